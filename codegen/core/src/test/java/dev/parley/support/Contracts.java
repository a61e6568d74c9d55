package dev.parley.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Loaded;
import dev.parley.Targets;
import dev.parley.Toolkit;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Jackson;
import dev.parley.emit.JavaMappings;
import dev.parley.emit.JavaOptions;
import dev.parley.model.ContractSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The contracts of this repository, and those that tests write. */
public final class Contracts {
  public static final Path SCHEMAS = Path.of("../../schemas").toAbsolutePath().normalize();
  public static final Path GOLDEN = Path.of("src/test/resources/golden");
  public static final List<String> SYSTEMS = List.of("agent", "assistant", "conversations");

  private Contracts() {}

  /** The three contracts that the products speak. */
  public static List<Path> real() {
    return SYSTEMS.stream()
        .map(s -> SCHEMAS.resolve(s).resolve("asyncapi.yaml"))
        .toList();
  }

  /** The topics of the golden folder, sorted. */
  public static List<String> topics() {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders
          .filter(f -> Files.isDirectory(f.resolve("contract")))
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documents of a topic, sorted: every {@code asyncapi.yaml} below its contract folder; without any, the schema files in it. */
  public static List<Path> ofTopic(String topic) {
    Path folder = GOLDEN.resolve(topic).resolve("contract");
    List<Path> documents = files(folder, f -> f.getFileName().toString().equals("asyncapi.yaml"));
    return documents.isEmpty() ? files(folder, f -> f.getParent().equals(folder)) : documents;
  }

  /** All files below a folder, sorted. */
  public static List<Path> files(Path folder, Predicate<Path> which) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(which).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads contracts that have no errors. */
  public static ContractSet load(List<Path> documents) {
    Loaded loaded = new Toolkit(Optional.empty(), Path.of("")).load(documents);
    List<Diagnostic> errors = loaded.diagnostics().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .toList();
    assertThat(errors).as("errors of " + documents).isEmpty();
    return loaded.contracts().orElseThrow();
  }

  public static List<GeneratedFile> java(List<Path> documents, String packageName) {
    return java(documents, packageName, Jackson.V3);
  }

  public static List<GeneratedFile> java(
      List<Path> documents, String packageName, Jackson jackson) {
    return Targets.java(packageName, new JavaOptions(jackson, JavaMappings.DEFAULT))
        .emit(load(documents));
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
