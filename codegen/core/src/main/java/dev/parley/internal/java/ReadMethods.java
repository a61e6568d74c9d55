package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The methods of a codec that read a record: a loop over the properties, and a bit for each that has been seen. */
final class ReadMethods {
  private static final int BITS = 64;
  private static final int WIDTH = 100;
  private static final Pattern VARIABLE = Pattern.compile("p|name|others|seen[0-9]*|q[0-9]*");

  private final JavaFile file;
  private final String runtime;
  private final String schemas;
  private final PropertyNames names;
  private final ComponentCode components;
  private final TupleReadMethods tuples;

  /**
   * @param schemas the class with the schemas of the package
   */
  ReadMethods(JavaFile file, String runtime, String schemas, PropertyNames names) {
    this.file = file;
    this.runtime = runtime;
    this.schemas = schemas;
    this.names = names;
    this.components = new ComponentCode(runtime);
    this.tuples = new TupleReadMethods(file, runtime, this);
  }

  private String support(String type) {
    return "`" + runtime + "." + type + "`";
  }

  String reading() {
    return file.code(support("Reading"));
  }

  /** The methods of a record that stands by itself. */
  String root(Plan.RecordPlan record, String access) {
    return record.check().isPresent()
        ? checked(record, access) + read(record, "private static", "bind")
        : read(record, access, "read");
  }

  /** What is asserted of the whole value is looked at before the value is read into a record. */
  private String checked(Plan.RecordPlan record, String access) {
    return file.template("""
            ${access} ${type} read(`dev.parley.runtime.JsonReader` p) {
              return `dev.parley.runtime.Buffered`.read(p, ${schemas}.SCHEMAS, ${schema}, ${codec}::bind);
            }

            """)
        .with("access", access)
        .with("type", type(record))
        .with("schemas", schemas)
        .with("schema", JavaText.literal(record.check().orElseThrow()))
        .with("codec", file.code("`" + record.codec() + "`"))
        .render();
  }

  /** The method of a record inside the codec's own. */
  String nested(Plan.RecordPlan record) {
    String access = record.openTuple() || record.wide() ? "static" : "private static";
    return read(record, access, "read" + record.suffix());
  }

  private String read(Plan.RecordPlan record, String access, String method) {
    if (record.tuple()) {
      return tuples.method(record, access, method);
    }
    String signature = access + " " + type(record) + " " + method + "("
        + file.code("`dev.parley.runtime.JsonReader`") + " p)";
    return record.wide()
        ? new WideReadMethods(file, this).object(record, signature)
        : object(record, signature);
  }

  String names(Plan.RecordPlan record) {
    return names.of(record);
  }

  String type(Plan.RecordPlan record) {
    return file.code("`" + record.type() + "`");
  }

  private String object(Plan.RecordPlan record, String signature) {
    int words = (record.properties().size() + BITS - 1) / BITS;
    List<String> locals = new ArrayList<>();
    for (int word = 1; word < words; word++) {
      locals.add("long seen" + word + " = 0;");
    }
    record.components().forEach(c -> locals.add(local(c)));
    others(record).ifPresent(locals::add);
    return file.template("""
            ${signature} {
              p.beginObject();
              ${seen}
              ${locals}
              for (int name = p.next(${names}, 0); name != `dev.parley.runtime.JsonReader`.END; name = p.next(${names}, name + 1)) {
                switch (name) {
                  ${cases}
                  default -> ${others};
                }
              }
              ${required}
              return new ${type}(${arguments});
            }
            """)
        .with("signature", signature)
        .with("type", type(record))
        .with("names", names(record))
        .with("seen", words == 0 ? "" : "long seen = 0;")
        .with("locals", String.join("\n", locals))
        .with("cases", cases(record))
        .with("others", other(record))
        .with("required", required(record, words))
        .with("arguments", arguments(record))
        .render();
  }

