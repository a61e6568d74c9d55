package dev.parley.reference.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of documentation whose examples are made by a test. An example is the code block behind a
 * comment {@code <!-- example: NAME -->}. {@code -Dgolden=update} writes them anew, and still fails.
 */
public final class ProtocolPage {
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- example: ([a-z0-9-]+) -->\n```([a-z]*)\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern TIME =
      Pattern.compile("\"20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z\"");

  private final Path file;
  private final Map<String, String> made = new LinkedHashMap<>();
  private final Map<String, String> ids = new LinkedHashMap<>();

  /** A page under {@code docs/protocols}. */
  public ProtocolPage(String name) {
    this.file = Path.of("../docs/protocols", name);
  }

  /** What a real server has said, as an example of the page. Ids and times, which differ each time, are made the same. */
  public void example(String name, String text) {
    made.put(name, settled(text).stripTrailing() + "\n");
  }

  private String settled(String text) {
    String timed = TIME.matcher(text).replaceAll("\"2025-09-16T02:17:13.040Z\"");
    return UUID.matcher(timed)
        .replaceAll(match -> ids.computeIfAbsent(
            match.group(),
            id -> "0198f1c2-7a00-7e11-8a55-60b1f0e4a9%02d".formatted(ids.size() + 1)));
  }

  /** Fails where the page shows something else than what was made, or where one of them lacks an example. */
  public void check() throws IOException {
    String page = Files.readString(file);
    Map<String, String> shown = new LinkedHashMap<>();
    Matcher examples = EXAMPLE.matcher(page);
    while (examples.find()) {
      shown.put(examples.group(1), examples.group(3));
    }
    if (shown.equals(made)) {
      return;
    }
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(
          file,
          EXAMPLE
              .matcher(page)
              .replaceAll(match -> Matcher.quoteReplacement("<!-- example: " + match.group(1)
                  + " -->\n```" + match.group(2) + "\n"
                  + made.getOrDefault(match.group(1), "") + "```\n")));
    }
    made.forEach((name, text) -> {
      if (!text.equals(shown.get(name))) {
        throw new AssertionError(file + ": the example " + name + " is\n" + text
            + "\nand the page shows\n" + shown.get(name)
            + "\nWith -Dgolden=update it is written anew; read the difference.");
      }
    });
    throw new AssertionError(file + " has examples that nothing makes: " + shown.keySet());
  }
}
