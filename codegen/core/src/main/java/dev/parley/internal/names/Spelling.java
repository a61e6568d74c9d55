package dev.parley.internal.names;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a name is written: {@code tool_use}, {@code toolUse} and {@code TOOL_USE} are the same name in three spellings.
 *
 * @param letters what case the letters have
 * @param between what stands between words; {@link #HUMP} where it is a capital letter, nothing where there is one word
 */
record Spelling(Letters letters, String between) {
  private static final String HUMP = "aA";

  /** The case of letters. */
  enum Letters {
    SMALL,
    CAPITAL_FIRST,
    CAPITAL
  }

  static Spelling of(String name) {
    Letters letters = name.equals(name.toLowerCase(Locale.ROOT))
        ? Letters.SMALL
        : name.equals(name.toUpperCase(Locale.ROOT))
            ? Letters.CAPITAL
            : Character.isUpperCase(name.codePointAt(0)) ? Letters.CAPITAL_FIRST : Letters.SMALL;
    int at = 0;
    while (at < name.length() && Character.isLetterOrDigit(name.codePointAt(at))) {
      at += Character.charCount(name.codePointAt(at));
    }
    if (at < name.length()) {
      return new Spelling(letters, Character.toString(name.codePointAt(at)));
    }
    return new Spelling(letters, Words.split(name).size() > 1 ? HUMP : "");
  }

  // Written out, since maps are keyed by it: what a record does by itself is put together when it
  // is first asked.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Spelling s && letters == s.letters && between.equals(s.between);
  }

  @Override
  public int hashCode() {
    return 31 * letters.ordinal() + between.hashCode();
  }

  boolean isOneWord() {
    return between.isEmpty();
  }
}
