package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Codec;
import dev.parley.support.Contracts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that somebody made for the patterns of a contract. One that takes a minute hangs. */
@Timeout(60)
class HostilePatternsTest {
  private static final int MANY = 100_000;

  @TempDir
  private static Path folder;

  private static Codec codec;

  @BeforeAll
  static void generate() throws Exception {
    Path contract = folder.resolve("note.json");
    Files.writeString(contract, """
        {"title": "Note", "type": "object", "properties": {
          "nested": {"type": "string", "pattern": "^(a+)+$"},
          "either": {"type": "string", "pattern": "^(a|a)*$"},
          "words": {"type": "string", "pattern": "^(\\\\w+\\\\s?)*$"},
          "many": {"type": "string", "pattern": "^a*a*a*a*a*a*a*a*!$"},
          "address": {"type": "string", "pattern": "^\\\\S+@\\\\S+$"},
          "late": {"type": "string", "pattern": "[a-z]+[0-9]"},
          "deep": {"type": "string", "pattern": "^(ab|a|b)*$"},
          "counted": {"type": "string", "pattern": "(a|b)*a(a|b){200}c"},
          "names": {"type": "object", "patternProperties": {"(.*)*x": {"type": "integer"}}}
        }}
        """);
    codec = new GeneratedTypes(Contracts.load(List.of(contract))).codec("Notes");
  }

  @ParameterizedTest
  @CsvSource({
    "nested, a, ?",
    "either, a, ?",
    "words, a, ?",
    "words, 'ab ', ?",
    "many, a, ?",
    "address, @, ' '",
    "late, a, ?",
    "deep, ab, ?",
    "counted, ab, b",
    "counted, a, b"
  })
  void areRefusedInWords(String property, String repeated, String end) {
    String text = repeated.repeat(MANY) + end;

    assertThat(codec.refusedFromText("{\"" + property + "\":\"" + text + "\"}"))
        .hasValue(List.of("/" + property + " pattern"));
  }

  @ParameterizedTest
  @CsvSource({
    "nested, a, a",
    "either, a, a",
    "words, 'ab ', b",
    "many, a, !",
    "address, @, a",
    "late, a, 1",
    "deep, ab, a"
  })
  void areTakenWhereTheyAreRight(String property, String repeated, String end) {
    String text = repeated.repeat(MANY) + end;

    assertThat(codec.refusedFromText("{\"" + property + "\":\"" + text + "\"}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a, true", "x, false"})
  void soAreNamesOfProperties(String end, boolean right) {
    String name = "a".repeat(MANY) + end;

    assertThat(codec.refusedFromText("{\"names\":{\"" + name + "\":\"text\"}}").isEmpty())
        .isEqualTo(right);
  }
}
