package dev.parley.internal.sample;

import dev.parley.internal.explain.ResolvedSchema;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A shape as JSON Schema 2020-12, for any validator: what {@link ResolvedSchema} adds to the language, said with its own keywords. */
final class PlainSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  /** Where the definitions stand. */
  static final String TYPES = "parley:/types.json";

  private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private final boolean asserting;
  private final boolean ecma;

  /**
   * @param asserting whether what is read is an assertion, which knows nothing of the types that hold values
   * @param ecma whether patterns are written as ECMA-262 has them, and not as Java does
   */
  private PlainSchema(boolean asserting, boolean ecma) {
    this.asserting = asserting;
    this.ecma = ecma;
  }

  static JsonNode of(Shape shape) {
    return of(shape, false);
  }

  private static JsonNode of(Shape shape, boolean ecma) {
    return new PlainSchema(false, ecma).plain(ResolvedSchema.of("", shape));
  }

  /** Types, each under its {@link #key} in {@code $defs}. */
  static ObjectNode document(Collection<Declaration> types, boolean ecma) {
    ObjectNode document = JSON.objectNode();
    ObjectNode definitions = document.putObject("$defs");
    types.forEach(t -> definitions.set(key(t.id().toString()), of(t.document(), ecma)));
    return document;
  }

  /** What the definition of a declared type is called: letters that need no escape in a reference. */
  static String key(String type) {
    StringBuilder key = new StringBuilder();
    for (char c : type.toCharArray()) {
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      key.append(plain || c == '.' ? String.valueOf(c) : "_" + (int) c + "_");
    }
    return key.toString();
  }

  private JsonNode plain(JsonNode node) {
    if (!(node instanceof ObjectNode schema)) {
      return node;
    }
    if (schema.path("nullable").isBoolean()) {
      return anyOf(kind("null"), plain(without(schema, "nullable")));
    }
    if (schema.has("check")) {
      ObjectNode both = JSON.objectNode();
      ObjectNode unchecked = without(schema, "check");
      boolean nullable = unchecked.remove("nullable") != null;
      JsonNode shape = plain(unchecked);
      both.putArray("allOf")
          .add(nullable ? anyOf(kind("null"), shape) : shape)
          .add(new PlainSchema(true, ecma).plain(schema.get("check")));
      return both;
    }
    if (schema.has("union")) {
      return union(schema);
    }
    if (schema.has("open")) {
      ObjectNode others = without(schema, "open");
      JsonNode known = JSON.objectNode().set("enum", others.remove("enum"));
      return anyOf(known, plain(others.put("type", "string")));
    }
    ObjectNode plain = JSON.objectNode();
    for (Map.Entry<String, JsonNode> entry : schema.properties()) {
      keyword(entry.getKey(), entry.getValue(), schema, plain);
    }
    if (!asserting && schema.path("type").asString("").equals("integer")) {
      range(schema.path("range").asString("int64"), plain);
    }
    return plain;
  }

  private void keyword(String key, JsonNode value, ObjectNode schema, ObjectNode plain) {
    switch (key) {
      case "choice", "overlapping", "delegated", "program", "regex", "range" -> {}
      case "ref" -> plain.put("$ref", TYPES + "#/$defs/" + key(value.stringValue()));
      case "pattern" -> {
        if (!schema.has("delegated")) {
          plain.set("pattern", pattern(schema));
        }
      }
      case "properties", "dependentSchemas" -> {
        ObjectNode named = plain.putObject(key);
        value.properties().forEach(p -> named.set(p.getKey(), plain(p.getValue())));
      }
      case "patternProperties" -> {
        ObjectNode named = plain.putObject(key);
        value.forEach(p -> {
          if (!p.has("delegated")) {
            named.set(pattern(p).stringValue(), plain(p.get("schema")));
          }
        });
      }
      case "allOf", "anyOf", "oneOf", "prefixItems" -> {
        ArrayNode schemas = plain.putArray(key);
        value.forEach(s -> schemas.add(plain(s)));
      }
      case "const", "enum", "required", "type" -> plain.set(key, value);
      default -> plain.set(key, plain(value));
    }
  }

  private JsonNode pattern(JsonNode schema) {
    return schema.has("regex") && !ecma ? schema.get("regex") : schema.get("pattern");
  }

  /** What generated types can hold. */
  private static void range(String range, ObjectNode plain) {
    if (range.equals("int32")) {
      bounds(plain, BigInteger.valueOf(Integer.MAX_VALUE));
    } else if (range.equals("int64")) {
      bounds(plain, LONGEST);
    }
  }

  private static void bounds(ObjectNode plain, BigInteger most) {
    if (!plain.has("minimum")) {
      plain.put("minimum", most.negate().subtract(BigInteger.ONE));
    }
    if (!plain.has("maximum")) {
      plain.put("maximum", most);
    }
  }

  private ObjectNode union(ObjectNode schema) {
    String tag = schema.get("tag").stringValue();
    ObjectNode union = kind("object");
    ArrayNode known = JSON.arrayNode();
    ArrayNode branches = union.putArray("allOf");
    for (Map.Entry<String, JsonNode> variant : schema.get("variants").properties()) {
      known.add(variant.getKey());
      ObjectNode branch = branches.addObject();
      ObjectNode condition = branch.putObject("if");
      condition.putObject("properties").putObject(tag).put("const", variant.getKey());
      branch.set("then", plain(variant.getValue()));
    }
    union.putArray("required").add(tag);
    ObjectNode tags = kind("string");
    if (schema.get("unknown").stringValue().equals("reject")) {
      tags.set("enum", known);
    }
    union.putObject("properties").set(tag, tags);
    return union;
  }

  private static ObjectNode kind(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ObjectNode anyOf(JsonNode first, JsonNode second) {
    ObjectNode either = JSON.objectNode();
    either.putArray("anyOf").add(first).add(second);
    return either;
  }

  private static ObjectNode without(ObjectNode schema, String keyword) {
    ObjectNode rest = schema.deepCopy();
    rest.remove(keyword);
    return rest;
  }
}
