package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;

/** Writes the function that tells whether a value is of a type, and the constants that it needs. */
final class PredicateEmitter {
  private final Scope scope;
  private final TypeExpression types;

  PredicateEmitter(Scope scope) {
    this.scope = scope;
    this.types = new TypeExpression(scope);
  }

  String predicate(NamedType type) {
    String start = (type.kind() == NamedType.Kind.ELEMENT ? "" : "export ") + "function "
        + scope.names().value(Role.IS, type.id());
    return new Template("""
            ${head}
              ${body}
            }
            """)
        .with(
            "head",
            Layout.function(start, List.of("value: unknown"), "value is " + types.named(type.id())))
        .with(
            "body",
            type.shape() instanceof Shape.OneOf union
                ? tagged(union)
                : condition(type).returned())
        .render();
  }

  private Condition condition(NamedType type) {
    Condition condition = type.shape().accept(new Check(scope, "value"));
    if (!isClosed(type)) {
      return condition;
    }
    List<Condition> all = new ArrayList<>(List.of(condition));
    String names = scope.names().value(Role.NAMES, type.id());
    all.add(Condition.test(scope.runtimeValue("hasOnly") + "(value, " + names + ")"));
    return Condition.all(all);
  }

  private static boolean isClosed(NamedType type) {
    return type.shape() instanceof Shape.ObjectOf object && object.closed();
  }

  private String tagged(Shape.OneOf union) {
    String tag = Identifiers.index("value", union.tag());
    boolean keep = union.unknown() == Shape.OneOf.Unknown.KEEP;
    return new Template("""
            if (!${isObject}(value)) {
              return false;
            }
            switch (${tag}) {
              ${cases}
              default:
                return ${otherwise};
            }
            """)
        .with("isObject", scope.runtimeValue("isObject"))
        .with("tag", tag)
        .with("cases", cases(union))
        .with("otherwise", keep ? "typeof " + tag + " === \"string\"" : "false")
        .render();
  }

  private String cases(Shape.OneOf union) {
    StringBuilder out = new StringBuilder();
    for (Shape.Variant variant : union.variants()) {
      out.append("case ").append(Quoted.text(variant.tag())).append(":\n");
      out.append("  return ").append(scope.value(Role.IS, variant.type())).append("(value);\n");
    }
    return out.toString();
  }

  /** The names that a closed object may have; empty for any other type. */
  String names(NamedType type) {
    if (!isClosed(type)) {
      return "";
    }
    List<String> names = ((Shape.ObjectOf) type.shape())
        .fields().stream().map(f -> Quoted.text(f.name())).toList();
    String start =
        "const " + scope.names().value(Role.NAMES, type.id()) + " = /*@__PURE__*/ new Set<string>(";
    return start + (names.isEmpty() ? "" : Layout.list(names, start.length() + 2, 0)) + ");\n";
  }

  String pattern(String ecma) {
    String start = "const " + scope.names().pattern(ecma) + " = /*@__PURE__*/ new RegExp";
    return Layout.call(start, List.of(Quoted.text(ecma), "\"u\""), 0) + "\n";
  }
}
