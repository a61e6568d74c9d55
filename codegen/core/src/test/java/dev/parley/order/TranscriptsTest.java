package dev.parley.order;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.parley.support.Contracts;
import dev.parley.support.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder per channel, {@code transcripts/<topic>}: events and commands, one a line, of {@code .jsonl} files, and beside each what the
 * checker says, word for word. The checkers of TypeScript run the same files.
 */
class TranscriptsTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");

  @TestFactory
  Stream<DynamicTest> everyTranscriptIsJudgedInTheseWords() {
    return Contracts.files(FOLDER, f -> f.toString().endsWith(".jsonl")).stream()
        .map(file -> dynamicTest(FOLDER.relativize(file).toString(), () -> check(file)));
  }

  private static void check(Path file) {
    GeneratedChecker checker = Checkers.of(file.getParent().getFileName().toString());
    List<String> lines = Contracts.read(file).lines().toList();
    boolean resumed = lines.contains("# resumed");
    GeneratedChecker.Order order = resumed ? checker.resumed() : checker.start();
    StringBuilder said = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith("> ")) {
        say(order.command(line.substring(2)), said);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        say(order.next(checker.decode(line)), said);
      }
    }
    say(order.close(), said);
    said.append(order.open()).append(order.open() == 1 ? " key open\n" : " keys open\n");
    Golden.compare(
        file.resolveSibling(file.getFileName().toString().replace(".jsonl", ".txt")),
        said.toString());
  }

  private static void say(String message, StringBuilder said) {
    if (!message.isEmpty()) {
      said.append(message).append('\n');
    }
  }
}
