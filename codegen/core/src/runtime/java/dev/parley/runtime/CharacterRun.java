package dev.parley.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The commonest expression of all, an identifier such as {@code ^[A-Za-z0-9_-]{1,64}$}, as a walk over the text: several times faster than the
 * engine.
 */
final class CharacterRun {
  /** Plain ASCII characters and ranges only: what Java would read as an operator or an escape is left to the engine. */
  private static final Pattern FORM =
      Pattern.compile("\\^\\[([A-Za-z0-9_.:@/!%,;=~+-]+)]\\{([0-9]{1,6}),([0-9]{1,6})}\\\\z");

  private static final int ASCII = 128;

  private final boolean[] allowed;
  private final int least;
  private final int most;

  private CharacterRun(boolean[] allowed, int least, int most) {
    this.allowed = allowed;
    this.least = least;
    this.most = most;
  }

  static @Nullable CharacterRun of(String java) {
    Matcher form = FORM.matcher(java);
    if (!form.matches()) {
      return null;
    }
    return new CharacterRun(
        characters(form.group(1)),
        Integer.parseInt(form.group(2)),
        Integer.parseInt(form.group(3)));
  }

  private static boolean[] characters(String members) {
    boolean[] allowed = new boolean[ASCII];
    for (int i = 0; i < members.length(); i++) {
      // A hyphen at either end stands for itself.
      boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
      char last = range ? members.charAt(i + 2) : members.charAt(i);
      for (char c = members.charAt(i); c <= last; c++) {
        allowed[c] = true;
      }
      i += range ? 2 : 0;
    }
    return allowed;
  }

  boolean isAllOf(String text) {
    int length = text.length();
    if (length < least || length > most) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ASCII || !allowed[c]) {
        return false;
      }
    }
    return true;
  }
}
