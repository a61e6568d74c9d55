package dev.parley.internal.schema;

import dev.parley.internal.source.JsonText;
import dev.parley.internal.source.SourceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of schemas as a validator may run it: without patterns that could take it forever, or that it could not compile. References lead to
 * files under names that end in {@code .json}, since a validator reads others as YAML.
 */
public final class RunnableSchema {
  /** What the names of files get at their end. */
  public static final String SUFFIX = ".json";

  private RunnableSchema() {}

  public static JsonNode of(SourceNode file) {
    JsonNode schema = JsonText.of(file);
    prepare(schema);
    return schema;
  }

  private static void prepare(JsonNode node) {
    if (node instanceof ArrayNode array) {
      array.forEach(RunnableSchema::prepare);
    } else if (node instanceof ObjectNode object) {
      if (object.path("pattern").isString()
          && !isRunnable(object.path("pattern").stringValue())) {
        object.remove("pattern");
      }
      if (object.path("patternProperties") instanceof ObjectNode patterns) {
        patterns.propertyNames().stream()
            .filter(p -> !isRunnable(p))
            .toList()
            .forEach(patterns::remove);
      }
      if (object.path("$ref").isString()) {
        object.put("$ref", renamed(object.path("$ref").stringValue()));
      }
      object.forEach(RunnableSchema::prepare);
    }
  }

  private static boolean isRunnable(String pattern) {
    return PatternTranslation.of(pattern, PatternTranslation.LONGEST).matches().isPresent();
  }

  private static String renamed(String reference) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    return file.isEmpty() ? reference : file + SUFFIX + (hash < 0 ? "" : reference.substring(hash));
  }
}
