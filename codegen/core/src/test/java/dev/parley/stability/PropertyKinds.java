package dev.parley.stability;

import static dev.parley.stability.Room.ordered;
import static dev.parley.support.EditedContract.mapping;

import dev.parley.support.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people add to an object, besides a text. */
final class PropertyKinds {
  private static final Map<String, Object> TEXT = Map.of("type", "string");

  private static final List<Map<String, Object>> KINDS = List.of(
      ordered("type", "array", "items", TEXT),
      ordered("type", "integer", "minimum", 0, "maximum", 100),
      ordered("type", "string", "pattern", "^[a-z][a-z0-9-]*$", "maxLength", 63),
      ordered("type", "string", "enum", List.of("first", "second", "third")),
      ordered("type", "string", "format", "date-time"),
      ordered("type", "object", "additionalProperties", TEXT));

  private PropertyKinds() {}

  /** Any of them, with references only to what other properties refer to as well. */
  static Map<String, Object> any(Document document, Random random) {
    List<Map<String, Object>> kinds = new ArrayList<>(KINDS);
    List<Map<String, Object>> references = references(document);
    if (!references.isEmpty()) {
      Map<String, Object> reference = references.get(random.nextInt(references.size()));
      kinds.add(reference);
      kinds.add(ordered("type", "array", "items", reference));
    }
    return kinds.get(random.nextInt(kinds.size()));
  }

  private static List<Map<String, Object>> references(Document document) {
    List<Map<String, Object>> objects = new ArrayList<>();
    Schemas.objects(document.tree(), objects);
    List<Map<String, Object>> references = new ArrayList<>();
    for (Map<String, Object> object : objects) {
      for (Object schema : mapping(object.get("properties")).values()) {
        // A schema of OpenAPI is another one where JSON Schema refers to it.
        if (schema instanceof Map<?, ?> map
            && map.get("$ref") instanceof String pointer
            && !Json.write(document.at(pointer)).contains("\"nullable\"")) {
          references.add(Map.of("$ref", pointer));
        }
      }
    }
    return references;
  }
}
