package dev.parley.internal.lock;

import static org.assertj.core.api.Assertions.assertThat;

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
    String line = new LockEntry("Name2", path).line();

    assertThat(line).matches("[^\\p{Cc}\\u2028\\u2029\\ufeff]*[^ ]");
    assertThat(LockEntry.of(line)).contains(new LockEntry("Name2", path));
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
        "Name #/\\x"
      })
  void whatIsNoneIsNone(String line) {
    assertThat(LockEntry.of(line)).isEmpty();
  }
}
