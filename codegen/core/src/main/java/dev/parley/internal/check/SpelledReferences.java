package dev.parley.internal.check;

import dev.parley.internal.source.JsonText;
import dev.parley.internal.source.SourceNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as JSON, in which references are spelled as URIs must be. Many documents refer to {@code #/channels/lamps/{id}} as it stands,
 * and a validator that finds the spelling wrong says of all that surrounds it that it fits nothing.
 */
final class SpelledReferences {
  private static final Pattern NO_PART_OF_A_URI =
      Pattern.compile("[^A-Za-z0-9._~:/?@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})");

  private SpelledReferences() {}

  static JsonNode of(SourceNode document) {
    JsonNode json = JsonText.of(document);
    spell(json);
    return json;
  }

  private static void spell(JsonNode json) {
    if (json instanceof ObjectNode object && object.path("$ref").isString()) {
      object.put("$ref", spelled(object.path("$ref").stringValue()));
    }
    json.forEach(SpelledReferences::spell);
  }

  private static String spelled(String reference) {
    int hash = reference.indexOf('#');
    return hash < 0
        ? escaped(reference)
        : escaped(reference.substring(0, hash)) + "#" + escaped(reference.substring(hash + 1));
  }

  private static String escaped(String part) {
    return NO_PART_OF_A_URI.matcher(part).replaceAll(wrong -> {
      StringBuilder escaped = new StringBuilder();
      for (byte each : wrong.group().getBytes(StandardCharsets.UTF_8)) {
        escaped.append(String.format("%%%02X", each));
      }
      return escaped.toString();
    });
  }
}
