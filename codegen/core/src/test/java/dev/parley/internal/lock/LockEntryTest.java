package dev.parley.internal.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockEntryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#/a",
        "../b c.yaml#/a b",
        "#/ends with a space ",
        "#",
        "#/line\nbreak\r\t\0",
        "#/back\\slash\\u0041",
        "#/\u2028\u0085\u202e\ufeff",
        "#/\ud800",
        "#/\ud83d\ude80",
        "#/' \" ${x} # `"
      })
  void everyPathComesBackFromOneLine(String path) {
    comesBack(new LockEntry("Name2", Optional.empty(), path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "tool use",
        "(",
        ")",
        ") #/(",
        "#/a",
        "\\",
        "line\nbreak\r\t\0",
        "\u2028\u0085\u202e\ufeff",
        "\ud800",
        "\ud83d\ude80"
      })
  void everyPropertyThatLeadsComesBackToo(String lead) {
    comesBack(new LockEntry("Name", Optional.of(lead), "#/a b~/(c) "));
  }

  private static void comesBack(LockEntry entry) {
    assertThat(entry.line()).matches("[^\\p{Cc}\\u2028\\u2029\\ufeff]*[^ ]");
    assertThat(LockEntry.of(entry.line())).contains(entry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name",
        "Name ",
        " #/a",
        "Name /a",
        "<<<<<<< HEAD",
        "a/b #/a",
        "../A #/a",
        "Name #/\\",
        "Name #/\\u12",
        "Name #/\\x",
        "Name( #/a",
        "Name(a #/a",
        "Name(a)b #/a",
        "Name) #/a",
        "(a) #/a",
        "Name(\\) #/a",
        "Name(a b) #/a"
      })
  void whatIsNoneIsNone(String line) {
    assertThat(LockEntry.of(line)).isEmpty();
  }
}
