package dev.parley.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.runtime.Expression;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Linear search finds what Java's engine finds, for expressions that are short enough for that. */
class LinearSearchTest {
  private static final String[] ATOMS = {
    "a",
    "b",
    "-",
    "[ab]",
    "[^a]",
    ".",
    "\\w",
    "\\W",
    "\\s",
    "\\S",
    "\\d",
    "\\p{L}",
    "\\P{L}",
    "[\\p{Lu}b]",
    "[^\\p{L}-]",
    "[]",
    "[^]",
    "\\u00e9",
    "\\u{1F600}",
    "[\\u{1F600}-\\u{1F64F}]"
  };
  private static final String[] QUANTIFIERS = {
    "", "", "", "*", "+", "?", "{2}", "{0}", "{1,3}", "{2,}", "*?"
  };
  private static final String[] CHARACTERS = {
    "a", "b", "-", " ", "A", "7", "\n", "\u2028", "\u00e9", "\ud83d\ude00", "\ud83d", "\u00a0"
  };

  private final Random random = new Random(20_261_129);

  @Test
  void itFindsWhatTheEngineFinds() {
    int found = 0;
    for (int i = 0; i < 4000; i++) {
      String ecma = expression(3);
      PatternTranslator translator = new PatternTranslator(ecma, 12);
      translator.translate();
      Pattern pattern = Pattern.compile(translator.java());
      Expression linear = Expression.linear(ecma, translator.program());
      for (int j = 0; j < 20; j++) {
        String text = text(random.nextInt(8));
        boolean finds = pattern.matcher(text).find();
        found += finds ? 1 : 0;
        assertThat(linear.isFoundIn(text))
            .as("%s as %s in <%s>", ecma, translator.program(), text)
            .isEqualTo(finds);
      }
    }
    assertThat(found).isBetween(20_000, 70_000);
  }

  @Test
  void wordBoundariesAreThoseOfAscii() {
    Expression word = Expression.linear("\\ba\\b", "b[61]b");

    assertThat(word.isFoundIn("-a-")).isTrue();
    assertThat(word.isFoundIn("a")).isTrue();
    assertThat(word.isFoundIn("ab")).isFalse();
    assertThat(word.isFoundIn("\u00e9a\u00e9")).isTrue();
    assertThat(Expression.linear("\\B", "B").isFoundIn("")).isTrue();
    assertThat(Expression.linear("^\\Ba", "^B[61]").isFoundIn("a")).isFalse();
  }

  /** The ways multiply with each character, and are more than can be remembered. */
  @Test
  void whatItCannotRememberItFindsOutAgain() {
    Expression expression = Expression.linear("[ab]*a[ab]{60}c", "[61-62]*[61][61-62]{60}[63]");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(random.nextBoolean() ? 'a' : 'b');
    }

    assertThat(expression.isFoundIn(text.toString())).isFalse();
    assertThat(expression.isFoundIn(text + "a" + "b".repeat(60) + "c")).isTrue();
  }

  private String expression(int depth) {
    StringBuilder out = new StringBuilder();
    int terms = 1 + random.nextInt(3);
    for (int i = 0; i < terms; i++) {
      switch (random.nextInt(depth == 0 ? 8 : 12)) {
        case 0 -> out.append(random.nextBoolean() ? "^" : "$");
        case 8, 9 -> out.append('(').append(expression(depth - 1)).append(')').append(quantifier());
        case 10 ->
          out.append("(?:")
              .append(expression(depth - 1))
              .append('|')
              .append(random.nextInt(4) == 0 ? "" : expression(depth - 1))
              .append(')')
              .append(quantifier());
        case 11 -> out.append(out.length() > 0 ? "|" : "");
        default -> out.append(ATOMS[random.nextInt(ATOMS.length)]).append(quantifier());
      }
    }
    return out.toString();
  }

  private String quantifier() {
    return QUANTIFIERS[random.nextInt(QUANTIFIERS.length)];
  }

  private String text(int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return out.toString();
  }
}
