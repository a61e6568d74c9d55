package dev.parley.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.model.Constraint;
import dev.parley.model.Constraint.Matches.By;
import dev.parley.runtime.Expression;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern finds in Java what it finds in JavaScript under the {@code u} flag, or is not run at all. */
class PatternTranslationTest {
  private static final int SHORT = 100;

  private static boolean finds(String ecma, String text) {
    String java = PatternTranslation.of(ecma, SHORT).matches().orElseThrow().java();
    return Pattern.compile(java).matcher(text).find();
  }

  private static String unescaped(String text) {
    return text.translateEscapes()
        .replace("NEL", "\u0085")
        .replace("NBSP", "\u00a0")
        .replace("LS", "\u2028")
        .replace("BOM", "\ufeff")
        .replace("SMILE", "\ud83d\ude00")
        .replace("ARABIC3", "\u0663");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
      ^a$          § a       § true
      ^a$          § a\\n    § false
      ^a$          § \\na    § false
      a$           § a\\r\\n § false
      ^[a-z]{1,8}$ § abcABC  § false
      b            § abc     § true
      ^.$          § NEL     § true
      ^.$          § \\n     § false
      ^.$          § LS      § false
      ^.$          § SMILE   § true
      ^..$         § SMILE   § false
      ^\\s$        § NBSP    § true
      ^\\s$        § BOM     § true
      ^\\s$        § LS      § true
      ^\\s$        § NEL     § false
      ^[\\s,]$     § NBSP    § true
      ^\\S$        § NBSP    § false
      ^\\S$        § x       § true
      ^\\d$        § 3       § true
      ^\\d$        § ARABIC3 § false
      ^\\w$        § \u00e9  § false
      ^[^a]$       § \\n     § true
      ^[\\w-.]$    § -       § true
      ^[\\w-.]$    § .       § true
      ^[\\w-.]$    § /       § false
      ^[+-\\d]$    § -       § true
      ^[+-\\d]$    § 3       § true
      ^[+-\\d]$    § ,       § false
      ^[\\w--a]$   § +       § false
      ^a{2$        § a{2     § true
      ^{.*?}$      § {x}     § true
      ^{.*?}$      § x       § false
      ^a{x}$       § a{x}    § true
      ^[a-z]{2}]?$ § ab]     § true
      ^[a-z]{2}]?$ § ab      § true
      ^\\${{.+}}$  § ${{a}}  § true
      ^[a-c&&b]$   § a       § true
      ^[a-c&&b]$   § &       § true
      ^[[a]$       § [       § true
      ^[a^]$       § ^       § true
      ^[ #]$       § #       § true
      ^[a-]$       § -       § true
      ^[\\-a]$     § -       § true
      ^[+--]$      § ,       § true
      ^a\\/b$      § a/b     § true
      ^\\u0041$    § A       § true
      ^\\ud83d\\ude00$ § SMILE § true
      ^\\v$        § \\013   § true
      ^\\0$        § \\0     § true
      ^(a|b)$      § b       § true
      ^(?:ab)?$    § ab      § true
      ^a{2}$       § aaa     § false
      ^a{2,}$      § aaa     § true
      ^a+?b$       § aab     § true
      ^\\$\\{x\\}$ § ${x}    § true
      ^\\x41$     § A       § true
      ^\\cA$      § \\001   § true
      ^\\u{1F600}$ § SMILE   § true
      []           § a       § false
      ^[^]$        § \\n     § true
      ^[\\S]$     § NBSP    § false
      ^[\\S ]$    § ` `     § true
      ^(?<n>a)$    § a       § true
      ^\\p{Lu}$   § A       § true
      ^\\p{Letter}$ § \u00e9 § true
      ^[\\P{L}a]$ § \u00e9  § false
      ^\\p{Script=Greek}$ § \u03b1 § true
      ^a\\@b\\_$ § a@b_    § true
      """)
  void aPatternFindsWhatItFindsInJavaScript(String ecma, String text, boolean found) {
    String pattern = ecma.replace("\\\\", "\\");

    assertThat(finds(pattern, unescaped(text.replace("\\\\", "\\")))).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?=a)",
        "(?!a)",
        "(?<=a)b",
        "(?<!a)b",
        "(?i:a)",
        "(a)\\1",
        "\\k<a>",
        "\\p{Emoji}",
        "\\p{Script=greek}",
        "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}",
        "\\u12",
        "\\x4",
        "\\c1",
        "\\a",
        "\\Z",
        "((a{1,99})+){99}"
      })
  void whatNoSearchCanDoIsNotTranslated(String ecma) {
    PatternTranslation translation = PatternTranslation.of(ecma, SHORT);

    assertThat(translation.matches()).isEmpty();
    assertThat(translation.isPattern()).isTrue();
    assertThat(translation.problem()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(a*)*",
        "^(a+)+$",
        "(a{1,5}){1,5}",
        "(a|b)*",
        "(a|aa)+$",
        "((a?)+)+",
        "([a-z]+,)*",
        "(a+){2}",
        "^(?<word>\\w+\\s?)*$"
      })
  void whatCanTakeForeverIsLeftToLinearSearch(String ecma) {
    PatternTranslation translation = PatternTranslation.of(ecma, SHORT);

    assertThat(translation.matches().orElseThrow().by()).isEqualTo(By.LINEAR);
    assertThat(translation.problem()).contains("forever");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\bword\\b", "^\\B$"})
  void soAreWordBoundariesOfWhichEnginesHaveTheirOwnIdeas(String ecma) {
    PatternTranslation translation = PatternTranslation.of(ecma, SHORT);

    assertThat(translation.matches().orElseThrow().by()).isEqualTo(By.LINEAR);
    assertThat(translation.problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a",
        "(a",
        "a)",
        "*",
        "a**",
        "+a",
        "a{2,1}",
        "{2}",
        "a\\",
        "^*",
        "$+",
        "[b-a]",
        "\\01",
        "[a-",
        "\\b+",
        "(?<n>a)(?<n>b)",
        "(?<1>a)",
        "\\u{110000}"
      })
  void whatIsNoExpressionIsRefusedAsSuch(String ecma) {
    PatternTranslation translation = PatternTranslation.of(ecma, SHORT);

    assertThat(translation.matches()).isEmpty();
    assertThat(translation.isPattern()).as(translation.problem()).isFalse();
    assertThat(translation.problem()).isNotEmpty();
  }

  @Test
  void deepNestingIsRefusedAndEndsQuickly() {
    PatternTranslation translation =
        PatternTranslation.of("(".repeat(10_000) + "a" + ")".repeat(10_000), SHORT);

    assertThat(translation.matches()).isEmpty();
    assertThat(translation.problem()).contains("20 deep");
  }

  @Test
  void aHyphenBesideASetIsEscapedSinceTheUnicodeFlagWantsIt() {
    assertThat(PatternTranslation.of("^a\\-[\\w-.][+-\\d]$", SHORT)
            .matches()
            .orElseThrow()
            .ecma())
        .isEqualTo("^a-[\\w\\-.][+\\-\\d]$");
  }

  @Test
  void bracesAndBracketsThatBelongToNothingAreEscapedSinceTheUnicodeFlagWantsIt() {
    assertThat(PatternTranslation.of("^\\${[a-z]{2}]?}$", SHORT)
            .matches()
            .orElseThrow()
            .ecma())
        .isEqualTo("^\\$\\{[a-z]{2}\\]?\\}$");
  }

  @Test
  void aNeedlessEscapeOfAHyphenIsLeftOutSinceTheUnicodeFlagForbidsIt() {
    assertThat(PatternTranslation.of("^a\\-b[c\\-d]$", SHORT)
            .matches()
            .orElseThrow()
            .ecma())
        .isEqualTo("^a-b[c\\-d]$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^\\w*\\w*\\w*\\w*\\w*!$",
        "\\w*x\\w*x\\w*x",
        "^\\S+@\\S+$",
        "[a-z]+$",
        "[a-z]+[0-9]",
        "(ab)*c",
        "^.*,.*,.*;$"
      })
  void choicesThatMultiplyAreLeftToLinearSearchForTextsOfAnyLength(String ecma) {
    assertThat(PatternTranslation.of(ecma, Integer.MAX_VALUE)
            .matches()
            .orElseThrow()
            .by())
        .isEqualTo(By.LINEAR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^\\S+@\\S+$", "[a-z]+$", "[a-z]+[0-9]", "(ab)*c", "^.*,.*;$"})
  void theyAreLeftToTheEnginesForTextsThatTheContractKeepsShort(String ecma) {
    assertThat(PatternTranslation.of(ecma, 254).matches().orElseThrow().by()).isEqualTo(By.ENGINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[\\w.-]+@[a-z0-9-]{1,63}$",
        "^\\w+@\\w+\\.\\w+$",
        "^[a-z]+(\\.[a-z]+)?$",
        "^(-?[a-z])*$",
        "^a?a?a?a?a?aaaaa$",
        "[a-z]+",
        "^([a-z]{2}-)?[A-Z]{3}$",
        "^(a+)+$",
        "^(\\w+\\s?)*$",
        "(a|aa)+!$",
        "([ab]*)*c",
        "^\\w*\\w*\\w*\\w*\\w*!$"
      })
  void whateverIsSearchedForIsQuickOnTheWorstOfTexts(String ecma) {
    int longest = 1 << 16;
    Expression expression =
        expression(PatternTranslation.of(ecma, longest).matches().orElseThrow());
    for (String worst : new String[] {"a", "w.", "ab", "-a"}) {
      String text = worst.repeat(longest / worst.length() - 1) + "!";
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> expression.isFoundIn(text));
    }
  }

  private static Expression expression(Constraint.Matches matches) {
    return matches.by() == By.LINEAR
        ? Expression.linear(matches.ecma(), matches.program())
        : Expression.of(matches.ecma(), matches.java());
  }
}
