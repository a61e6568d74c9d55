package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import java.util.List;

/** Writes types: an interface for an object, an alias for all else. */
final class TypeEmitter {
  private final Scope scope;
  private final TypeExpression types;

  TypeEmitter(Scope scope) {
    this.scope = scope;
    this.types = new TypeExpression(scope);
  }

  String type(NamedType type) {
    String declaration = type.object()
        .map(object -> interfaceOf(type, object))
        .orElseGet(() -> Layout.alternatives(
            "export type " + scope.names().type(type.id()) + " =", type.shape().accept(types)));
    return DocComment.of(type.documentation()) + declaration;
  }

  private String interfaceOf(NamedType type, Shape.ObjectOf object) {
    return new Template("""
            export interface ${name} {
              ${properties}
              ${others}
            }
            """)
        .with("name", scope.names().type(type.id()))
        .with("properties", properties(object.fields()))
        .with("others", others(object))
        .render();
  }

  private String others(Shape.ObjectOf object) {
    String start = "readonly [name: string]:";
    if (object.others().isPresent()) {
      return Layout.ofProperty(start, new IndexType(types).of(object), 2);
    }
    if (!object.fields().isEmpty()) {
      return "";
    }
    // Without this, TypeScript would take a text or a number for an object that has no properties.
    return start + " " + (object.closed() ? "never" : scope.runtimeType("JsonValue")) + ";";
  }

  private String properties(List<Field> fields) {
    StringBuilder out = new StringBuilder();
    for (Field field : fields) {
      String start =
          "readonly " + Identifiers.declared(field.name()) + (field.required() ? ":" : "?:");
      out.append(DocComment.of(field.documentation()))
          .append(Layout.ofProperty(start, field.shape().accept(types), 2));
    }
    return out.toString();
  }
}
