package dev.parley.internal.schema;

import dev.parley.model.Constraint;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a contract (ECMA-262 with the {@code u} flag, as JSON Schema asks) for both languages. Both engines backtrack, so what
 * could take them more than a bounded time, or mean different things to them, is not translated: look-around, back-references, repetition
 * within repetition.
 *
 * @param matches the expression in both spellings, when it can be run
 * @param isPattern whether it is a regular expression at all
 * @param problem why it is not translated, else empty
 * @param fix what to do about it, else empty
 */
record PatternTranslation(
    Optional<Constraint.Matches> matches, boolean isPattern, String problem, String fix) {

  /** What texts are taken to be at most where the contract does not say. */
  static final int LONGEST = 1 << 16;

  /**
   * @param longest how long the texts are that the expression will be tried on
   */
  static PatternTranslation of(String text, int longest) {
    PatternTranslator translator = new PatternTranslator(text, Math.min(longest, LONGEST));
    try {
      translator.translate();
      Pattern.compile(translator.java());
      Constraint.Matches matches = new Constraint.Matches(translator.ecma(), translator.java());
      return new PatternTranslation(Optional.of(matches), true, "", "");
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
      this(message, "write it with classes and counts alone, such as `^[A-Za-z0-9_]{1,64}$`");
    }

    Unsupported(String message, String fix) {
      super(message, null, false, false);
      this.fix = fix;
    }
  }
}
