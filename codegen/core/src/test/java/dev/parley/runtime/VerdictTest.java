package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schemas, and values that fit them or do not: {@code verdicts/verdicts.json}, which the TypeScript runtime is held to as well. A value that does
 * not fit must also be explained, and one that fits must not.
 */
class VerdictTest {
  private static final Path TABLE = Path.of("src/test/resources/verdicts/verdicts.json");

  @TestFactory
  Stream<DynamicTest> valuesFitOrDoNot() throws IOException {
    JsonNode rows = JsonMapper.shared().readTree(Files.readString(TABLE));
    return rows.values().stream()
        .map(row -> dynamicTest(row.get("says").stringValue(), () -> check(row)));
  }

  private static void check(JsonNode row) {
    Schemas schemas = new Schemas(name -> row.get("schemas").get(name).toString());
    for (JsonNode document : row.get("fits").values()) {
      assertThat(fits(schemas, document.stringValue()))
          .as(document.stringValue())
          .isTrue();
      assertThat(Explainer.explain(schemas, "Root", document.stringValue())).isEmpty();
    }
    for (JsonNode document : row.get("refused").values()) {
      assertThat(fits(schemas, document.stringValue()))
          .as(document.stringValue())
          .isFalse();
      assertThat(Explainer.explain(schemas, "Root", document.stringValue()))
          .as(document.stringValue())
          .isNotEmpty();
    }
  }

  private static boolean fits(Schemas schemas, String document) {
    return schemas.rule(schemas.named("Root")).fits(tree(document));
  }

  private static JsonNode tree(String document) {
    return Trees.read(JsonReader.of(document));
  }

  private static final Schemas CHOICES = new Schemas(name -> switch (name) {
    case "m.Any" ->
      "{\"choice\":\"Any\",\"anyOf\":[{\"type\":\"string\"},{\"type\":\"integer\"},{\"type\":\"number\"}]}";
    case "m.One" ->
      "{\"choice\":\"One\",\"oneOf\":[{\"type\":\"integer\"},{\"type\":\"number\",\"minimum\":2}]}";
    default ->
      "{\"type\":\"array\",\"items\":{\"type\":\"number\"},\"check\":{\"contains\":{\"const\":1}}}";
  });

  @Test
  void theFirstOptionThatFitsIsTaken() {
    assertThat(Assertions.option(CHOICES, "m.Any", tree("\"x\""))).isZero();
    assertThat(Assertions.option(CHOICES, "m.Any", tree("1.0"))).isEqualTo(1);
    assertThat(Assertions.option(CHOICES, "m.Any", tree("1.5"))).isEqualTo(2);
    assertThatThrownBy(() -> Assertions.option(CHOICES, "m.Any", tree("null")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void orTheOnlyOne() {
    assertThat(Assertions.option(CHOICES, "m.One", tree("1"))).isZero();
    assertThat(Assertions.option(CHOICES, "m.One", tree("2.5"))).isEqualTo(1);
    assertThatThrownBy(() -> Assertions.option(CHOICES, "m.One", tree("2")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Assertions.option(CHOICES, "m.One", tree("1.5")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatIsWrittenKeepsItsCheckOrIsNotWritten() {
    assertThat(written(1.5, 1)).isEqualTo("[1.5,1.0]");
    assertThatThrownBy(() -> written(1.5))
        .isInstanceOf(ContractViolationException.class)
        .hasMessage("""
            Listed: 1 violation of the contract
              (document): too few items of a kind: expected at least 1 item that is `1`, found none among 1 item""");
  }

  private static String written(double... numbers) {
    byte[] bytes = Writing.bytes(
        numbers,
        (value, out) -> Writing.kept(out, CHOICES, "m.Listed", to -> {
          to.beginArray();
          for (double each : value) {
            to.number(each);
          }
          to.endArray();
        }));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aTreeIsReadAgainAsItIs() {
    JsonNode value = tree("{\"a\":[1,2.50,123456789012345678901234567890,null]}");
    assertThat(Trees.read(Trees.reader(value))).isEqualTo(value);
  }
}
