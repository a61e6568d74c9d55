package dev.parley.internal.java;

import dev.parley.internal.explain.ResolvedSchema;
import dev.parley.internal.explain.SchemaText;
import dev.parley.model.Constraint;
import dev.parley.model.Declaration;
import java.util.List;
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
   * @param shared the class with the schemas of the shared module, as {@link Imports#use} takes it; empty when there is none
   */
  String schemas(String name, List<Declaration> declarations, String shared, boolean isShared) {
    StringBuilder cases = new StringBuilder();
    for (Declaration declaration : declarations) {
      String text = SchemaText.of(ResolvedSchema.of(declaration.id().name(), declaration.shape()));
      cases
          .append("case ")
          .append(JavaText.literal(declaration.id().toString()))
          .append(" -> \"\"\"\n");
      cases.append(JavaText.block(text).indent(4)).append("    \"\"\";\n");
    }
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

  String expressions(String name, Map<String, Constraint.Matches> byName) {
    String type = file.code("`" + runtime + ".Expression`");
    return file.template("""
            /** The regular expressions of the contract, compiled once. */
            final class ${name} {
              ${constants}

              private ${name}() {}
            }
            """)
        .with("name", name)
        .with(
            "constants",
            byName.entrySet().stream()
                .map(e -> "static final " + type + " " + e.getKey() + " = "
                    + expression(type, e.getValue()) + ";")
                .collect(Collectors.joining("\n")))
        .render();
  }

  private static String expression(String type, Constraint.Matches matches) {
    String ecma = JavaText.literal(matches.ecma());
    return matches.java().equals(matches.ecma())
        ? type + ".of(" + ecma + ")"
        : type + ".of(" + ecma + ", " + JavaText.literal(matches.java()) + ")";
  }
}
