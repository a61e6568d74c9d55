package dev.parley.internal.java;

import dev.parley.internal.text.BlankLines;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What the types of one package lean on: their schemas for explaining, and their regular expressions. */
final class SupportEmitter {
  private static final int SCHEMAS = 500;
  private static final int LONGEST = 60_000;

  private final JavaFile file;
  private final String runtime;

  SupportEmitter(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
  }

  /**
   * @param schemas by name, as expressions that stand behind an arrow
   * @param shared the class with the schemas of the shared module, as {@link Imports#use} takes it; empty when there is none
   */
  String schemas(String name, Map<String, String> schemas, String shared, boolean isShared) {
    HashParts<String> parts = HashParts.of(schemas.keySet(), t -> t, SCHEMAS);
    String otherwise = shared.isEmpty()
        ? "throw new " + file.code("`java.lang.IllegalArgumentException`")
            + "(\"no type is called \" + type)"
        : file.code("`" + shared + "`") + ".text(type)";
    return BlankLines.closed(file.template("""
            /** What the contract says of each type, for explaining what is wrong with a document. Nothing is parsed before that. */
            ${access}final class ${name} {
              static final ${schemas} SCHEMAS = new ${schemas}(${name}::text);

              private ${name}() {}

              ${access}static `java.lang.String` text(`java.lang.String` type) {
                return ${text};
              }

              ${parts}
            }
            """)
        .with("access", isShared ? "public " : "")
        .with("name", name)
        .with("schemas", file.code("`" + runtime + ".Schemas`"))
        .with(
            "text",
            parts.isWhole()
                ? switching(parts.parts().get(0), schemas, otherwise)
                : parts.dispatch("type", i -> "Part" + i + ".text(type)"))
        .with("parts", parts.isWhole() ? "" : parts(parts.parts(), schemas, otherwise))
        .render());
  }

  /** A text as an expression that stands behind an arrow. */
  static String text(String text) {
    return text.length() > LONGEST
        ? JavaText.expression(text)
        : "\"\"\"\n" + JavaText.block(text).indent(6) + "      \"\"\"";
  }

  private static String switching(
      List<String> names, Map<String, String> schemas, String otherwise) {
    StringBuilder cases = new StringBuilder("switch (type) {\n");
    for (String schema : names) {
      cases.append("  case ").append(JavaText.literal(schema)).append(" -> ");
      cases.append(schemas.get(schema)).append(";\n");
    }
    return cases.append("  default -> ").append(otherwise).append(";\n}").toString();
  }

  /** Each in a class of its own: a class has room for 65,535 constants. */
  private String parts(List<List<String>> parts, Map<String, String> schemas, String otherwise) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      out.append(file.template("""
              private static final class Part${number} {
                static `java.lang.String` text(`java.lang.String` type) {
                  return ${text};
                }
              }

              """)
          .with("number", String.valueOf(i))
          .with("text", switching(parts.get(i), schemas, otherwise))
          .render());
    }
    return out.toString();
  }

  String constants(String name, List<Map<String, ConstantPool.Constant>> parts) {
    StringBuilder more = new StringBuilder();
    for (int i = 1; i < parts.size(); i++) {
      more.append("\nstatic final class Part").append(i + 1).append(" {\n");
      more.append(constants(parts.get(i)).indent(2)).append("}\n");
    }
    return file.template("""
            /** The regular expressions and numbers of the contract, each made once. */
            final class ${name} {
              ${constants}

              private ${name}() {}
              ${more}
            }
            """)
        .with("name", name)
        .with("constants", constants(parts.get(0)))
        .with("more", more.toString())
        .render();
  }

  private String constants(Map<String, ConstantPool.Constant> byName) {
    StringJoiner constants = new StringJoiner("\n");
    byName.forEach((name, constant) -> constants.add(constant(name, constant)));
    return constants.toString();
  }

  private String constant(String name, ConstantPool.Constant constant) {
    String type = file.code("`" + runtime + "." + constant.support() + "`");
    boolean generic = !constant.parameter().isEmpty();
    String arguments = generic ? file.code(constant.arguments()) : constant.arguments();
    return "static final " + type + file.code(constant.parameter()) + " " + name + " = " + type
        + "." + constant.method() + "(" + arguments + ");";
  }
}
