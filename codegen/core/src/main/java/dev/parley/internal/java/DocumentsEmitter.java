package dev.parley.internal.java;

import dev.parley.internal.text.BlankLines;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.stream.Collectors;

/** The class that users decode, check and encode with: one per union, and per type that crosses a channel by itself. */
final class DocumentsEmitter {
  private final JavaFile file;
  private final Planner planner;
  private final JavaNames names;
  private final String runtime;

  DocumentsEmitter(JavaFile file, Planner planner, String runtime) {
    this.file = file;
    this.planner = planner;
    this.names = planner.names();
    this.runtime = runtime;
  }

  private String support(String type) {
    return file.code("`" + runtime + "." + type + "`");
  }

  /** For a type that is no union; {@code value} says how it is read and written. */
  String emit(Declaration declaration, Value value) {
    String checks = value.checks().apply("\"\"", "value").stream()
        .map(check -> file.code(check.text()))
        .collect(Collectors.joining("\n"));
    String read = file.template("""
                public static ${type} read(`dev.parley.runtime.JsonReader` p) {
                  ${declaration}
                  ${checks}
                  return ${read};
                }

                public static void write(${type} value, `dev.parley.runtime.JsonWriter` out) {
                  ${checks}
                  ${write};
                }
                """)
        .with("type", file.code(value.type()))
        .with(
            "declaration",
            checks.isEmpty()
                ? ""
                : file.code(value.type() + " value = " + value.read().apply("p") + ";"))
        .with("checks", checks)
        .with(
            "read",
            file.code(checks.isEmpty() ? value.read().apply("p") : value.copy().apply("value")))
        .with("write", file.code(value.write().apply("value", "out")))
        .render();
    return documents(declaration, value.type(), read);
  }

  String emit(Declaration declaration, Shape.OneOf union) {
    return documents(
        declaration,
        names.simple(declaration.id(), JavaNames.Role.TYPE),
        new UnionMethods(file, planner, runtime, declaration, union).emit());
  }

  /**
   * @param valueType as {@link JavaFile#code} understands it
   */
  private String documents(Declaration declaration, String valueType, String methods) {
    TypeId id = declaration.id();
    boolean nullable = declaration.nullable();
    String type = file.code(valueType);
    return BlankLines.tidied(file.template("""
            /** Decodes, checks and encodes {@${link} ${type}}. */
            public final class ${name} {
              private ${name}() {}

              /**
               * Reads a document in UTF-8.
               *
               ${returns}
               * @throws ContractViolationException with every violation, when the document departs from the contract
               */
              public static ${result} decode(byte[] document) {
                try {
                  `dev.parley.runtime.JsonReader` p = `dev.parley.runtime.JsonReader`.of(document);
                  ${type} value = ${read};
                  p.end();
                  return value;
                } catch (`java.lang.RuntimeException` e) {
                  throw ${explainer}.refusal(${schemas}.SCHEMAS, ${schema}, ${title}, document, e);
                }
              }

              /**
               * Reads a document.
               *
               ${returns}
               * @throws ContractViolationException with every violation, when the document departs from the contract
               */
              public static ${result} decode(`java.lang.String` document) {
                try {
                  `dev.parley.runtime.JsonReader` p = `dev.parley.runtime.JsonReader`.of(document);
                  ${type} value = ${read};
                  p.end();
                  return value;
                } catch (`java.lang.RuntimeException` e) {
                  throw ${explainer}.refusal(${schemas}.SCHEMAS, ${schema}, ${title}, document, e);
                }
              }

              /** Every violation of a document in UTF-8; empty when it keeps the contract. */
              public static `java.util.List`<${violation}> check(byte[] document) {
                return ${explainer}.explain(${schemas}.SCHEMAS, ${schema}, document);
              }

              /** Writes a document in UTF-8: the declared properties, in the order of the contract. */
              public static byte[] encode(${result} value) {
                return ${writing}.${bytes}(value, ${name}::write);
              }

              ${methods}
            }
            """)
        .with("type", type)
        .with("result", nullable ? file.code(JavaFile.NULLABLE + valueType) : type)
        .with("returns", nullable ? "* @return null for the document {@code null}" : "")
        .with("read", nullable ? "p.isNull() ? null : read(p)" : "read(p)")
        .with("bytes", nullable ? "nullableBytes" : "bytes")
        .with("link", type.contains("<") ? "code" : "link")
        .with("name", names.simple(id, JavaNames.Role.DOCUMENTS))
        .with("writing", support("Writing"))
        .with("explainer", support("Explainer"))
        .with("violation", support("Violation"))
        .with("schemas", names.schemas(id.module()))
        .with("schema", JavaText.literal(id.toString()))
        .with("title", JavaText.literal(id.name()))
        .with("methods", methods)
        .render()
        .replace(
            "ContractViolationException with", support("ContractViolationException") + " with"));
  }
}
