package dev.parley.runtime;

import java.util.regex.Pattern;

/**
 * A regular expression of the contract, found anywhere in a text unless it is anchored.
 *
 * @param ecma as the contract writes it (ECMA-262), for messages
 * @param pattern the same for Java
 */
public record Expression(String ecma, Pattern pattern) {
  /** For an expression that means the same to both. */
  public static Expression of(String ecma) {
    return of(ecma, ecma);
  }

  public static Expression of(String ecma, String java) {
    return new Expression(ecma, Pattern.compile(java));
  }
}
