package dev.parley.emit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which types Java holds values in, where there is a choice: {@code number=java.math.BigDecimal}. Only types that codecs can read and write exactly
 * are there to choose from.
 *
 * @param types by key; keys that are missing have the type of {@link #DEFAULT}
 */
public record JavaMappings(Map<String, String> types) {
  private static final String TEXT = "java.lang.String";

  /** What each key may be mapped to, what it is without a mapping first. */
  private static final Map<String, List<String>> CHOICES = choices();

  public static final JavaMappings DEFAULT = new JavaMappings(Map.of());

  /**
   * @throws IllegalArgumentException where a key or its type is none of those there are
   */
  public JavaMappings {
    types.forEach(JavaMappings::check);
    types = Map.copyOf(types);
  }

  /**
   * @param mappings such as {@code format:date-time=java.time.Instant}
   * @throws IllegalArgumentException where one of them is none, and where two are for one key
   */
  public static JavaMappings of(List<String> mappings) {
    Map<String, String> types = new HashMap<>();
    for (String mapping : mappings) {
      int equals = mapping.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("`" + mapping
            + "` is no type mapping such as `number=java.math.BigDecimal`; there are: " + all());
      }
      String key = mapping.substring(0, equals).strip();
      String type = mapping.substring(equals + 1).strip();
      check(key, type);
      String before = types.put(key, type);
      if (before != null && !before.equals(type)) {
        throw new IllegalArgumentException(
            "`" + key + "` is mapped twice, to `" + before + "` and to `" + type + "`");
      }
    }
    return new JavaMappings(types);
  }

  /**
   * The type that is chosen for a key, qualified.
   *
   * @throws IllegalArgumentException when there is no such key
   */
  public String type(String key) {
    return types.getOrDefault(key, choicesOf(key).get(0));
  }

  private static void check(String key, String type) {
    List<String> choices = choicesOf(key);
    if (!choices.contains(type)) {
      throw new IllegalArgumentException("`" + key + "` is not mapped to `" + type
          + "`; there are: " + String.join(", ", choices));
    }
  }

  private static List<String> choicesOf(String key) {
    List<String> choices = CHOICES.get(key);
    if (choices == null) {
      throw new IllegalArgumentException(
          "nothing called `" + key + "` is mapped; there are: " + all());
    }
    return choices;
  }

  private static String all() {
    return String.join(", ", CHOICES.keySet());
  }

  private static Map<String, List<String>> choices() {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put("number", List.of("double", "java.math.BigDecimal"));
    choices.put("integer", List.of("long", "java.math.BigInteger"));
    choices.put(
        "format:date-time",
        List.of("java.time.OffsetDateTime", "java.time.Instant", "java.time.ZonedDateTime", TEXT));
    choices.put("format:date", List.of("java.time.LocalDate", TEXT));
    choices.put("format:time", List.of("java.time.OffsetTime", TEXT));
    choices.put("format:duration", List.of("java.time.Duration", TEXT));
    choices.put("format:uuid", List.of("java.util.UUID", TEXT));
    choices.put("format:uri", List.of("java.net.URI", TEXT));
    return choices;
  }
}
