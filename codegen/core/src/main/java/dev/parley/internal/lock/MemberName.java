package dev.parley.internal.lock;

/**
 * What a property or a value of an enum is called where others look like it.
 *
 * @param wanted in camel case
 * @param number which of those it is, from one
 */
public record MemberName(String wanted, int number) {
  /** As a lock file holds it. */
  String held() {
    return numbered(wanted, number);
  }

  public static String numbered(String wanted, int number) {
    return number == 1 ? wanted : wanted + number;
  }
}
