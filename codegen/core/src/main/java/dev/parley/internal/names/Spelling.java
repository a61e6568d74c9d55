package dev.parley.internal.names;

import java.util.Locale;

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
    String between = name.codePoints()
        .filter(c -> !Character.isLetterOrDigit(c))
        .mapToObj(Character::toString)
        .findFirst()
        .orElse(Words.split(name).size() > 1 ? HUMP : "");
    return new Spelling(letters, between);
  }

  boolean isOneWord() {
    return between.isEmpty();
  }
}
