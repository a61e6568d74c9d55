package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.List;

/** Writes the function that leaves of a value what may be sent. */
final class PickEmitter {
  private final Scope scope;
  private final TypeExpression types;

  PickEmitter(Scope scope) {
    this.scope = scope;
    this.types = new TypeExpression(scope);
  }

  /** Empty where a value can be sent as it is, or never is. */
  String pick(NamedType type) {
    TypeId id = type.id();
    if (!scope.types().isInDocument(id) || !Pick.isNeeded(type, scope.types())) {
      return "";
    }
    String start =
        (Types.isShared(id) ? "export " : "") + "function " + scope.names().value(Role.PICK, id);
    return new Template("""
            ${head}
              ${body}
            }
            """)
        .with("head", Layout.function(start, List.of(parameter(type) + types.named(id)), "unknown"))
        .with(
            "body",
            type.shape() instanceof Shape.OneOf union
                ? tagged(union)
                : "return " + type.shape().accept(new Pick(scope, "value")) + ";")
        .render();
  }

  private static String parameter(NamedType type) {
    return type.shape() instanceof Shape.ObjectOf object && object.fields().isEmpty()
        ? "_value: "
        : "value: ";
  }

  private String tagged(Shape.OneOf union) {
    StringBuilder cases = new StringBuilder();
    for (Shape.Variant variant : union.variants()) {
      cases.append("case ").append(Quoted.text(variant.tag())).append(":\n");
      cases.append("  return ").append(scope.value(Role.PICK, variant.type())).append("(value);\n");
    }
    boolean keep = union.unknown() == Shape.OneOf.Unknown.KEEP;
    return new Template("""
            switch (${tag}) {
              ${cases}
              ${otherwise}
            }
            """)
        .with("tag", Identifiers.member("value", union.tag()))
        .with("cases", cases.toString())
        .with("otherwise", keep ? "default:\n  return value;" : "")
        .render();
  }
}
