package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reading and writing of one declared record and the records inside it, token by token, without a tree in between. */
final class CodecEmitter {
  private static final int BITS = 64;

  private final JavaFile file;
  private final String runtime;
  private final boolean shared;
  private final NameAllocator constants = new NameAllocator();
  private final Map<String, String> propertyNames = new LinkedHashMap<>();

  /**
   * @param shared whether other packages use the codec
   */
  CodecEmitter(JavaFile file, String runtime, boolean shared) {
    this.file = file;
    this.runtime = runtime;
    this.shared = shared;
  }

  private String support(String type) {
    return "`" + runtime + "." + type + "`";
  }

  String emit(Plan.RecordPlan plan, String name) {
    StringBuilder methods = new StringBuilder();
    for (Plan.RecordPlan record : plan.records()) {
      boolean root = record == plan;
      methods
          .append(methods.isEmpty() ? "" : "\n")
          .append(record.tuple() ? readTuple(record, root) : read(record, root));
      methods.append('\n').append(write(record, root));
    }
    return file.template("""
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
        .with("names", names())
        .with("methods", methods.toString())
        .render()
        .replaceAll("\\{\n\n+", "{\n")
        .replaceAll("\n{3,}", "\n\n");
  }

  private String names() {
    String type = file.code("`tools.jackson.core.io.SerializedString`");
    return propertyNames.entrySet().stream()
        .map(e -> "private static final " + type + " " + e.getValue() + " = new " + type + "("
            + JavaText.literal(e.getKey()) + ");")
        .collect(Collectors.joining("\n"));
  }

  private String constant(String property) {
    return propertyNames.computeIfAbsent(
        property, p -> constants.allocate(JavaIdentifiers.constant(p)));
  }

  private String access(boolean root) {
    return root ? (shared ? "public static" : "static") : "private static";
  }

  private static String suffix(Plan.RecordPlan record, boolean root) {
    return root ? "" : record.name();
  }

  private String read(Plan.RecordPlan record, boolean root) {
    String seen = root ? "" : "long seen = 0;";
    String begin = root ? begin(record) : "";
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
            ${begin}
            ${access} ${type} ${method}(${parameters}) {
              ${open}
              ${seen}
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
        .with("begin", begin)
        .with(
            "access",
            root
                ? "/** From inside the object on; {@code seen} has the bits of the properties that have been read. */\n"
                    + access(true)
                : access(false))
        .with("type", file.code("`" + record.type() + "`"))
        .with("method", root ? "readRest" : "read" + record.name())
        .with(
            "parameters",
            file.code(
                root
                    ? "`tools.jackson.core.JsonParser` p, long seen"
                    : "`tools.jackson.core.JsonParser` p"))
        .with("open", root ? "" : file.code(support("Reading") + ".beginObject(p);"))
        .with("seen", seen)
        .with("locals", String.join("\n", locals))
        .with("cases", cases(record))
        .with(
            "others",
            record.closed()
                ? "throw " + file.code(support("Reading") + ".refuse()")
                : file.code("others = " + support("Reading") + ".ignore(p, name, others)"))
        .with("required", required(record, words))
        .with("arguments", arguments(record))
        .render();
  }

  private static String arguments(Plan.RecordPlan record) {
    List<String> names = record.components().stream()
        .map(Component::name)
        .map(CodecEmitter::variable)
        .toList();
    String line = String.join(", ", names);
    return line.length() < 70 ? line : "\n    " + String.join(",\n    ", names);
  }

  private String begin(Plan.RecordPlan record) {
    return file.template("""
            ${access} ${type} read(`tools.jackson.core.JsonParser` p) {
              ${reading}.beginObject(p);
              return readRest(p, 0);
            }

            """)
        .with("access", access(true))
        .with("type", file.code("`" + record.type() + "`"))
        .with("reading", file.code(support("Reading")))
        .render();
  }

  /** Components may be called like the variables of the method. */
  private static String variable(String component) {
    return switch (component) {
      case "p", "seen", "name", "others", "out", "value", "q" -> component + "_";
      default -> component;
    };
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
          file.code(support("Reading")) + ".constant(p, " + constant.code() + ")"));
    }
    for (Component component : record.components()) {
      cases.add(oneCase(
          component.property(),
          component.bit(),
          variable(component.name()) + " = " + file.code(reading(component))));
    }
    return String.join("\n", cases);
  }

  private String oneCase(String property, int bit, String statement) {
    String seen = "seen" + (bit < BITS ? "" : bit / BITS);
    return "case " + JavaText.literal(property) + " -> {\n  " + seen + " = "
        + file.code(support("Reading")) + ".once(" + seen + ", " + mask(bit) + ");\n  " + statement
        + ";\n}";
  }

  private static String mask(int bit) {
    return "1L << " + bit % BITS;
  }

  private String reading(Component component) {
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
        out.append(file.code(support("Reading")))
            .append(".require(seen")
            .append(word == 0 ? "" : word)
            .append(", 0b")
            .append(Long.toBinaryString(mask))
            .append("L);\n");
      }
    }
    return out.toString();
  }

  private String readTuple(Plan.RecordPlan record, boolean root) {
    StringBuilder items = new StringBuilder();
    for (Component component : record.components()) {
      boolean first = component == record.components().get(0);
      items.append(first ? "" : file.code(support("Reading") + ".nextItem(p);\n"));
      items
          .append(file.code(component.type()))
          .append(' ')
          .append(variable(component.name()))
          .append(" = ")
          .append(file.code(reading(component)))
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
        .with("access", access(root))
        .with("type", file.code("`" + record.type() + "`"))
        .with("suffix", suffix(record, root))
        .with("reading", file.code(support("Reading")))
        .with("items", items.toString())
        .with("arguments", arguments(record))
        .render();
  }

  private String write(Plan.RecordPlan record, boolean root) {
    StringBuilder properties = new StringBuilder();
    for (String property : record.properties()) {
      record.constants().stream()
          .filter(c -> c.property().equals(property))
          .forEach(c -> properties.append(writeConstant(c)));
      record.components().stream()
          .filter(c -> c.property().equals(property))
          .forEach(c -> properties.append(writeComponent(c, record.tuple())));
    }
    return file.template("""
            ${access} void write${suffix}(${type} value, `tools.jackson.core.JsonGenerator` out) {
              out.writeStart${kind}();
              ${properties}
              out.writeEnd${kind}();
            }
            """)
        .with("access", access(root))
        .with("suffix", suffix(record, root))
        .with("type", file.code("`" + record.type() + "`"))
        .with("kind", record.tuple() ? "Array" : "Object")
        .with("properties", properties.toString())
        .render();
  }

  private String writeConstant(ConstantProperty constant) {
    String method = constant.type().equals("`java.lang.String`")
        ? "writeString"
        : constant.type().equals("boolean") ? "writeBoolean" : "writeNumber";
    return "out.writeName(" + constant(constant.property()) + ");\nout." + method + "(value."
        + constant.name() + "());\n";
  }

  private String writeComponent(Component component, boolean tuple) {
    String value = "value." + component.name() + "()";
    String name = tuple ? "" : "out.writeName(" + constant(component.property()) + ");\n";
    String inner = component.value().writer("out");
    String statement;
    if (component.both()) {
      statement = support("Writing") + ".optional(" + value + ", out, " + inner + ")";
    } else if (component.nullable()) {
      statement = support("Writing") + ".nullable(" + value + ", out, " + inner + ")";
    } else {
      statement = component.value().write().apply(value, "out");
    }
    String both = name + file.code(statement) + ";\n";
    return component.required() ? both : "if (" + value + " != null) {\n" + both.indent(2) + "}\n";
  }
}
