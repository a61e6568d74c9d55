package dev.parley.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.diagnostic.Place;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** Plain scalars are what the regular expressions of a YAML library take them for. */
class YamlScalarTest {
  private static final Place PLACE = Place.start("scalars.yaml");
  private static final Map<Tag, Class<? extends SourceNode>> KINDS = Map.of(
      Tag.INT, SourceNode.Number.class,
      Tag.FLOAT, SourceNode.Number.class,
      Tag.BOOL, SourceNode.Bool.class,
      Tag.NULL, SourceNode.Null.class,
      Tag.STR, SourceNode.Text.class);

  /** YAML 1.2.2 §10.3.2 has these too; the library looks at the first letter only, and misses them. */
  private static final Set<String> NULLS = Set.of("~", "Null", "NULL");

  private static void agree(String text) {
    String bare = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    // JSON has no number for these.
    boolean endless = Set.of(".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN").contains(bare);
    Class<? extends SourceNode> expected = NULLS.contains(text)
        ? SourceNode.Null.class
        : endless
            ? SourceNode.Text.class
            : KINDS.get(new CoreScalarResolver(false).resolve(text, true));

    assertThat(YamlScalar.plain(PLACE, text)).as(text).isInstanceOf(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "~",
        "null",
        "Null",
        "NULL",
        "nULL",
        "true",
        "True",
        "TRUE",
        "tRUE",
        "false",
        "yes",
        "on",
        "0",
        "-0",
        "+7",
        "007",
        "1.",
        ".5",
        "-.5",
        ".",
        "+",
        "-",
        "+.",
        "1e5",
        "1E+5",
        "1.e-5",
        ".e5",
        "1e",
        "1e+",
        "0x",
        "0x1F",
        "0xG",
        "-0x1",
        "0o17",
        "0o8",
        "0b1",
        "1_000",
        ".inf",
        "-.INF",
        ".nan",
        "1.2.3",
        "2026-01-01",
        "1:30",
        "１２",
        "0x１"
      })
  void oddOnes(String text) {
    agree(text);
  }

  @Test
  void thousandsOfOthers() {
    Random random = new Random(12);
    String letters = "0011789.+-eExo fFaAlLsSnNuUtT~";
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length >= 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      // A plain scalar never begins or ends with a blank.
      agree(text.toString().strip());
    }
  }
}
