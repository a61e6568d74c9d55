package dev.parley.internal.java;

import java.util.Map;
import java.util.stream.Collectors;

/** What the types of one package lean on: their schemas for explaining, and their regular expressions. */
final class SupportEmitter {
  private final JavaFile file;
  private final String runtime;

  SupportEmitter(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
  }

  /**
   * @param texts the schemas by name
   * @param shared the class with the schemas of the shared module, as {@link Imports#use} takes it; empty when there is none
   */
  String schemas(String name, Map<String, String> texts, String shared, boolean isShared) {
    StringBuilder cases = new StringBuilder();
    texts.forEach((schema, text) -> {
      cases.append("case ").append(JavaText.literal(schema)).append(" -> \"\"\"\n");
      cases.append(JavaText.block(text).indent(4)).append("    \"\"\";\n");
    });
    return file.template("""
            /** What the contract says of each type, for explaining what is wrong with a document. Nothing is parsed before that. */
            ${access}final class ${name} {
              static final ${schemas} SCHEMAS = new ${schemas}(${name}::text);

              private ${name}() {}

              ${access}static `java.lang.String` text(`java.lang.String` type) {
                return switch (type) {
                  ${cases}
                  default -> ${otherwise};
                };
              }
            }
            """)
        .with("access", isShared ? "public " : "")
        .with("name", name)
        .with("schemas", file.code("`" + runtime + ".Schemas`"))
        .with("cases", cases.toString())
        .with(
            "otherwise",
            shared.isEmpty()
                ? "throw new " + file.code("`java.lang.IllegalArgumentException`")
                    + "(\"no type is called \" + type)"
                : file.code("`" + shared + "`") + ".text(type)")
        .render();
  }

  String constants(String name, Map<String, ConstantPool.Constant> byName) {
    return file.template("""
            /** The regular expressions and numbers of the contract, each made once. */
            final class ${name} {
              ${constants}

              private ${name}() {}
            }
            """)
        .with("name", name)
        .with(
            "constants",
            byName.entrySet().stream()
                .map(e -> constant(e.getKey(), e.getValue()))
                .collect(Collectors.joining("\n")))
        .render();
  }

  private String constant(String name, ConstantPool.Constant constant) {
    String type = file.code("`" + runtime + "." + constant.support() + "`");
    return "static final " + type + " " + name + " = " + type + ".of(" + constant.arguments()
        + ");";
  }
}
