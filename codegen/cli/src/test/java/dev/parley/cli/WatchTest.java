package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A watching process, and edits as editors make them. */
@Timeout(120)
class WatchTest {
  @TempDir
  Path folder;

  private Path contract;
  private Path types;
  private Path log;
  private Process process;

  @BeforeEach
  void start() throws IOException {
    contract = Files.createDirectory(folder.resolve("contract")).resolve("asyncapi.yaml");
    types = contract.resolveSibling("types.yaml");
    log = folder.resolve("log");
    Files.writeString(contract, """
        asyncapi: 3.0.0
        info: { title: Watched, version: 1.0.0 }
        x-parley-name: watched
        channels:
          feed:
            address: /feed
            messages:
              Note:
                payload:
                  type: object
                  required: [type, text]
                  properties:
                    type: { const: note }
                    text: { $ref: 'types.yaml#/Text' }
        operations:
          send:
            action: send
            channel: { $ref: '#/channels/feed' }
        """);
    Files.writeString(types, "Text: { type: string, maxLength: 1111 }\n");
    process = new ProcessBuilder(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.parley.cli.Main",
            "generate",
            contract.toString(),
            "--typescript",
            folder.resolve("ts").toString(),
            "--watch")
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }

  @Test
  void everyChangeOfAnyFileIsGeneratedUntilTheProcessIsEnded() throws Exception {
    awaitLines(1);
    awaitModule("1111");
    assertThat(contract.resolveSibling("asyncapi.yaml.lock")).isRegularFile();
    assertThat(settledLines()).as("the lock file is no change").isEqualTo(1);

    // In place.
    Files.writeString(types, "Text: { type: string, maxLength: 2222 }\n");
    awaitModule("2222");

    // By a new file that takes the place of the old one.
    Path saved = Files.writeString(
        types.resolveSibling("types.yaml~"), "Text: { type: string, maxLength: 3333 }\n");
    Files.move(saved, types, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    awaitModule("3333");

    // A contract that is broken for a while leaves the code as it was.
    Files.writeString(types, "Text: { type: strng\n");
    awaitLog("nothing generated: 1 error,");
    assertThat(module()).contains("3333");
    Files.writeString(types, "Text: { type: string, maxLength: 4444 }\n");
    awaitModule("4444");

    // A file that is away for a while.
    Files.delete(types);
    awaitLog("[ref-dangling]");
    Files.writeString(types, "Text: { type: string, maxLength: 5555 }\n");
    awaitModule("5555");

    // Touched, or beside the contract: nothing to do.
    long lines = settledLines();
    Files.writeString(types, "Text: { type: string, maxLength: 5555 }\n", StandardOpenOption.WRITE);
    Files.writeString(types.resolveSibling("notes.txt"), "not in the contract");
    TimeUnit.MILLISECONDS.sleep(2500);
    assertThat(lines()).isEqualTo(lines);

    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    try (Stream<Path> files = Files.walk(folder.resolve("ts"))) {
      assertThat(files).noneMatch(f -> f.getFileName().toString().startsWith(".parley-staging"));
    }
  }

  private String module() throws IOException {
    Path module = folder.resolve("ts/watched.ts");
    return Files.exists(module) ? Files.readString(module) : "";
  }

  /** One line for each run. */
  private long lines() throws IOException {
    return Files.readAllLines(log).stream()
        .filter(l -> l.matches("\\d\\d:\\d\\d:\\d\\d (nothing )?generated: .*"))
        .count();
  }

  /** The module is there before its line is. */
  private long settledLines() throws Exception {
    long before;
    do {
      before = lines();
      TimeUnit.MILLISECONDS.sleep(1500);
    } while (lines() != before);
    return before;
  }

  private void awaitLines(long count) throws Exception {
    while (lines() < count) {
      sleep();
    }
  }

  private void awaitModule(String text) throws Exception {
    while (!module().contains(text)) {
      sleep();
    }
  }

  private void awaitLog(String text) throws Exception {
    while (!Files.readString(log).contains(text)) {
      sleep();
    }
  }

  private void sleep() throws Exception {
    assertThat(process.isAlive()).as(() -> String.join("\n", List.of(read()))).isTrue();
    TimeUnit.MILLISECONDS.sleep(20);
  }

  private String read() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
