package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: its exit status, its two streams, its environment. */
class ProcessTest {
  @Test
  void aCleanContractEndsWithZeroAndNoNoise() throws Exception {
    assertThat(Parley.start(Map.of(), "check", Parley.CLEAN))
        .isEqualTo(new Parley(0, "0 errors, 0 warnings\n", ""));
  }

  @Test
  void aFaultyContractEndsWithOneAndIsPlainTextWhenNobodyWatches() throws Exception {
    Parley run = Parley.start(Map.of(), "check", Parley.FAULTY);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("error").doesNotContain("\u001b");
  }

  @Test
  void coloursAreUsedWhenForcedAndNeverAgainstNoColor() throws Exception {
    assertThat(
            Parley.start(Map.of("CLICOLOR_FORCE", "1"), "check", Parley.FAULTY).out())
        .contains("\u001b[");
    assertThat(Parley.start(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), "check", Parley.FAULTY)
            .out())
        .doesNotContain("\u001b");
  }

  @Test
  void textIsUtf8WhateverTheLocale(@TempDir Path folder) throws IOException, InterruptedException {
    Path contract = Files.writeString(
        folder.resolve("asyncapi.yaml"),
        Files.readString(Path.of(Parley.CLEAN))
            .replace("type: string", "type: zeichenkette-\u00e4\u65e5"));
    Parley run = Parley.start(Map.of("LC_ALL", "C"), "check", contract);

    assertThat(run.out()).contains("zeichenkette-\u00e4\u65e5");
  }

  @Test
  void memoryAtAnEndIsAFaultOfTheToolAndNotOfTheContract(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path contract = Files.writeString(
        folder.resolve("asyncapi.yaml"), "a: &a [" + "x, ".repeat(900_000) + "x]\nb: *a\nc: *a\n");
    Parley run = Parley.start(Map.of("JDK_JAVA_OPTIONS", "-Xmx48m"), "check", contract);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("a fault of Parley itself");
  }

  private static final String PIPED = """
      $schema: https://json-schema.org/draft/2020-12/schema
      title: Parcel
      type: object
      required: [kind]
      properties:
        kind: { $ref: 'parts.yaml#/$defs/Kind' }
      """;

  @Test
  void aDashIsStandardInputWhoseReferencesStartFromTheWorkingDirectory(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path parts = Files.writeString(
        folder.resolve("parts.yaml"), "$defs: { Kind: { type: string, enum: [light] } }");
    Parley checked = Parley.pipe(PIPED, folder, Map.of(), "check", "--strict", "-");
    Parley generated =
        Parley.pipe(PIPED, folder, Map.of(), "generate", "-", "--typescript", "ts", "--strict");
    Parley sampled = Parley.pipe(PIPED, folder, Map.of(), "sample", "-", "--event", "Parcel");

    assertThat(checked).isEqualTo(new Parley(0, "0 errors, 0 warnings\n", ""));
    assertThat(generated.status()).as(generated.err()).isZero();
    assertThat(Files.readString(folder.resolve("ts/stdin.ts"))).contains("export interface Parcel");
    assertThat(sampled).isEqualTo(new Parley(0, "{\"kind\":\"light\"}\n", ""));
    try (Stream<Path> there = Files.list(folder)) {
      assertThat(there).containsExactlyInAnyOrder(parts, folder.resolve("ts"));
    }
  }

  @Test
  void whatComesThroughAPipeIsNamedInFindings(@TempDir Path folder)
      throws IOException, InterruptedException {
    Parley faulty = Parley.pipe(PIPED, folder, Map.of(), "check", "-");
    Parley json = Parley.pipe("{\"type\": 3}", folder, Map.of(), "check", "-");
    Parley empty = Parley.pipe("", folder, Map.of(), "check", "-");
    Parley watching =
        Parley.pipe(PIPED, folder, Map.of(), "generate", "-", "--watch", "--typescript", "ts");

    assertThat(faulty.status()).isEqualTo(1);
    assertThat(faulty.out()).contains("stdin:6:17", "[ref-dangling]");
    assertThat(json.out()).contains("stdin:1:");
    assertThat(empty.status()).isEqualTo(1);
    assertThat(empty.out()).contains("stdin:1:1: error: the file is empty", "[syntax]");
    assertThat(watching.status()).isEqualTo(2);
    assertThat(watching.err()).contains("`--watch` and `-`");
  }
}
