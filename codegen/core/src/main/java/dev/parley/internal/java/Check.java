package dev.parley.internal.java;

/**
 * A statement that holds a value to some of its constraints, types in backquotes.
 *
 * @param text a loop has several lines
 * @param lenient whether it is one call that is given the value itself and lets null pass
 */
record Check(String text, boolean lenient) {

  /** One call. */
  static Check call(String method, String property, String value, String more) {
    return new Check(method + "(" + property + ", " + value + more + ");", true);
  }

  /** The same where null does not pass, or what is checked is made of the value. */
  Check strict() {
    return new Check(text, false);
  }
}
