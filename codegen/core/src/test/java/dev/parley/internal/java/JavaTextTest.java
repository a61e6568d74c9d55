package dev.parley.internal.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.emit.GeneratedFile;
import dev.parley.model.Documentation;
import dev.parley.support.Compiler;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a contract says, it stays text: a literal has its value, and a comment does not end early. */
class JavaTextTest {
  private static Object constant(String literal) throws ReflectiveOperationException {
    String source =
        "/** Text. */\npublic class Held {\n  /** Text. */\n  public static final String TEXT = "
            + literal + ";\n  private Held() {}\n}\n";
    return Compiler.compile(List.of(new GeneratedFile("Held.java", source)))
        .loadClass("Held")
        .getField("TEXT")
        .get(null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\"",
        "\\",
        "\\u002a",
        "\\u0022 + evil() + \\u0022",
        "\n\r\t\f\b\0",
        "*/",
        "`x`",
        "${x}",
        "$ {x}",
        "\u2028\u2029\u0085",
        "\u202e\u2066",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00\ud83d",
        "\u00e9\u65e5",
        "\ufeff",
        "\\\\",
        "\"\"\"",
        "a\\"
      })
  void aLiteralHasTheValueOfTheText(String text) throws ReflectiveOperationException {
    String literal = JavaText.literal(text);

    assertThat(literal).matches("[ -~]*").doesNotContain("`", "${");
    assertThat(constant(literal)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\\"\"}",
        "{\"a\":\"\\\\\"}",
        "{\"a\":\"\\\\u002a\"}",
        "{\n  \"a\": \"\"\n}",
        "[\"\",\"\",\"\"]",
        "{\"a\":\"\\n\"}"
      })
  void aTextBlockHasTheValueOfTheJson(String json) throws ReflectiveOperationException {
    assertThat(constant("\"\"\"\n" + JavaText.block(json) + "\\\n\"\"\"")).isEqualTo(json);
  }

  @Test
  void whatATextBlockWouldTakeForALineEndIsEscapedAsJsonDoes() throws ReflectiveOperationException {
    assertThat(constant("\"\"\"\n" + JavaText.block("\"\u2028\u0085\u202e\"") + "\\\n\"\"\""))
        .isEqualTo("\"\\u2028\\u0085\\u202e\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ends */ class Evil {} /*",
        "**/",
        "*\u002f",
        "\\u002a\\u002f class Evil {}",
        "\\u000a class Evil {}",
        "@param evil",
        "{@link Evil}",
        "{@code ",
        "<script>",
        "\u2028 class Evil {}",
        "\u202e",
        "a\u0085b",
        "\\",
        "*",
        "/",
        "\ud83d"
      })
  void aCommentDoesNotEndEarly(String text) throws Exception {
    String comment = JavaText.javadoc(new Documentation("", text, false));
    String source = comment + "public class Held {\n  private Held() {}\n}\n";

    assertThat(comment).matches("[\\n -~]*").doesNotContain("\\", "@", "{", "<");
    assertThat(comment.indexOf("*/")).isEqualTo(comment.lastIndexOf("*/"));
    Compiler.compile(List.of(new GeneratedFile("Held.java", source))).loadClass("Held");
  }

  @Test
  void aShortCommentStandsOnOneLineAndALongOneIsWrapped() {
    assertThat(JavaText.javadoc(new Documentation("", "Short.", false)))
        .isEqualTo("/** Short. */\n");
    assertThat(
            JavaText.javadoc(new Documentation("", "word ".repeat(40), false)).lines())
        .hasSizeGreaterThan(3)
        .allMatch(line -> line.length() <= 100);
    assertThat(JavaText.javadoc(Documentation.NONE)).isEmpty();
  }

  @Test
  void paragraphsAreKept() {
    assertThat(JavaText.javadoc(new Documentation("", "One.\n\nTwo.", false)))
        .isEqualTo("/**\n * One.\n *\n * <p>Two.\n */\n");
  }

  @Test
  void sourcesAreAscii() {
    assertThat(JavaText.ascii("long caf\u00e9 = 1; // \ud83d\ude00"))
        .isEqualTo("long caf\\u00e9 = 1; // \\ud83d\\ude00");
  }
}
