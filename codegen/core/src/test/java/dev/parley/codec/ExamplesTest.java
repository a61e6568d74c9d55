package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.codec.RealContracts.Example;
import dev.parley.support.Json;
import dev.parley.support.Oracle;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The generated Java of the three real contracts takes and refuses the examples that the contracts come with. */
class ExamplesTest {
  private static final Oracle ORACLE = new Oracle();

  static Stream<Example> valid() {
    return RealContracts.examples("valid").stream();
  }

  static Stream<Example> invalid() {
    return RealContracts.examples("invalid").stream();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void aValidExampleComesBackAsItWentInLessWhatIsNotDeclared(Example example) {
    JsonNode document = Json.read(example.text());
    Object value = example.codec().decode(example.text());
    JsonNode written = Json.read(example.codec().encode(value));

    JsonNode expected = ORACLE
        .file(example.system(), example.union(), document)
        .map(file -> ORACLE.declared(file, document))
        .orElse(document);
    assertThat(Json.differences(expected, written)).isEmpty();
    assertThat(example.codec().decode(written.toString())).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("valid")
  void aValidExampleHasNoViolations(Example example) {
    assertThat(example.codec().check(example.text())).isEmpty();
    assertThat(example.codec().refusedFromText(example.text())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void anInvalidExampleIsRefusedForExactlyWhatIsListedBesideIt(Example example) {
    List<String> expected = example.violations();

    assertThat(expected).isNotEmpty();
    assertThat(example.codec().refusedFromBytes(example.text())).contains(expected);
    assertThat(example.codec().refusedFromText(example.text())).contains(expected);
    assertThat(example.codec().check(example.text())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("valid")
  void theTagMayStandAnywhere(Example example) {
    JsonNode document = Json.read(example.text());
    StringBuilder last = new StringBuilder("{");
    document.properties().stream()
        .filter(p -> !p.getKey().equals("type"))
        .forEach(p -> last.append('"')
            .append(p.getKey())
            .append("\":")
            .append(p.getValue())
            .append(','));
    String moved = last + "\"type\":" + document.get("type") + "}";

    assertThat(Json.differences(document, Json.read(moved))).isEmpty();
    assertThat(example.codec().decode(moved)).isEqualTo(example.codec().decode(example.text()));
  }
}
