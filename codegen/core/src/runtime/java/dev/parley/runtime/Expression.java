package dev.parley.runtime;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression of the contract, found anywhere in a text unless it is anchored. */
public final class Expression {
  private final String ecma;
  private final Pattern pattern;
  private final @Nullable CharacterRun run;

  private Expression(String ecma, String java) {
    this.ecma = ecma;
    this.pattern = Pattern.compile(java);
    this.run = CharacterRun.of(java);
  }

  /** For an expression that means the same to ECMAScript and to Java. */
  public static Expression of(String ecma) {
    return new Expression(ecma, ecma);
  }

  /**
   * An expression in both spellings.
   *
   * @param ecma as the contract writes it (ECMA-262), for messages
   * @param java the same for Java
   */
  public static Expression of(String ecma, String java) {
    return new Expression(ecma, java);
  }

  /** Whether the expression is found in a text. */
  public boolean isFoundIn(String text) {
    if (run != null) {
      return run.isAllOf(text);
    }
    try {
      return pattern.matcher(text).find();
    } catch (StackOverflowError tooLong) {
      // Java's engine recurses for each round of a group; what exceeds its stack is no text that
      // the contract meant.
      return false;
    }
  }

  String ecma() {
    return ecma;
  }

  String java() {
    return pattern.pattern();
  }
}
