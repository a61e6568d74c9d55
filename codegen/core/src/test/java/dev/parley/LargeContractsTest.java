package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.diagnostic.Rule;
import dev.parley.model.ContractSet;
import dev.parley.support.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts of a size at which recursion ends the stack, and work that grows with the square of the size takes minutes. */
class LargeContractsTest {
  private static final int COUNT = 5_000;

  @TempDir
  Path folder;

  private ContractSet definitions(IntFunction<String> definition) throws IOException {
    StringBuilder schema = new StringBuilder(
        "$schema: https://json-schema.org/draft/2020-12/schema\nx-parley-name: large\n$defs:\n");
    IntStream.range(0, COUNT)
        .mapToObj(definition)
        .forEach(d -> schema.append("  ").append(d).append('\n'));
    return Contracts.load(List.of(Files.writeString(folder.resolve("large.yaml"), schema)));
  }

  private static void emits(ContractSet contracts) {
    assertThat(contracts.contracts().get(0).declarations()).hasSize(COUNT);
    assertThat(Targets.java("large").emit(contracts))
        .filteredOn(f -> f.content().contains("\npublic record "))
        .hasSizeGreaterThanOrEqualTo(COUNT);
    assertThat(Targets.typescript().emit(contracts)).isNotEmpty();
  }

  @Test
  void aChainOfThousandsOfReferencesIsRead() throws IOException {
    emits(definitions(i -> "T" + i + ": { type: object, properties: { next: { $ref: '#/$defs/T"
        + Math.min(i + 1, COUNT - 1) + "' } } }"));
  }

  /** No compiler reads a list of lists of lists that long. */
  @Test
  void aChainOfListsIsRefusedWhereItIsTooLong() throws IOException {
    Path file = chainOfLists(COUNT);

    assertThat(new Toolkit().load(List.of(file)).diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.rule()).isEqualTo(Rule.SCHEMA_TOO_LARGE))
        .satisfies(d -> assertThat(d.place().pointer()).isEqualTo("/$defs/T" + (COUNT - 101)))
        .satisfies(d ->
            assertThat(d.message()).startsWith("the schema has 101 lists and maps in one another"));
    assertThat(new Toolkit().load(List.of(chainOfLists(100))).diagnostics()).isEmpty();
  }

  /** Every other list has an object in it, in which counting begins anew. */
  @Test
  void listsInObjectsAreNoChain() throws IOException {
    emits(definitions(i -> "T" + i + ": { type: object, properties: { next: { type: array, items: "
        + "{ $ref: '#/$defs/T" + Math.min(i + 1, COUNT - 1) + "' } } } }"));
  }

  private Path chainOfLists(int count) throws IOException {
    StringBuilder schema =
        new StringBuilder("$schema: https://json-schema.org/draft/2020-12/schema\n$defs:\n");
    for (int i = 0; i < count; i++) {
      String item = i + 1 < count ? "{ $ref: '#/$defs/T" + (i + 1) + "' }" : "{ type: string }";
      schema.append("  T" + i + ": { type: array, items: " + item + " }\n");
    }
    return Files.writeString(folder.resolve("lists" + count + ".yaml"), schema);
  }

  @Test
  void thousandsOfTypesThatAskForOneNameEachGetTheirOwn() throws IOException {
    emits(definitions(i -> "'t" + "-".repeat(i % 70 + 1) + "_".repeat(i / 70 + 1)
        + "x': { type: object, properties: { a: { type: string } } }"));
  }

  /** A file that is read once more for each of its examples keeps anyone waiting for minutes. */
  @Test
  void thousandsOfExamplesAreHeldToTheirSchemas() throws IOException {
    definitions(
        i -> "T" + i + ": { type: integer, maximum: " + (COUNT - 2) + ", default: " + i + " }");

    assertThat(new Toolkit().check(List.of(folder.resolve("large.yaml"))).diagnostics())
        .extracting(d -> d.rule())
        .containsOnlyOnce(Rule.EXAMPLE_INVALID);
  }

  /** A validator that reads all types once more for each of them keeps anyone waiting for minutes, and takes all memory. */
  @Test
  void thousandsOfTypesAreShownByAnExample() throws IOException {
    ContractSet contracts = definitions(i -> "T" + i
        + ": { type: object, required: [a], properties: { a: { const: 'of " + i + "' } } }");

    assertThat(Targets.docs().emit(contracts))
        .singleElement()
        .satisfies(page -> assertThat(page.content()).contains("of 0", "of " + (COUNT - 1)));
  }

  /** Each branch of fourteen choices with each of the others' would be millions of types. */
  @Test
  void choicesBesideChoicesDoNotMultiplyWithoutEnd() throws IOException {
    String choices = IntStream.range(0, 14)
        .mapToObj(i -> "  - oneOf: [{ required: [a" + i + "], properties: { a" + i
            + ": { type: string } } }, { required: [b" + i + "], properties: { b" + i
            + ": { type: string } } }, { required: [c" + i + "], properties: { c" + i
            + ": { type: string } } }]\n")
        .collect(Collectors.joining());
    Path file = Files.writeString(
        folder.resolve("choices.yaml"),
        "$schema: https://json-schema.org/draft/2020-12/schema\ntype: object\nallOf:\n" + choices);

    assertThat(Targets.java("large").emit(Contracts.load(List.of(file)))).hasSizeBetween(100, 2000);
  }

  /** TypeScript compares types in types a hundred deep, and no deeper. */
  @Test
  void schemasInSchemasHaveTheirTypeSaidNowAndThen() throws IOException {
    assertThat(levelsWithType(12)).isEmpty();
    assertThat(levelsWithType(190)).hasSize(22).startsWith(16, 17, 32, 33);
  }

  private List<Integer> levelsWithType(int depth) throws IOException {
    String schema = "{ type: string }";
    for (int i = 0; i < depth; i++) {
      schema = "{ type: object, required: [x], properties: { x: " + schema + " } }";
    }
    Path file = Files.writeString(
        folder.resolve("deep.yaml"),
        "$schema: https://json-schema.org/draft/2020-12/schema\n$ref: '#/$defs/Deep'\n$defs:\n  Deep: "
            + schema);
    return Targets.typescript().emit(Contracts.load(List.of(file))).stream()
        .flatMap(f -> f.content().lines())
        .filter(line -> line.endsWith("} as runtime.Schema,"))
        .map(line -> (line.length() - line.stripLeading().length()) / 4)
        .sorted()
        .toList();
  }

  @Test
  void aHundredThousandBracketsAreRefusedAtTheFirstThatIsTooDeep() throws IOException {
    for (String name : List.of("deep.yaml", "deep.json")) {
      Path file =
          Files.writeString(folder.resolve(name), "[".repeat(100_000) + "]".repeat(100_000));

      assertThat(new Toolkit(Optional.empty(), folder).load(List.of(file)).diagnostics())
          .singleElement()
          .satisfies(d -> assertThat(d.rule()).isEqualTo(Rule.FILE_TOO_LARGE))
          .satisfies(d -> assertThat(d.place().column()).isBetween(400, 402));
    }
  }
}
