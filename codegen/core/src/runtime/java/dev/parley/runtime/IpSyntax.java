package dev.parley.runtime;

import java.util.regex.Pattern;

/** Addresses of both versions of the Internet Protocol. */
final class IpSyntax {
  private static final Pattern BYTE =
      Pattern.compile("0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  // The longest address has 45 characters; whatever is longer need not be taken apart.
  private static final int LONGEST = 45;

  private IpSyntax() {}

  static boolean isIpv4(String text) {
    String[] bytes = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
    for (String each : bytes) {
      if (!BYTE.matcher(each).matches()) {
        return false;
      }
    }
    return bytes.length == 4;
  }

  static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (text.length() > LONGEST) {
      return false;
    }
    if (gap < 0) {
      return groups(text, true) == 8;
    }
    String before = text.substring(0, gap);
    String after = text.substring(gap + 2);
    int first = before.isEmpty() ? 0 : groups(before, false);
    int last = after.isEmpty() ? 0 : groups(after, true);
    return first >= 0 && last >= 0 && first + last < 8;
  }

  /** The number of groups of 16 bits, or -100 where one is not right; a last part may be written as IPv4. */
  private static int groups(String text, boolean isEnd) {
    String[] parts = text.split(":", -1);
    int groups = 0;
    for (int index = 0; index < parts.length; index++) {
      if (GROUP.matcher(parts[index]).matches()) {
        groups++;
      } else if (isEnd && index == parts.length - 1 && isIpv4(parts[index])) {
        groups += 2;
      } else {
        return -100;
      }
    }
    return groups;
  }
}
