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
  String emit(TypeId id, Value value) {
    String checks = value.checks().apply("\"\"", "value").stream()
        .map(file::code)
        .collect(Collectors.joining("\n"));
    String read = file.template("""
                public static ${type} read(`tools.jackson.core.JsonParser` p) {
                  ${declaration}
                  ${checks}
                  return ${read};
                }

                public static void write(${type} value, `tools.jackson.core.JsonGenerator` out) {
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
    return documents(id, file.code(value.type()), read);
  }

  String emit(Declaration declaration, Shape.OneOf union) {
    return documents(
        declaration.id(),
        names.simple(declaration.id(), JavaNames.Role.TYPE),
        unionMethods(declaration, union));
  }

  private String documents(TypeId id, String type, String methods) {
    return BlankLines.tidied(file.template("""
            /** Decodes, checks and encodes {@${link} ${type}}. */
            public final class ${name} {
              private ${name}() {}

              /**
               * Reads a document in UTF-8.
               *
               * @throws ContractViolationException with every violation, when the document departs from the contract
               */
              public static ${type} decode(byte[] document) {
                try (`tools.jackson.core.JsonParser` p = ${reading}.open(document)) {
                  ${type} value = read(p);
                  ${reading}.end(p);
                  return value;
                } catch (`java.lang.RuntimeException` e) {
                  throw ${explainer}.refusal(${schemas}.SCHEMAS, ${schema}, ${title}, document, e);
                }
              }

              /**
               * Reads a document.
               *
               * @throws ContractViolationException with every violation, when the document departs from the contract
               */
              public static ${type} decode(`java.lang.String` document) {
                try (`tools.jackson.core.JsonParser` p = ${reading}.open(document)) {
                  ${type} value = read(p);
                  ${reading}.end(p);
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
              public static byte[] encode(${type} value) {
                return ${writing}.bytes(value, ${name}::write);
              }

              ${methods}
            }
            """)
        .with("type", type)
        .with("link", type.contains("<") ? "code" : "link")
        .with("name", names.simple(id, JavaNames.Role.DOCUMENTS))
        .with("reading", support("Reading"))
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

  private String unionMethods(Declaration declaration, Shape.OneOf union) {
    boolean keeps = names.has(declaration.id(), JavaNames.Role.UNKNOWN);
    boolean checked = declaration.shape() instanceof Shape.Checked;
    String unknown = keeps ? names.simple(declaration.id(), JavaNames.Role.UNKNOWN) : "";
    return file.template("""
            /** Whether the contract lists a member of this tag. */
            public static boolean isKnown(`java.lang.String` tag) {
              return switch (tag) {
                case
                    ${tags} ->
                    true;
                default -> false;
              };
            }

            ${checked}
            /** Reads the value that the parser stands on. */
            ${access} static ${type} ${readMember}(`tools.jackson.core.JsonParser` p) {
              ${reading}.beginObject(p);
              `java.lang.String` first = p.nextName();
              if (first == null) {
                throw ${reading}.refuse();
              }
              if (!first.equals(${tag})) {
                ${tagged}.Kept kept = ${tagged}.keep(p, ${tag});
                try (`tools.jackson.core.JsonParser` again = kept.parser()) {
                  return read(kept.tag(), again);
                }
              }
              p.nextToken();
              `java.lang.String` tag = ${reading}.text(p);
              return switch (tag) {
                ${rest}
                default -> ${unknownRest};
              };
            }

            private static ${type} read(`java.lang.String` tag, `tools.jackson.core.JsonParser` p) {
              return switch (tag) {
                ${whole}
                default -> ${unknownWhole};
              };
            }

            ${access} static void ${writeMember}(${type} value, `tools.jackson.core.JsonGenerator` out) {
              switch (value.${accessor}()) {
                ${writes}
                default -> ${unknownWrite};
              }
            }
            """)
        .with("checked", checked ? checked(declaration) + "\n" : "")
        .with("access", checked ? "private" : "public")
        .with("readMember", checked ? "bind" : "read")
        .with("writeMember", checked ? "put" : "write")
        .with("type", names.simple(declaration.id(), JavaNames.Role.TYPE))
        .with("reading", support("Reading"))
        .with("tagged", support("Tagged"))
        .with("tag", JavaText.literal(union.tag()))
        .with("accessor", JavaIdentifiers.field(union.tag()))
        .with(
            "tags",
            union.variants().stream()
                .map(v -> JavaText.literal(v.tag()))
                .collect(Collectors.joining(",\n")))
        .with("rest", restCases(union))
        .with("whole", cases(union, "%s.read(p)"))
        .with("writes", writes(union))
        .with(
            "unknownRest",
            keeps
                ? "new " + unknown + "(" + support("Tagged") + ".rest(p, "
                    + JavaText.literal(union.tag()) + ", tag))"
                : refuse())
        .with(
            "unknownWhole",
            keeps ? "new " + unknown + "(" + support("Trees") + ".read(p))" : refuse())
        .with(
            "unknownWrite",
            keeps
                ? support("Trees") + ".write(((" + unknown + ") value).document(), out)"
                : "throw new " + file.code("`java.lang.IllegalStateException`")
                    + "(\"not a member: \" + value)")
        .render();
  }

  private String checked(Declaration declaration) {
    return file.template("""
            /** Reads the value that the parser stands on. */
            public static ${type} read(`tools.jackson.core.JsonParser` p) {
              return ${buffered}.read(p, ${schemas}.SCHEMAS, ${schema}, ${name}::bind);
            }

            public static void write(${type} value, `tools.jackson.core.JsonGenerator` out) {
              ${writing}.kept(out, ${schemas}.SCHEMAS, ${schema}, o -> put(value, o));
            }
            """)
        .with("type", names.simple(declaration.id(), JavaNames.Role.TYPE))
        .with("name", names.simple(declaration.id(), JavaNames.Role.DOCUMENTS))
        .with("buffered", support("Buffered"))
        .with("writing", support("Writing"))
        .with("schemas", names.schemas(declaration.id().module()))
        .with("schema", JavaText.literal(declaration.id().toString()))
        .render();
  }

  private String refuse() {
    return "throw " + support("Reading") + ".refuse()";
  }

  private String codec(Shape.Variant variant) {
    return file.code("`" + names.type(variant.type(), JavaNames.Role.CODEC) + "`");
  }

  /** The tag has been read: its bit is set. */
  private String restCases(Shape.OneOf union) {
    StringBuilder cases = new StringBuilder();
    for (Shape.Variant variant : union.variants()) {
      cases.append("case ").append(JavaText.literal(variant.tag())).append(" -> ");
      cases.append(codec(variant)).append(rest(union.tag(), variant)).append(";\n");
    }
    return cases.toString();
  }

  private String rest(String tag, Shape.Variant variant) {
    Shape shape = planner.declaration(variant.type()).shape();
    if (shape instanceof Shape.Checked) {
      return ".read(" + support("Tagged") + ".rest(p, " + JavaText.literal(tag) + ", tag))";
    }
    long seen = 1L << RecordPlanner.bits((Shape.ObjectOf) shape).get(tag);
    return ".readRest(p, " + seen + ")";
  }

  private String cases(Shape.OneOf union, String call) {
    return union.variants().stream()
        .map(
            v -> "case " + JavaText.literal(v.tag()) + " -> " + String.format(call, codec(v)) + ";")
        .collect(Collectors.joining("\n"));
  }

  private String writes(Shape.OneOf union) {
    return union.variants().stream()
        .map(v -> "case " + JavaText.literal(v.tag()) + " -> " + codec(v) + ".write(("
            + file.code("`" + names.type(v.type(), JavaNames.Role.TYPE) + "`") + ") value, out);")
        .collect(Collectors.joining("\n"));
  }
}
