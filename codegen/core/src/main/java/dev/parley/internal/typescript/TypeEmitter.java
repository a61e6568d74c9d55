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
    boolean hasOthers = object.others().isPresent();
    return new Template("""
            export interface ${name}${extends} {
              ${properties}
              ${anyName}
            }${end}
            """)
        .with("name", scope.names().type(type.id()))
        .with("extends", object.others().map(this::withOthers).orElse(""))
        .with("properties", properties(object.fields()))
        .with("anyName", hasOthers || !object.fields().isEmpty() ? "" : anyName(object))
        .with("end", hasOthers ? "> {}" : "")
        .render();
  }

  /**
   * Other properties than the declared ones have a type. TypeScript wants it to take in those of all declared ones, as if any name might be
   * theirs: it finds them itself, so that a property more is its own line only.
   */
  private String withOthers(Shape other) {
    return " extends " + scope.runtimeType("WithOthers") + "<" + types.of(other) + ",";
  }

  /** Without this, TypeScript would take a text or a number for an object that has no properties. */
  private String anyName(Shape.ObjectOf object) {
    String type = object.closed() ? "never" : scope.runtimeType("JsonValue");
    return "readonly [name: string]: " + type + ";";
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
