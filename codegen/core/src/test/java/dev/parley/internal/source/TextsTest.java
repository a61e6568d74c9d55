package dev.parley.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final List<String> KEYWORDS =
      List.of("maxLength", "minLength", "properties", "pattern", "required", "items", "type");

  @ParameterizedTest
  @CsvSource({
    "maxlength, maxLength",
    "max_length, maxLength",
    "maxLenght, maxLength",
    "propertys, properties",
    "itmes, items",
    "requierd, required",
    "tpye, type"
  })
  void aSlipFindsTheNameThatWasMeant(String slip, String meant) {
    assertThat(Nearest.to(slip, KEYWORDS)).contains(meant);
    assertThat(Nearest.hint(slip, KEYWORDS)).isEqualTo(": did you mean `" + meant + "`?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "description", "somethingElse", "type"})
  void whatIsFarFromEverythingFindsNothing(String name) {
    assertThat(Nearest.to(name, KEYWORDS)).isEmpty();
    assertThat(Nearest.hint(name, KEYWORDS)).isEmpty();
  }

  @Test
  void aVeryLongNameCostsNothing() {
    assertThat(Nearest.to("x".repeat(1_000_000), List.of("x".repeat(999_999)))).isEmpty();
  }

  @Test
  void anExcerptIsOneShortLineWithoutInvisibleCharacters() {
    assertThat(Excerpt.of("a\nb\u202e\u0007\ud83d\ude00\ud83d"))
        .isEqualTo("a\\nb\\u202e\\u0007\ud83d\ude00\\ud83d");
    assertThat(Excerpt.of("\u001b[31m")).isEqualTo("\\u001b[31m");
    assertThat(Excerpt.of("x".repeat(500))).hasSize(81).endsWith("…");
    assertThat(Excerpt.of("\ud83d\ude00".repeat(500)).codePoints()).hasSize(81);
  }

  @ParameterizedTest
  @CsvSource({"a, /a", "a/b, /a~1b", "a~b, /a~0b", "~1, /~01", "'', /"})
  void pointersEscapeAndComeBack(String key, String pointer) {
    assertThat(Pointer.child("", key)).isEqualTo(pointer);
    assertThat(Pointer.keys(pointer)).containsExactly(key);
    assertThat(Pointer.lastKey("/x" + pointer)).isEqualTo(key);
  }

  @Test
  void theRootHasNoKeys() {
    assertThat(Pointer.keys("")).isEmpty();
    assertThat(Pointer.lastKey("")).isEmpty();
  }
}
