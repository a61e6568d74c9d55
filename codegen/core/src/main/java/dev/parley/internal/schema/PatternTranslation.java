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
 */
record PatternTranslation(Optional<Constraint.Matches> matches, boolean isPattern, String problem) {

  static PatternTranslation of(String text) {
    PatternTranslator translator = new PatternTranslator(text);
    try {
      translator.translate();
      Pattern.compile(translator.java());
      Constraint.Matches matches = new Constraint.Matches(translator.ecma(), translator.java());
      return new PatternTranslation(Optional.of(matches), true, "");
    } catch (Unsupported e) {
      return new PatternTranslation(Optional.empty(), true, e.getMessage());
    } catch (PatternSyntaxException e) {
      return new PatternTranslation(Optional.empty(), false, e.getDescription());
    }
  }

  /** The expression is right, and beyond what may be run. */
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(String message) {
      super(message, null, false, false);
    }
  }
}
