package dev.parley.runtime;

import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formats of JSON Schema that are checked, with the same verdicts as the TypeScript runtime: those
 * of the RFCs, less what Java has no value for. Each takes time that grows with the text only.
 */
public final class Formats {
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern TIME = Pattern.compile(
      "([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]+))?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))");
  private static final Pattern DURATION = Pattern.compile(
      "P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)");
  private static final Pattern UUID = Pattern.compile(
      "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}");
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final Pattern MAILBOX =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  private Formats() {}

  /** A date and time of RFC 3339 with its offset; a leap second is one. */
  public static boolean isDateTime(String text) {
    return text.length() > 11
        && "Tt".indexOf(text.charAt(10)) >= 0
        && isDate(text.substring(0, 10))
        && isClock(TIME.matcher(text.substring(11)));
  }

  /** A date of RFC 3339. */
  public static boolean isDate(String text) {
    Matcher date = DATE.matcher(text);
    return date.matches() && isDay(number(date, 1), number(date, 2), number(date, 3));
  }

  /**
   * A time of RFC 3339 with its offset, as {@link java.time.OffsetTime} can hold it: no leap second, an
   * offset up to 18 hours, a fraction up to nanoseconds.
   */
  public static boolean isTime(String text) {
    Matcher time = TIME.matcher(text);
    return isClock(time)
        && number(time, 3) < 60
        && (time.group(4) == null || time.group(4).length() <= 9)
        && Math.abs(offset(time)) <= 18 * 60;
  }

  /** A duration of ISO 8601 as RFC 3339 writes it down: {@code P1DT12H}, {@code P2W}. */
  public static boolean isDuration(String text) {
    return DURATION.matcher(text).matches();
  }

  /** A UUID of any version. */
  public static boolean isUuid(String text) {
    return UUID.matcher(text).matches();
  }

  /** A URI of RFC 3986, with its scheme. */
  public static boolean isUri(String text) {
    return UriSyntax.isReference(text, true);
  }

  /** A URI of RFC 3986, or a reference relative to one. */
  public static boolean isUriReference(String text) {
    return UriSyntax.isReference(text, false);
  }

  /** An IRI of RFC 3987, with its scheme. */
  public static boolean isIri(String text) {
    return UriSyntax.isIriReference(text, true);
  }

  /** An IRI of RFC 3987, or a reference relative to one. */
  public static boolean isIriReference(String text) {
    return UriSyntax.isIriReference(text, false);
  }

  /** An e-mail address as people have them: no comments, no quotes, no address literals. */
  public static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && at <= 64
        && MAILBOX.matcher(text.substring(0, at)).matches()
        && isHostname(text.substring(at + 1));
  }

  /** A host name of RFC 1123. */
  public static boolean isHostname(String text) {
    if (text.length() > 253) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Four decimal numbers without leading zeros. */
  public static boolean isIpv4(String text) {
    return IpSyntax.isIpv4(text);
  }

  /** An address of RFC 4291, without a zone. */
  public static boolean isIpv6(String text) {
    return IpSyntax.isIpv6(text);
  }

  /** Base64 with its padding, the format {@code byte}. */
  public static boolean isBase64(String text) {
    return text.length() % 4 == 0 && BASE64.matcher(text).matches();
  }

  static boolean isDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    int february = Year.isLeap(year) ? 29 : 28;
    int longest =
        month == 2 ? february : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    return day <= longest;
  }

  // The sixtieth second is the last of a day in UTC.
  private static boolean isClock(Matcher time) {
    if (!time.matches() || number(time, 1) > 23 || number(time, 2) > 59 || number(time, 3) > 60) {
      return false;
    }
    if (time.group(5) != null && (number(time, 6) > 23 || number(time, 7) > 59)) {
      return false;
    }
    int minute = number(time, 1) * 60 + number(time, 2) - offset(time);
    return number(time, 3) < 60 || Math.floorMod(minute, 24 * 60) == 24 * 60 - 1;
  }

  private static int offset(Matcher time) {
    if (time.group(5) == null) {
      return 0;
    }
    int minutes = number(time, 6) * 60 + number(time, 7);
    return time.group(5).equals("-") ? -minutes : minutes;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
