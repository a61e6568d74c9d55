package dev.parley.internal.sample;

import dev.parley.internal.names.Words;
import dev.parley.model.Format;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people would write into a property of this name. Only a guess: whoever asks holds it to the schema.
 *
 * @param words the property's name in small letters
 * @param text the description, in small letters
 */
record Plausible(List<String> words, String text) {
  static final List<String> PEOPLE = List.of("ada", "grace", "alan", "edsger", "barbara", "donald");
  private static final String ID = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final Set<String> TIMES = Set.of(
      "timestamp",
      "at",
      "time",
      "created",
      "updated",
      "date",
      "expires",
      "started",
      "ended",
      "ts",
      "since",
      "until");
  private static final List<String> SENTENCES = List.of(
      "The costs rose by 12 percent in January.",
      "What is the weather like in Lisbon?",
      "Looking up the three largest items.",
      "Here is a short summary of what I found.",
      "Everything is ready; shall I go on?",
      "Compare this month with the last one.");
  private static final List<String> TITLES =
      List.of("Costs in January", "Weather in Lisbon", "Plan for the week", "A short summary");
  private static final List<String> PIECES =
      List.of("The ", "costs ", "rose ", "by ", "12 percent", " in ", "January", ".");

  /** By the last word of the name. */
  private static final Map<String, List<String>> TEXTS = Map.ofEntries(
      Map.entry("email", List.of("ada@example.com", "grace@example.com", "alan@example.com")),
      Map.entry("name", List.of("Ada", "Grace", "Alan", "Edsger", "Barbara")),
      Map.entry("tool_name", List.of("search_documents", "cost_analyzer", "read_calendar")),
      Map.entry("agent_name", List.of("data_helper", "triage", "planner")),
      Map.entry("file_name", List.of("report.pdf", "costs.csv", "notes.md")),
      Map.entry("filename", List.of("report.pdf", "costs.csv", "notes.md")),
      Map.entry("model", List.of("small-1", "large-2")),
      Map.entry("title", TITLES),
      Map.entry("subject", TITLES),
      Map.entry("label", TITLES),
      Map.entry("delta", PIECES),
      Map.entry("chunk", PIECES),
      Map.entry("token", PIECES),
      Map.entry("piece", PIECES),
      Map.entry("url", List.of("https://example.com/report", "https://example.com/costs")),
      Map.entry("uri", List.of("https://example.com/report", "https://example.com/costs")),
      Map.entry("link", List.of("https://example.com/report", "https://example.com/costs")),
      Map.entry("path", List.of("reports/2026.pdf", "notes/january.md")),
      Map.entry("language", List.of("en", "de", "pt")),
      Map.entry("locale", List.of("en-GB", "de-CH", "pt-PT")),
      Map.entry("country", List.of("PT", "CH", "JP")),
      Map.entry("currency", List.of("EUR", "USD", "JPY")),
      Map.entry("region", List.of("eu-west-1", "us-east-1")),
      Map.entry("version", List.of("1.4.2", "2.0.0")),
      Map.entry("color", List.of("teal", "plum", "amber")),
      Map.entry("role", List.of("user", "assistant")),
      Map.entry("status", List.of("ready", "running", "done")),
      Map.entry("state", List.of("ready", "running", "done")),
      Map.entry("code", List.of("RATE_LIMITED", "NOT_FOUND", "TIMEOUT")),
      Map.entry("type", List.of("note", "report")),
      Map.entry("kind", List.of("note", "report")),
      Map.entry("zone", List.of("Europe/Lisbon", "Asia/Tokyo")),
      Map.entry("command", List.of("start", "stop", "cancel")),
      Map.entry("phone", List.of("+351 21 000 0000")),
      Map.entry("city", List.of("Lisbon", "Bern", "Kyoto")));

  static Plausible of(String name, String description) {
    return new Plausible(
        Arrays.stream(Words.constant(name).split("_"))
            .map(w -> w.toLowerCase(Locale.ROOT))
            .toList(),
        description.toLowerCase(Locale.ROOT));
  }

  private String last() {
    return words.get(words.size() - 1);
  }

  String string(Dice dice) {
    String last = last();
    if (says("jwt", "secret", "password", "authenticat") && !last.equals("id")) {
      return "secret_" + dice.text(ID, 16);
    }
    if (Set.of("id", "ids", "key", "ref", "cursor", "hash", "digest", "checksum")
        .contains(last)) {
      String of =
          words.size() > 1 ? String.join("_", words.subList(0, words.size() - 1)) + "_" : "";
      return of + dice.text(ID, 6);
    }
    if (isTime()) {
      return FormatText.of(Format.DATE_TIME, dice, false);
    }
    List<String> known = words.size() > 1
        ? TEXTS.getOrDefault(words.get(words.size() - 2) + "_" + last, TEXTS.get(last))
        : TEXTS.get(last);
    return dice.pick(known == null ? SENTENCES : known);
  }

  /** Shorter and plainer than {@link #string}, for what cannot hold a sentence. */
  String word(Dice dice) {
    return String.join("_", words) + "_" + dice.text(ID, 4);
  }

  Optional<BigDecimal> number(Dice dice, boolean whole) {
    String last = last();
    if (isTime() || says("unix")) {
      long seconds = FormatText.NOON.getEpochSecond() + dice.between(0, 36_000);
      boolean millis = says("millisecond") || last.equals("ms");
      BigDecimal time = BigDecimal.valueOf(millis ? seconds * 1000 + dice.below(1000) : seconds);
      return Optional.of(
          whole || millis ? time : time.add(BigDecimal.valueOf(dice.below(1000), 3)));
    }
    return switch (last) {
      case "ms", "millis", "duration", "latency", "elapsed" -> whole(dice.between(20, 2000));
      case "seq", "index", "position", "offset", "step", "attempt", "page", "number" ->
        whole(dice.between(1, 40));
      case "percent", "progress" -> whole(dice.between(0, 100));
      case "score", "ratio", "confidence", "probability", "temperature" ->
        whole ? Optional.empty() : Optional.of(BigDecimal.valueOf(dice.between(1, 99), 2));
      case "price", "amount", "cost", "usd", "total" ->
        whole
            ? whole(dice.between(1, 400))
            : Optional.of(BigDecimal.valueOf(dice.between(1, 9999), 2));
      case "year" -> whole(2026);
      case "port" -> whole(8080);
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> whole(long number) {
    return Optional.of(BigDecimal.valueOf(number));
  }

  private boolean isTime() {
    boolean later = words.size() > 1 && last().matches("ms|millis|seconds|utc");
    return TIMES.contains(last()) || later && TIMES.contains(words.get(words.size() - 2));
  }

  private boolean says(String... parts) {
    return Arrays.stream(parts).anyMatch(text::contains);
  }
}
