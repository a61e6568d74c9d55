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
  private final ObjectTables tables;
  private final TupleMethods tuples;

  /**
   * @param schemas the class with the schemas of the package
   * @param own the schemas of what is read and written
   * @param shared whether other packages use the codec
   */
  CodecEmitter(
      JavaFile file, String runtime, String schemas, RecordSchemas own, boolean shared, Plan plan) {
    this.file = file;
    this.runtime = runtime;
    this.schemas = schemas;
    this.shared = shared;
    this.tables = new ObjectTables(file, own, new Constants(file, mentioned(plan)));
    this.tuples = new TupleMethods(file, runtime);
  }

  /** The constant with the table of an object. */
  String constant(Plan.RecordPlan record) {
    return tables.constant(record);
  }

  String emit(Plan plan, String name) {
    String access = shared ? "public static" : "static";
    List<String> methods = new ArrayList<>();
    if (plan instanceof Plan.ChoicePlan choice) {
      methods.add(new ChoiceMethods(file, runtime, schemas).emit(choice, access));
    } else if (plan instanceof Plan.RecordPlan record) {
      methods.add(record.tuple() ? tuple(record, access) : object(record, access));
    }
    List<String> properties = new ArrayList<>();
    List<String> declarations = new ArrayList<>();
    for (Plan.RecordPlan record : insideOut(plan)) {
      if (record.object()) {
        declarations.add(tables.declaration(record));
        properties.add(tables.properties(record));
      }
    }
    for (Plan.RecordPlan record : plan.records()) {
      if (!record.suffix().isEmpty() && record.layout().kind() != Plan.Layout.Kind.WRAPPER) {
        methods.add(nested(record));
      }
      if (record.others().isPresent() && record.object()) {
        methods.add(declared(record));
      }
    }
    methods.addAll(properties);
    return BlankLines.tidied(file.template("""
            /** Reads and writes {@link ${type}}. */
            ${access}final class ${name} {
              ${tables}

              private ${name}() {}

              ${methods}
            }
            """)
        .with("type", file.code("`" + plan.type() + "`"))
        .with("access", shared ? "public " : "")
        .with("name", name)
        .with("tables", String.join("", declarations))
        .with("methods", String.join("\n", methods))
        .render());
  }

  /** Tables name those of the records inside, which are made before them. */
  private static List<Plan.RecordPlan> insideOut(Plan plan) {
    List<Plan.RecordPlan> records = new ArrayList<>();
    plan.nested().forEach(inner -> records.addAll(insideOut(inner)));
    if (plan instanceof Plan.RecordPlan record) {
      records.add(record);
    }
    return records;
  }

  /** Types that the codec mentions: some scripts have no capitals to tell constants by. */
  private static Set<String> mentioned(Plan plan) {
    Set<String> mentioned = new HashSet<>();
    for (Plan.RecordPlan record : plan.records()) {
      for (Component component : record.components()) {
        TYPE.matcher(component.type()).results().forEach(type -> mentioned.add(type.group(1)));
      }
    }
    return mentioned;
  }

  private String tuple(Plan.RecordPlan record, String access) {
    return record.check().isEmpty()
        ? tuples.read(record, access, "read") + "\n" + tuples.write(record, access, "write")
        : checked(record, access, file.code("`" + record.codec() + "`") + "::bind", "put(value, o)")
            + "\n" + tuples.read(record, "private static", "bind")
            + "\n" + tuples.write(record, "private static", "put");
  }

  private String object(Plan.RecordPlan record, String access) {
    String constant = tables.constant(record);
    return record.check().isEmpty()
        ? plain(record, access, constant)
        : checked(record, access, constant + "::read", constant + ".write(value, o)");
  }

  private String plain(Plan.RecordPlan record, String access, String constant) {
    return reading(record, access, constant) + "\n" + writing(record, access, constant);
  }

  private String reading(Plan.RecordPlan record, String access, String constant) {
    return file.template("""
            ${access} ${type} read${suffix}(`dev.parley.runtime.JsonReader` p) {
              return ${constant}.read(p);
            }
            """)
        .with("access", access)
        .with("type", file.code("`" + record.type() + "`"))
        .with("suffix", record.suffix())
        .with("constant", constant)
        .render();
  }

  private String writing(Plan.RecordPlan record, String access, String constant) {
    return file.template("""
            ${access} void write${suffix}(${type} value, `dev.parley.runtime.JsonWriter` out) {
              ${constant}.write(value, out);
            }
            """)
        .with("access", access)
        .with("type", file.code("`" + record.type() + "`"))
        .with("suffix", record.suffix())
        .with("constant", constant)
        .render();
  }

  /**
   * What is asserted of the whole value is looked at before the value is read into a record, and after it has been written.
   *
   * @param reader a function that reads the value
   * @param writer writes the value to {@code o}
   */
  private String checked(Plan.RecordPlan record, String access, String reader, String writer) {
    return file.template("""
            ${access} ${type} read(`dev.parley.runtime.JsonReader` p) {
              return `${runtime}.Buffered`.read(p, ${schemas}.SCHEMAS, ${schema}, ${reader});
            }

            ${access} void write(${type} value, `dev.parley.runtime.JsonWriter` out) {
              `${runtime}.Writing`.kept(out, ${schemas}.SCHEMAS, ${schema}, o -> ${writer});
            }
            """.replace("${runtime}", runtime))
        .with("access", access)
        .with("type", file.code("`" + record.type() + "`"))
        .with("schemas", schemas)
        .with("schema", JavaText.literal(record.check().orElseThrow()))
        .with("reader", reader)
        .with("writer", writer)
        .render();
  }

  /** The methods for a record inside the codec's own, where others than tables read or write it. */
  private String nested(Plan.RecordPlan record) {
    String suffix = record.suffix();
    if (record.tuple()) {
      return tuples.read(record, record.openTuple() ? "static" : "private static", "read" + suffix)
          + "\n" + tuples.write(record, "private static", "write" + suffix);
    }
    String constant = tables.constant(record);
    if (tables.isDirect(record)) {
      return record.wide() ? reading(record, "static", constant) : "";
    }
    return reading(record, record.wide() ? "static" : "private static", constant) + "\n"
        + writing(record, "private static", constant);
  }

  private String declared(Plan.RecordPlan record) {
    return file.template("""
            static boolean isDeclared${suffix}(`java.lang.String` property) {
              return ${constant}.declares(property);
            }
            """)
        .with("suffix", record.suffix())
        .with("constant", tables.constant(record))
        .render();
  }
}
