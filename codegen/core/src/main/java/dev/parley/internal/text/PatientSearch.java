package dev.parley.internal.text;

import java.util.regex.Pattern;

/**
 * Searches for an expression of a contract with Java's engine, which goes back and forth, but not forever: after some million characters it is given
 * up. For samples and examples, which are few and short; decoders have a search that never goes back.
 */
public final class PatientSearch {
  private static final int PATIENCE = 5_000_000;

  private final Pattern pattern;

  private PatientSearch(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * @param expression in Java's spelling
   */
  public static PatientSearch of(String expression) {
    return new PatientSearch(Pattern.compile(expression));
  }

  /**
   * Whether the expression is found in a text.
   *
   * @throws IllegalStateException when that takes too long to tell
   */
  public boolean finds(String text) {
    try {
      return pattern.matcher(new Counted(text, new int[1])).find();
    } catch (StackOverflowError e) {
      throw new IllegalStateException(reason(), e);
    }
  }

  /** Whether the expression is found in a text, as far as can be told. */
  public boolean seemsToFind(String text) {
    try {
      return finds(text);
    } catch (IllegalStateException endless) {
      return false;
    }
  }

  private String reason() {
    return "it takes too long to search for `" + pattern + "`";
  }

  /** A text that counts how often it is looked at. */
  private final class Counted implements CharSequence {
    private final CharSequence text;
    private final int[] looks;

    Counted(CharSequence text, int[] looks) {
      this.text = text;
      this.looks = looks;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks[0] > PATIENCE) {
        throw new IllegalStateException(reason());
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
