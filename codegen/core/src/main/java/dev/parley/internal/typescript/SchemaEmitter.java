package dev.parley.internal.typescript;

import dev.parley.internal.explain.ResolvedSchema;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Writes what the explaining code goes by when a document was refused: the contract as a constant. */
final class SchemaEmitter {
  private final Scope scope;

  SchemaEmitter(Scope scope) {
    this.scope = scope;
  }

  /** Empty where no document contains the type. */
  String schema(NamedType type) {
    TypeId id = type.id();
    if (type.kind() != NamedType.Kind.DECLARED || !scope.types().isInDocument(id)) {
      return "";
    }
    String start = "const " + scope.names().value(Role.SCHEMA, id) + ": "
        + scope.runtimeType("Schema") + " = ";
    String export = Types.isShared(id) ? "export " : "";
    JsonNode schema = ResolvedSchema.of(id.name(), scope.types().declaration(id).shape());
    return export + start + literal(schema, 0, (export + start).length() + 1) + ";\n";
  }

  /**
   * @param taken how much of the line is taken by what stands around it
   */
  private String literal(JsonNode node, int indent, int taken) {
    if (node.isObject()) {
      List<String> members = new ArrayList<>();
      node.properties()
          .forEach(m -> member(m.getKey(), m.getValue(), indent + 2).ifPresent(members::add));
      return Layout.braces(members, taken, indent);
    }
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(literal(item, indent + 2, indent + 3)));
      return Layout.list(items, taken, indent);
    }
    if (node.isNumber()) {
      return Quoted.number(node.decimalValue());
    }
    return node.isString() ? Quoted.text(node.stringValue()) : node.asString();
  }

  private Optional<String> member(String name, JsonNode value, int indent) {
    String start = Identifiers.written(name) + ": ";
    if (name.equals("regex") && value.isString()) {
      // The pattern in the words of Java.
      return Optional.empty();
    }
    if (name.equals("ref") && value.isString()) {
      return Optional.of(start + reference(value.stringValue()));
    }
    // TypeScript takes such a name for that of every object's own method, and does not see a
    // schema.
    String type = Identifiers.isInherited(name) && value.isObject()
        ? " satisfies " + scope.runtimeType("Schema")
        : "";
    return Optional.of(
        start + literal(value, indent, indent + start.length() + 1 + type.length()) + type);
  }

  /** Types may contain themselves: a reference is followed when it is needed. */
  private String reference(String id) {
    int dot = id.indexOf('.');
    return "() => "
        + scope.value(Role.SCHEMA, new TypeId(id.substring(0, dot), id.substring(dot + 1)));
  }
}
