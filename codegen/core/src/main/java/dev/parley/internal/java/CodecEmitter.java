package dev.parley.internal.java;

import dev.parley.internal.text.BlankLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reading and writing of one declared record or choice and the records inside it, value by value where nothing needs the whole of it. */
final class CodecEmitter {
  private static final Pattern TYPE = Pattern.compile("`[^`]*[.#]([^`.#]+)`");

  private final JavaFile file;
  private final String runtime;
  private final String schemas;
  private final boolean shared;

  /**
   * @param schemas the class with the schemas of the package
   * @param shared whether other packages use the codec
   */
  CodecEmitter(JavaFile file, String runtime, String schemas, boolean shared) {
    this.file = file;
    this.runtime = runtime;
    this.schemas = schemas;
    this.shared = shared;
  }

  String emit(Plan plan, String name) {
    PropertyNames names = new PropertyNames(file, mentioned(plan));
    ReadMethods read = new ReadMethods(file, runtime, schemas, names);
    WriteMethods write = new WriteMethods(file, runtime, schemas, names);
    String access = shared ? "public static" : "static";
    List<String> methods = new ArrayList<>();
    if (plan instanceof Plan.ChoicePlan choice) {
      methods.add(new ChoiceMethods(file, runtime, schemas).emit(choice, access));
    } else if (plan instanceof Plan.RecordPlan record) {
      methods.add(read.root(record, access));
      methods.add(write.root(record, access));
    }
    for (Plan.RecordPlan record : plan.records()) {
      if (!record.suffix().isEmpty() && record.layout().kind() != Plan.Layout.Kind.WRAPPER) {
        methods.add(read.nested(record));
        methods.add(write.nested(record));
      }
      if (record.others().isPresent() && !record.tuple()) {
        methods.add(declared(record));
      }
    }
    return BlankLines.tidied(file.template("""
            /** Reads and writes {@link ${type}}. */
            ${access}final class ${name} {
              ${names}

              private ${name}() {}

              ${methods}
            }
            """)
        .with("type", file.code("`" + plan.type() + "`"))
        .with("access", shared ? "public " : "")
        .with("name", name)
        .with("names", names.declarations())
        .with("methods", String.join("\n", methods))
        .render());
  }

  /** Types and variables that the codec mentions: some scripts have no capitals to tell constants by. */
  private static Set<String> mentioned(Plan plan) {
    Set<String> mentioned = new HashSet<>();
    for (Plan.RecordPlan record : plan.records()) {
      for (Component component : record.components()) {
        mentioned.add(component.name());
        TYPE.matcher(component.type()).results().forEach(type -> mentioned.add(type.group(1)));
      }
    }
    return mentioned;
  }

  private String declared(Plan.RecordPlan record) {
    return TextSwitch.method(
        "static boolean",
        "isDeclared" + record.suffix(),
        file.code("`java.lang.String`"),
        "property",
        record.properties());
  }
}
