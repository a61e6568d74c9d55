package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.codec.Mutations.Mutant;
import dev.parley.codec.RealContracts.Example;
import dev.parley.support.Codec;
import dev.parley.support.Json;
import dev.parley.support.Oracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two readers of one contract in generated code, the fast one and the one that explains, and a validator that is not ours: for every small
 * mistake in every example all three give the same verdict.
 */
class MutationsTest {
  private static final Oracle ORACLE = new Oracle();
  private static final String BEYOND_DOUBLE = "1e400";
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static Stream<Example> valid() {
    return RealContracts.examples("valid").stream();
  }

  private static List<Mutant> mutants(Example example) {
    return Mutations.of(Json.read(example.text()), example.name().hashCode());
  }

  @ParameterizedTest
  @MethodSource("valid")
  void theDecoderAndTheExplainerAgreeOnEveryMistake(Example example) {
    Codec codec = example.codec();
    List<String> disagreements = new ArrayList<>();
    for (Mutant mutant : mutants(example)) {
      List<String> checked = codec.check(mutant.text());
      Optional<List<String>> expected = checked.isEmpty() ? Optional.empty() : Optional.of(checked);
      if (!codec.refusedFromBytes(mutant.text()).equals(expected)
          || !codec.refusedFromText(mutant.text()).equals(expected)) {
        disagreements.add(mutant + "\n  check " + checked + "\n  bytes "
            + codec.refusedFromBytes(mutant.text()) + "\n  text "
            + codec.refusedFromText(mutant.text()));
      }
    }
    assertThat(disagreements).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void anIndependentValidatorAgreesOutsideTheWrittenDepartures(Example example) {
    Codec codec = example.codec();
    List<String> disagreements = new ArrayList<>();
    for (Mutant mutant : mutants(example)) {
      if (mutant.text().contains(BEYOND_DOUBLE)) {
        continue; // Departure: a number must be one that a double can hold.
      }
      boolean ours = codec.check(mutant.text()).isEmpty();
      boolean theirs = expected(example, mutant.text());
      if (ours != theirs) {
        disagreements.add(mutant + "\n  "
            + (theirs ? "must be taken: " + codec.check(mutant.text()) : "must be refused"));
      }
    }
    assertThat(disagreements).isEmpty();
  }

  /** The verdict of the validator, and of the departures from it that docs/mapping.md lists. */
  private static boolean expected(Example example, String text) {
    JsonNode document;
    try {
      document = STRICT.readTree(text);
    } catch (StreamReadException e) {
      return false; // Departure: a key that comes twice is refused, which a validator cannot see.
    }
    Optional<String> file = ORACLE.file(example.system(), example.union(), document);
    if (file.isEmpty()) {
      // Departure: unknown events are kept, unknown commands are refused.
      return document.path("type").isString() && example.union().endsWith("Event");
    }
    return ORACLE.accepts(file.get(), Json.read(text));
  }
}
