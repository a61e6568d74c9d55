package dev.parley.internal.typescript;

import dev.parley.internal.explain.RepeatedProperties;
import dev.parley.internal.explain.ResolvedSchema;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the explaining code goes by when a document was refused: the contract as a constant. */
final class SchemaEmitter {
  /** After so many columns the type of a schema is said again. */
  private static final int SAID = 64;

  private final Scope scope;
  private final RepeatedProperties repeated;

  SchemaEmitter(Scope scope) {
    this.scope = scope;
    this.repeated = new RepeatedProperties(
        scope.types().assertions(),
        name -> Optional.of(SchemaPart.type(name))
            .filter(id -> scope.isOwn(id) && scope.types().hasSchema(id))
            .map(id -> resolved(scope.types().get(id))));
  }

  /** Empty where nobody reads it. */
  String schema(NamedType type) {
    TypeId id = type.id();
    if (!scope.types().hasSchema(id)) {
      return "";
    }
    String start = "const " + scope.names().value(Role.SCHEMA, id) + ": "
        + scope.runtimeType("Schema") + " = ";
    String export = Types.isShared(id) ? "export " : "";
    ObjectNode schema = resolved(type);
    RepeatedProperties.shortenNames(id.toString(), schema);
    repeated.addAsserted(id.toString(), schema);
    if (repeated.isAssertion(id.toString())) {
      repeated.shorten(id.toString(), schema);
    }
    int taken = (export + start).length() + 1;
    return export + start + literal(schema, SchemaPart.SCHEMA, 0, taken, Layout.WIDTH) + ";\n";
  }

  private ObjectNode resolved(NamedType type) {
    ResolvedSchema.Numbers numbers = scope.types().hasBigints()
        ? ResolvedSchema.Numbers.BIGINTS
        : ResolvedSchema.Numbers.ORDINARY;
    Shape shape =
        scope.types().isNullDocument(type.id()) ? new Shape.Nullable(type.shape()) : type.shape();
    ObjectNode schema = ResolvedSchema.of(type.id().name(), shape, numbers);
    return (ObjectNode) withInline(schema, SchemaPart.SCHEMA);
  }

  /** What left its type for a name, back in its place, unless it has a schema by itself. */
  private JsonNode withInline(JsonNode part, SchemaPart of) {
    JsonNode reference = part.path("ref");
    if (of == SchemaPart.SCHEMA
        && reference.isString()
        && !scope.types().hasSchema(SchemaPart.type(reference))) {
      ObjectNode inside = resolved(scope.types().get(SchemaPart.type(reference)));
      if (part.has("nullable")) {
        inside.set("nullable", part.get("nullable"));
      }
      return inside;
    }
    if (part instanceof ArrayNode items) {
      for (int i = 0; i < items.size(); i++) {
        items.set(i, withInline(items.get(i), of));
      }
    }
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      member.setValue(withInline(member.getValue(), of.at(member.getKey())));
    }
    return part;
  }

  /**
   * @param taken how much of the line is taken by what stands around it
   * @param width how long a line may be
   */
  private String literal(JsonNode node, SchemaPart of, int indent, int taken, int width) {
    if (node.isObject()) {
      List<String> members = new ArrayList<>();
      int inside = widthInside(node, of, width);
      node.properties()
          .forEach(m ->
              member(m.getKey(), m.getValue(), of, indent + 2, inside).ifPresent(members::add));
      String type = isDeep(of, indent) ? " as " + scope.runtimeType("Schema") : "";
      // Each property of an object has a line of its own.
      return of.isOfNames()
          ? Layout.bracesInLines(members, indent)
          : Layout.braces(members, width - taken - type.length(), indent) + type;
    }
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(literal(item, of, indent + 2, indent + 3, width)));
      return Layout.list(items, width - taken, indent);
    }
    if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      return Quoted.isRounded(number) ? Quoted.bigint(number) : Quoted.number(number);
    }
    if (node.isString()) {
      return Quoted.text(node.stringValue());
    }
    return node.isBoolean() ? String.valueOf(node.booleanValue()) : "null";
  }

  /**
   * Whether the type of a schema is said here. The compiler looks at what stands in one another only so far, from one such place to the next; a
   * schema is indented by six at most from the one around it.
   */
  private static boolean isDeep(SchemaPart of, int indent) {
    return of == SchemaPart.SCHEMA && indent >= SAID && indent % SAID < 6;
  }

  private static int widthInside(JsonNode node, SchemaPart of, int width) {
    if (of.isOfNames()) {
      return Layout.OF_A_PROPERTY;
    }
    return of != SchemaPart.VALUE && node.has("properties") ? Layout.WIDTH : width;
  }

  private Optional<String> member(
      String name, JsonNode value, SchemaPart of, int indent, int width) {
    String start = Identifiers.written(name) + ": ";
    if (of.isForJava(name)) {
      // The pattern in the words of Java.
      return Optional.empty();
    }
    if (of.isReference(name, value)) {
      // Types may contain themselves: a reference is followed when it is needed.
      return Optional.of(start + "() => " + scope.value(Role.SCHEMA, SchemaPart.type(value)));
    }
    Optional<String> search = of.search(name);
    if (search.isPresent()) {
      return Optional.of("program: /*@__PURE__*/ " + scope.runtimeValue(search.get()) + "("
          + Quoted.text(value.stringValue()) + ")");
    }
    // TypeScript takes such a name for that of every object's own method, and does not see a
    // schema.
    String type = of == SchemaPart.NAMED_SCHEMAS && Identifiers.isInherited(name)
        ? " satisfies " + scope.runtimeType("Schema")
        : "";
    int taken = indent + start.length() + 1 + type.length();
    return Optional.of(start + literal(value, of.at(name), indent, taken, width) + type);
  }
}
