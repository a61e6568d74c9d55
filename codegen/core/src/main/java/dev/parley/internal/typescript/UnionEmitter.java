package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;

/** Writes a union: its type, the type of unknown members, and the function that tells the members apart. */
final class UnionEmitter {
  private final Scope scope;
  private final TypeExpression types;

  UnionEmitter(Scope scope) {
    this.scope = scope;
    this.types = new TypeExpression(scope);
  }

  String union(NamedType type, Shape.OneOf union) {
    TypeId id = type.id();
    boolean keep = union.unknown() == Shape.OneOf.Unknown.KEEP;
    List<String> members = new ArrayList<>(union.accept(types));
    if (keep) {
      members.add(scope.names().unknown(id));
    }
    String alias = Layout.alternatives("export type " + scope.names().type(id) + " =", members);
    return DocComment.of(type.documentation()) + alias + (keep ? "\n" + unknown(id, union) : "");
  }

  private String unknown(TypeId id, Shape.OneOf union) {
    return new Template("""
            ${doc}
            export interface ${unknown} {
              readonly ${tag}: ${unknownTag};
              readonly [name: string]: ${jsonValue};
            }
            """)
        .with(
            "doc",
            DocComment.of(
                "A member of {@link " + scope.names().type(id)
                    + "} that this contract does not list, kept as it came.",
                List.of()))
        .with("unknown", scope.names().unknown(id))
        .with("tag", Identifiers.declared(union.tag()))
        .with("unknownTag", scope.runtimeType("UnknownTag"))
        .with("jsonValue", scope.runtimeType("JsonValue"))
        .render();
  }

  String match(NamedType type, Shape.OneOf union) {
    TypeId id = type.id();
    TypeScriptNames names = scope.names();
    String cases = names.cases(id) + "<" + names.result() + ">";
    String head = Layout.function(
        "export function " + names.value(Role.MATCH, id) + "<" + names.result() + ">",
        List.of("value: " + names.type(id), "cases: " + cases),
        names.result());
    return new Template("""
            ${casesDoc}
            export interface ${cases} {
              ${functions}
            }

            /** Calls the function that goes with the value. */
            ${head}
              switch (${tag}) {
                ${branches}
              }
            }
            """)
        .with(
            "casesDoc",
            DocComment.of(
                "What to do with each member of {@link " + names.type(id) + "}.", List.of()))
        .with("cases", cases)
        .with("functions", functions(id, union))
        .with("head", head)
        .with("tag", Identifiers.member("value", union.tag()))
        .with("branches", branches(id, union))
        .render();
  }

  private String functions(TypeId id, Shape.OneOf union) {
    StringBuilder out = new StringBuilder();
    union.variants().forEach(v -> out.append(function(v.tag(), scope.type(v.type()))));
    if (union.unknown() == Shape.OneOf.Unknown.KEEP) {
      out.append(function(TypeScriptNames.unknownKey(union), scope.names().unknown(id)));
    }
    return out.toString();
  }

  private String function(String key, String type) {
    return "readonly " + Identifiers.declared(key) + ": (value: " + type + ") => "
        + scope.names().result() + ";\n";
  }

  /**
   * The member with a tag, where the value has that tag. An empty text is what TypeScript thinks of when a tag is not listed, so that it does
   * not tell the two apart.
   */
  static String member(Scope scope, Shape.Variant variant) {
    return variant.tag().isEmpty() ? "value as " + scope.type(variant.type()) : "value";
  }

  private String branches(TypeId id, Shape.OneOf union) {
    boolean hasEmpty = union.variants().stream().anyMatch(v -> v.tag().isEmpty());
    StringBuilder out = new StringBuilder();
    for (Shape.Variant variant : union.variants()) {
      out.append("case ").append(Quoted.text(variant.tag())).append(":\n");
      out.append("  return ")
          .append(Identifiers.member("cases", variant.tag()))
          .append("(")
          .append(member(scope, variant))
          .append(");\n");
    }
    if (union.unknown() == Shape.OneOf.Unknown.KEEP) {
      out.append("default:\n  return ")
          .append(Identifiers.member("cases", TypeScriptNames.unknownKey(union)))
          .append(hasEmpty ? "(value as " + scope.names().unknown(id) + ");\n" : "(value);\n");
    }
    return out.toString();
  }
}
