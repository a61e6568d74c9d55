package dev.parley.differential;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Other spellings of the same value, which encoders are free to choose: of times, durations and UUIDs. */
final class Spelling {
  private static final Pattern BECAME =
      Pattern.compile("[^\"]*: \"(.*)\" became \"(.*)\"", Pattern.DOTALL);
  private static final List<Function<String, Object>> READERS = List.of(
      text -> OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant(),
      text -> OffsetTime.parse(text.toUpperCase(Locale.ROOT)),
      Duration::parse,
      UUID::fromString);

  private Spelling() {}

  /**
   * @param difference a line of {@code Json.differences}
   */
  static boolean isThat(String difference) {
    Matcher texts = BECAME.matcher(difference);
    return texts.matches()
        && READERS.stream().anyMatch(read -> same(read, texts.group(1), texts.group(2)));
  }

  /** The document with {@code 1.0} and {@code 1e3} spelt {@code 1} and {@code 1000}: to draft-04 the first ones are no integers. */
  static JsonNode plainIntegers(JsonNode node) {
    if (node.isBigDecimal() && node.canConvertToExactIntegral()) {
      return JsonNodeFactory.instance.numberNode(node.decimalValue().toBigIntegerExact());
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(plainIntegers(item)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(p -> object.set(p.getKey(), plainIntegers(p.getValue())));
      return object;
    }
    return node;
  }

  private static boolean same(Function<String, Object> read, String before, String after) {
    try {
      return read.apply(before).equals(read.apply(after));
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
