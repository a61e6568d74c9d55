package dev.parley.internal.pattern;

import dev.parley.model.Constraint;
import dev.parley.model.Constraint.Matches.By;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a contract (ECMA-262 with the {@code u} flag, as JSON Schema asks) for both languages. Both engines backtrack, so what
 * could take them more than a bounded time, or mean different things to them, gets a program of linear search. What that cannot do is not
 * translated: look-around, back-references.
 *
 * @param matches the expression in its spellings, when it can be run
 * @param isPattern whether it is a regular expression at all
 * @param problem why it is not translated, or why not left to engines that backtrack; else empty
 * @param fix what to do about it, else empty
 */
public record PatternTranslation(
    Optional<Constraint.Matches> matches, boolean isPattern, String problem, String fix) {

  /** What texts are taken to be at most where the contract does not say. */
  public static final int LONGEST = 1 << 16;

  /** What a program may have at most: on a text of usual length it then takes no more than a second. */
  private static final int MOST_STEPS = 2000;

  private static final String SHORTER =
      "anchor it, or say with `maxLength` how long the text may be";

  /**
   * @param longest how long the texts are that the expression will be tried on
   */
  public static PatternTranslation of(String text, int longest) {
    PatternTranslator translator = new PatternTranslator(text, Math.min(longest, LONGEST));
    try {
      translator.translate();
      Pattern.compile(translator.java());
      String danger = translator.danger();
      boolean linear = !danger.isEmpty() || translator.hasWords();
      if (linear && translator.steps() > MOST_STEPS) {
        throw new Unsupported(danger.isEmpty() ? "it repeats too much too often" : danger, SHORTER);
      }
      Constraint.Matches matches = new Constraint.Matches(
          translator.ecma(),
          linear ? By.LINEAR : By.ENGINE,
          translator.java(),
          linear ? translator.program() : "");
      return new PatternTranslation(
          Optional.of(matches), true, danger, danger.isEmpty() ? "" : SHORTER);
    } catch (Unsupported e) {
      return new PatternTranslation(Optional.empty(), true, e.getMessage(), e.fix);
    } catch (PatternSyntaxException e) {
      return new PatternTranslation(
          Optional.empty(), false, e.getDescription(), "correct the expression");
    }
  }

  /** The expression is right, and beyond what may be run. */
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String fix;

    Unsupported(String message) {
      this(
          message,
          "write it with classes and counts alone, such as `^[A-Za-z0-9_]{1,64}$`, or leave it to a validator (`--delegate`)");
    }

    Unsupported(String message, String fix) {
      super(message, null, false, false);
      this.fix = fix;
    }
  }
}
