package dev.parley.cli;

import dev.parley.Loaded;
import dev.parley.Targets;
import dev.parley.Toolkit;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.Emitter;
import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Written;
import dev.parley.model.ContractSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley generate}. */
@Command(
    name = "generate",
    description = "Generate types and codecs from contracts.",
    sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
  @Mixin
  private ContractArguments arguments = new ContractArguments();

  @Option(
      names = "--java",
      paramLabel = "DIR",
      description = "Write Java records and codecs below this source folder.")
  private @Nullable Path java;

  @Option(
      names = "--java-package",
      paramLabel = "NAME",
      description = "The Java package; with several contracts, the parent of one package for each.")
  private @Nullable String javaPackage;

  @Option(
      names = "--typescript",
      paramLabel = "DIR",
      description = "Write TypeScript modules to this folder.")
  private @Nullable Path typescript;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Map<Path, List<Emitter>> targets = targets();
    Loaded loaded = arguments.toolkit().load(arguments.contracts());
    report(loaded);
    if (arguments.failed(loaded)) {
      return ExitStatus.ERRORS;
    }
    Map<Path, List<GeneratedFile>> files = new LinkedHashMap<>();
    ContractSet contracts = loaded.contracts().orElseThrow();
    targets.forEach((folder, emitters) -> files.put(
        folder, emitters.stream().flatMap(e -> e.emit(contracts).stream()).toList()));
    Map<Path, Written> written = write(files);
    if (arguments.format() == ContractArguments.Format.text) {
      written.forEach(this::tell);
    }
    return ExitStatus.CLEAN;
  }

  /** Both languages may go to one folder, which is then written once. */
  private Map<Path, List<Emitter>> targets() {
    Map<Path, List<Emitter>> targets = new LinkedHashMap<>();
    if (java == null && typescript == null) {
      throw new WrongUseException(
          "nothing to generate",
          "name a target: `--java DIR --java-package NAME`, `--typescript DIR`, or both");
    }
    if ((java == null) != (javaPackage == null)) {
      throw new WrongUseException(
          "`--java` and `--java-package` go together",
          "give both, such as `--java src/main/java --java-package com.example.events`");
    }
    if (java != null && javaPackage != null) {
      targets
          .computeIfAbsent(java.toAbsolutePath().normalize(), f -> new ArrayList<>())
          .add(javaTarget(javaPackage));
    }
    if (typescript != null) {
      targets
          .computeIfAbsent(typescript.toAbsolutePath().normalize(), f -> new ArrayList<>())
          .add(Targets.typescript());
    }
    return targets;
  }

  private static Emitter javaTarget(String packageName) {
    try {
      return Targets.java(packageName);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), "correct `--java-package`");
    }
  }

  /** What is merely worth knowing is told by {@code check}. */
  private void report(Loaded loaded) {
    PrintWriter to = arguments.format() == ContractArguments.Format.json
        ? spec.commandLine().getOut()
        : spec.commandLine().getErr();
    List<Diagnostic> findings =
        loaded.diagnostics().stream().filter(d -> d.severity() != Severity.INFO).toList();
    arguments.report(findings, to);
  }

  private static Map<Path, Written> write(Map<Path, List<GeneratedFile>> files) {
    try {
      return Toolkit.write(files);
    } catch (NotDirectoryException e) {
      throw new WrongUseException(
          "`" + e.getMessage() + "` is a file, and must be a folder", "name another output folder");
    } catch (AccessDeniedException e) {
      throw new WrongUseException(
          "`" + e.getFile() + "` may not be written; nothing was changed",
          "give yourself write permission");
    } catch (IOException e) {
      throw new WrongUseException(
          "the output cannot be written, and was left as it was: " + e.getMessage(),
          "make room, or name another output folder");
    }
  }

  private void tell(Path folder, Written written) {
    Path here = Path.of("").toAbsolutePath();
    Path shown = folder.startsWith(here) && !folder.equals(here) ? here.relativize(folder) : folder;
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s: %d files created, %d changed, %d unchanged, %d removed%n",
            shown,
            written.created(),
            written.changed(),
            written.unchanged(),
            written.removed());
  }
}
