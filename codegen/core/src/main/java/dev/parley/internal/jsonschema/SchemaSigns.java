package dev.parley.internal.jsonschema;

import dev.parley.internal.schema.Keyword;
import dev.parley.internal.schema.TypeKeyword;
import dev.parley.internal.source.Dialect;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.SourceNode;
import java.util.Optional;
import java.util.Set;

/**
 * Tells schemas from documents that happen to use the same words: {@code type} and {@code properties} are names that data have too. What names a
 * draft under {@code $schema} is a schema, however odd it is.
 */
final class SchemaSigns {
  private static final Set<String> TEXTS = Set.of("$id", "$ref");
  private static final Set<String> MAPS =
      Set.of("$defs", "definitions", "properties", "patternProperties");
  private static final Set<String> SCHEMAS = Set.of("additionalProperties", "not");
  private static final Set<String> LISTS = Set.of("prefixItems", "allOf", "anyOf", "oneOf");

  /** Other documents have some of these keywords too, and say what they are. */
  private static final Set<String> OTHERS = Set.of("openapi", "swagger", "raml");

  private SchemaSigns() {}

  static boolean areIn(SourceNode.Mapping document) {
    if (document.keys().stream().anyMatch(OTHERS::contains)) {
      return false;
    }
    if (document.get("$schema").isPresent()) {
      // Data name their schema by it, too.
      return document.text("$schema").flatMap(Dialect::of).isPresent()
          || contradiction(document).isEmpty();
    }
    for (SourceNode.Entry entry : document.entries()) {
      if (tells(entry.key(), entry.value())) {
        return contradiction(document).isEmpty();
      }
    }
    return false;
  }

  /** Why a document that has keywords of schemas is data all the same: its {@code type} is none of JSON's, and beside it stand names that no schema has. */
  static Optional<String> contradiction(SourceNode.Mapping document) {
    Optional<String> type = document.text("type").filter(t -> !TypeKeyword.isType(t));
    return type.flatMap(t -> document.keys().stream()
        .filter(k -> !Keyword.isKnown(k) && !k.startsWith("x-"))
        .findFirst()
        .map(k -> "its `type` is `" + Excerpt.of(t) + "`, which is none of JSON's types, and `"
            + Excerpt.of(k) + "` is no keyword of a schema"));
  }

  private static boolean tells(String keyword, SourceNode value) {
    boolean map = value instanceof SourceNode.Mapping;
    boolean list = value instanceof SourceNode.Sequence;
    boolean schema = map || value instanceof SourceNode.Bool;
    return switch (keyword) {
      case "type" -> list || value instanceof SourceNode.Text;
      case "const" -> true;
      case "enum" -> list;
      case "items" -> schema || list;
      default ->
        TEXTS.contains(keyword) && value instanceof SourceNode.Text
            || MAPS.contains(keyword) && map
            || SCHEMAS.contains(keyword) && schema
            || LISTS.contains(keyword) && list;
    };
  }
}
