package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
}