  /** Where the names of undeclared properties are kept, or they themselves. */
  Optional<String> others(Plan.RecordPlan record) {
    if (record.others().isPresent()) {
      String type = record.others().get().component().type();
      return Optional.of(file.code(type + " others = new `java.util.LinkedHashMap`<>();"));
    }
    return record.closed()
        ? Optional.empty()
        : Optional.of(file.code("`java.util.Set`<`java.lang.String`> others = null;"));
  }

  String other(Plan.RecordPlan record) {
    if (record.others().isPresent()) {
      return file.code(
          support("Additional") + ".read(p, others, " + record.others().get().reader() + ")");
    }
    return record.closed()
        ? "throw " + reading() + ".refuse()"
        : "others = " + reading() + ".ignore(p, others)";
  }

  static String arguments(Plan.RecordPlan record) {
    List<String> names = new ArrayList<>();
    record.components().forEach(c -> names.add(variable(c.name())));
    record.others().ifPresent(o -> names.add(record.tuple() ? "rest" : "others"));
    return names.size() < 2 ? String.join("", names) : "\n    " + String.join(",\n    ", names);
  }

  /** Components may be called like the variables of the method. */
  private static String variable(String component) {
    return VARIABLE.matcher(component).matches() ? component + "_" : component;
  }

  String local(Component component) {
    String type = component.type().replace(JavaFile.NULLABLE, "");
    String zero = switch (type) {
      case "long", "int" -> "0";
      case "double" -> "0";
      case "boolean" -> "false";
      default -> "null";
    };
    return file.code(type) + " " + variable(component.name()) + " = " + zero + ";";
  }

  private String cases(Plan.RecordPlan record) {
    List<String> cases = new ArrayList<>();
    for (ConstantProperty constant : record.constants()) {
      cases.add(
          oneCase(record, constant.bit(), reading() + ".constant(p, " + constant.code() + ")"));
    }
    for (Component component : record.components()) {
      cases.add(oneCase(
          record, component.bit(), variable(component.name()) + " = " + readingOf(component)));
    }
    return String.join("\n", cases);
  }

  private String oneCase(Plan.RecordPlan record, int bit, String statement) {
    return oneCase(names.place(record, bit), "seen" + (bit < BITS ? "" : bit / BITS), statement);
  }

  /**
   * On one line, as all that a codec has of a property is, so that a property more is a line more.
   *
   * @param place of the property; shifting takes it modulo the bits of a word
   * @param seen the variable with the bit of the property
   */
  String oneCase(String place, String seen, String statement) {
    return "case " + place + " -> { " + seen + " = " + reading() + ".once(" + seen + ", 1L << "
        + place + "); " + statement + "; }";
  }

  String readingOf(Component component) {
    return file.code(components.read(component, "p"));
  }

  /** The bits of the properties that must be there, by word. */
  static List<Long> required(Plan.RecordPlan record) {
    List<Long> masks =
        new ArrayList<>(Collections.nCopies((record.properties().size() + BITS - 1) / BITS, 0L));
    record
        .constants()
        .forEach(c -> masks.set(c.bit() / BITS, masks.get(c.bit() / BITS) | 1L << c.bit() % BITS));
    record.components().stream()
        .filter(Component::required)
        .forEach(c -> masks.set(c.bit() / BITS, masks.get(c.bit() / BITS) | 1L << c.bit() % BITS));
    return masks;
  }

  private String required(Plan.RecordPlan record, int words) {
    StringBuilder out = new StringBuilder();
    for (int word = 0; word < words; word++) {
      long mask = required(record).get(word);
      int from = word * BITS;
      List<String> bits = IntStream.range(from, from + BITS)
          .filter(bit -> (mask >> bit & 1) != 0)
          .mapToObj(bit -> "1L << " + names.place(record, bit))
          .toList();
      if (!bits.isEmpty()) {
        String start = reading() + ".require(seen" + (word == 0 ? "" : word) + ", ";
        String line = start + String.join(" | ", bits) + ");\n";
        out.append(line.length() < WIDTH ? line : start + String.join("\n    | ", bits) + ");\n");
      }
    }
    return out.toString();
  }
}
