package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.List;

/** The methods of a codec that read a record: a loop over the properties, and a bit for each that has been seen. */
final class ReadMethods {
  private static final int BITS = 64;

  private final JavaFile file;
  private final String runtime;

  ReadMethods(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
  }

  private String support(String type) {
    return "`" + runtime + "." + type + "`";
  }

  private String reading() {
    return file.code(support("Reading"));
  }

  /** The methods of a record that stands by itself, or in a union whose reader has met the tag already. */
  String root(Plan.RecordPlan record, String access) {
    if (record.tuple()) {
      return tuple(record, access, "");
    }
    String begin = file.template("""
            ${access} ${type} read(`tools.jackson.core.JsonParser` p) {
              ${reading}.beginObject(p);
              return readRest(p, 0);
            }

            /** From inside the object on; {@code seen} has the bits of the properties that have been read. */
            """)
        .with("access", access)
        .with("type", file.code("`" + record.type() + "`"))
        .with("reading", reading())
        .render();
    String signature = access + " " + file.code("`" + record.type() + "`") + " readRest("
        + file.code("`tools.jackson.core.JsonParser`") + " p, long seen)";
    return begin + object(record, signature, "");
  }

  /** The method of a record inside the codec's own. */
  String nested(Plan.RecordPlan record) {
    if (record.tuple()) {
      return tuple(record, "private static", record.name());
    }
    String signature = "private static " + file.code("`" + record.type() + "`") + " read"
        + record.name() + "(" + file.code("`tools.jackson.core.JsonParser`") + " p)";
    return object(record, signature, reading() + ".beginObject(p);\nlong seen = 0;");
  }

  private String object(Plan.RecordPlan record, String signature, String begin) {
    int words = (record.properties().size() + BITS - 1) / BITS;
    List<String> locals = new ArrayList<>();
    for (int word = 1; word < words; word++) {
      locals.add("long seen" + word + " = 0;");
    }
    record.components().forEach(c -> locals.add(local(c)));
    if (!record.closed()) {
      locals.add(file.code("`java.util.Set`<`java.lang.String`> others = null;"));
    }
    return file.template("""
            ${signature} {
              ${begin}
              ${locals}
              for (`java.lang.String` name = p.nextName(); name != null; name = p.nextName()) {
                p.nextToken();
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
        .with("begin", begin)
        .with("type", file.code("`" + record.type() + "`"))
        .with("locals", String.join("\n", locals))
        .with("cases", cases(record))
        .with(
            "others",
            record.closed()
                ? "throw " + reading() + ".refuse()"
                : "others = " + reading() + ".ignore(p, name, others)")
        .with("required", required(record, words))
        .with("arguments", arguments(record))
        .render();
  }

  private static String arguments(Plan.RecordPlan record) {
    List<String> names = record.components().stream()
        .map(Component::name)
        .map(ReadMethods::variable)
        .toList();
    String line = String.join(", ", names);
    return line.length() < 70 ? line : "\n    " + String.join(",\n    ", names);
  }

  /** Components may be called like the variables of the method. */
  private static String variable(String component) {
    return component.matches("p|name|others|seen[0-9]*|q[0-9]*") ? component + "_" : component;
  }

  private String local(Component component) {
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
      cases.add(oneCase(
          constant.property(),
          constant.bit(),
          reading() + ".constant(p, " + constant.code() + ")"));
    }
    for (Component component : record.components()) {
      cases.add(oneCase(
          component.property(),
          component.bit(),
          variable(component.name()) + " = " + file.code(readingOf(component))));
    }
    return String.join("\n", cases);
  }

  private String oneCase(String property, int bit, String statement) {
    String seen = "seen" + (bit < BITS ? "" : bit / BITS);
    return "case " + JavaText.literal(property) + " -> {\n  " + seen + " = "
        + reading() + ".once(" + seen + ", " + mask(bit) + ");\n  " + statement
        + ";\n}";
  }

  private static String mask(int bit) {
    return "1L << " + bit % BITS;
  }

  private String readingOf(Component component) {
    if (component.both()) {
      return support("Reading") + ".optional(p, " + component.value().reader("p") + ")";
    }
    if (component.nullable()) {
      return support("Reading") + ".nullable(p, " + component.value().reader("p") + ")";
    }
    return component.value().read().apply("p");
  }

  private String required(Plan.RecordPlan record, int words) {
    StringBuilder out = new StringBuilder();
    for (int word = 0; word < words; word++) {
      long mask = 0;
      for (ConstantProperty constant : record.constants()) {
        mask |= constant.bit() / BITS == word ? 1L << constant.bit() % BITS : 0;
      }
      for (Component component : record.components()) {
        mask |= component.required() && component.bit() / BITS == word
            ? 1L << component.bit() % BITS
            : 0;
      }
      if (mask != 0) {
        out.append(reading())
            .append(".require(seen")
            .append(word == 0 ? "" : word)
            .append(", 0b")
            .append(Long.toBinaryString(mask))
            .append("L);\n");
      }
    }
    return out.toString();
  }

  private String tuple(Plan.RecordPlan record, String access, String suffix) {
    StringBuilder items = new StringBuilder();
    for (Component component : record.components()) {
      boolean first = component == record.components().get(0);
      items.append(first ? "" : reading() + ".nextItem(p);\n");
      items
          .append(file.code(component.type()))
          .append(' ')
          .append(variable(component.name()))
          .append(" = ")
          .append(file.code(readingOf(component)))
          .append(";\n");
    }
    return file.template("""
            ${access} ${type} read${suffix}(`tools.jackson.core.JsonParser` p) {
              ${reading}.beginArray(p);
              ${items}
              ${reading}.endArray(p);
              return new ${type}(${arguments});
            }
            """)
        .with("access", access)
        .with("type", file.code("`" + record.type() + "`"))
        .with("suffix", suffix)
        .with("reading", reading())
        .with("items", items.toString())
        .with("arguments", arguments(record))
        .render();
  }
}
