package dev.parley.internal.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Documentation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocCommentTest {
  private static String comment(String text) {
    return DocComment.of(new Documentation("", text, false));
  }

  @Test
  void saysNothingWhereThereIsNothingToSay() {
    assertThat(DocComment.of(Documentation.NONE)).isEmpty();
    assertThat(comment(" \n ")).isEmpty();
  }

  @Test
  void aShortTextTakesOneLine() {
    assertThat(comment("Says who.")).isEqualTo("/** Says who. */\n");
  }

  @Test
  void deprecationIsATagOfItsOwn() {
    assertThat(DocComment.of(new Documentation("", "Use `text`.", true)))
        .isEqualTo("/**\n * Use `text`.\n *\n * @deprecated\n */\n");
    assertThat(DocComment.of(new Documentation("", "", true))).isEqualTo("/** @deprecated */\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/ export const pwned = 1; /*",
        "**/",
        "*\u2028/ *\u0000/",
        "`*/`",
        "*\\/ \\*/",
        "a\r*/\r\n*/",
        "****************************************************************************** /*/ */",
      })
  void noTextEndsTheComment(String text) {
    String comment = comment(text);
    assertThat(comment.indexOf("*/")).isEqualTo(comment.length() - "*/\n".length());
    assertThat(comment).startsWith("/**").doesNotContain("\u2028", "\r");
  }

  @Test
  void tagsLinksAndHtmlAreText() {
    assertThat(comment("@deprecated {@link x} <b> \\"))
        .isEqualTo("/** \\@deprecated \\{\\@link x\\} \\<b> \\\\ */\n");
  }

  @Test
  void codeStaysCode() {
    assertThat(comment("`a\\b <c> {d}` and ` alone"))
        .isEqualTo("/** \\`a\\\\b \\<c> \\{d\\}\\` and \\` alone */\n");
    assertThat(comment("`a\\b <c> {d}`")).isEqualTo("/** `a\\b <c> {d}` */\n");
  }

  @Test
  void aLineThatIsBrokenBeginsNoList() {
    String text =
        "A text that is so long that it must be broken just where the next word is a - or";
    assertThat(comment(text).lines())
        .noneMatch(line -> line.matches(" \\* -.*"))
        .hasSize(4);
  }

  @Test
  void fencedCodeKeepsItsLines() {
    String code = "```\nconst a = 1;\n  const b = 2;\n```";
    assertThat(DocComment.of(code, List.of()))
        .isEqualTo("/**\n * ```\n * const a = 1;\n *   const b = 2;\n * ```\n */\n");
  }
}
