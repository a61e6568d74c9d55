package dev.parley.reference.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks in a message that tell a scripted model what to do: {@code [slow 20]}. */
final class Marks {
  // Arguments of tools are JSON, in which brackets may stand: there a mark ends behind the brace.
  private static final Pattern MARK =
      Pattern.compile("\\[(?:tool ([a-z_]+) (\\{[^\\n]*?\\})|([a-z]+)(?: ([^\\]]*))?)\\]");
  private static final int MOST = 100_000;

  private record Mark(String name, String value) {}

  /** A tool to be called, with its arguments as JSON. */
  record Call(String tool, String arguments) {}

  private final List<Mark> marks = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final String rest;

  Marks(String message) {
    Matcher matcher = MARK.matcher(message);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        calls.add(new Call(matcher.group(1), matcher.group(2)));
      } else {
        String value = matcher.group(4);
        marks.add(new Mark(matcher.group(3), value == null ? "" : value));
      }
    }
    rest = matcher.replaceAll("").strip();
  }

  /** The message without its marks. */
  String rest() {
    return rest;
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  Optional<String> text(String name) {
    return marks.stream()
        .filter(mark -> mark.name().equals(name))
        .map(Mark::value)
        .findFirst();
  }

  /** A number that is not absurd; words that are none count as absent. */
  OptionalInt number(String name) {
    return text(name)
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> OptionalInt.of(Math.min(MOST, Integer.parseInt(value))))
        .orElse(OptionalInt.empty());
  }
}
