package dev.parley.reference.llm;

import dev.parley.reference.llm.Piece.FinishReason;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Titles of conversations: at once from the first message, and a better one by the model later. */
public final class Titles {
  static final String INSTRUCTION =
      "Write a title for the conversation that begins with the message of the user: at most eight words, "
          + "in the language of the message, without quotation marks and without a full stop. "
          + "Answer with the title alone.";

  private static final Logger log = LoggerFactory.getLogger(Titles.class);
  private static final int FIRST = 50;
  private static final int LONGEST = 200;

  private final LanguageModel model;

  public Titles(LanguageModel model) {
    this.model = model;
  }

  /** The message in one line; after fifty characters it is cut off, which three dots say. */
  public static String fromFirstMessage(String message) {
    String line = oneLine(message);
    if (line.codePointCount(0, line.length()) <= FIRST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, FIRST)) + "...";
  }

  /**
   * Asks the model for a title and waits for it.
   *
   * @return empty where it fails, or answers with what is no title
   */
  public Optional<String> byModel(String firstMessage) throws InterruptedException {
    Prompt prompt = Prompt.of(List.of(new Turn.System(INSTRUCTION), new Turn.User(firstMessage)));
    StringBuilder written = new StringBuilder();
    try (ModelStream answer = model.stream(prompt)) {
      Optional<Piece> piece = answer.next();
      while (piece.isPresent()) {
        if (piece.get() instanceof Piece.Text text) {
          written.append(text.text());
        }
        if (piece.get() instanceof Piece.Finished finished) {
          return finished.reason() == FinishReason.STOP
              ? tidy(written.toString())
              : Optional.empty();
        }
        if (written.length() > 10 * LONGEST) {
          return Optional.empty();
        }
        piece = answer.next();
      }
      return Optional.empty();
    } catch (ModelException e) {
      log.info("The model {} has written no title: {}", model.name(), e.kind());
      return Optional.empty();
    }
  }

  private static Optional<String> tidy(String written) {
    String title = oneLine(written).replaceAll("^[\"“”'*#\\s]+|[\"“”'*\\s]+$", "");
    return title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST
        ? Optional.empty()
        : Optional.of(title);
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s\\u0085\\u2028\\u2029]+", " ").strip();
  }
}
