package dev.parley.cli;

import dev.parley.Output;
import dev.parley.Targets;
import dev.parley.emit.Emitter;
import dev.parley.emit.Jackson;
import dev.parley.emit.JavaMappings;
import dev.parley.emit.JavaOptions;
import dev.parley.emit.OptionalTarget;
import dev.parley.emit.TypeScriptOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to generate, and where to. */
final class TargetArguments {
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
      names = "--jackson",
      paramLabel = "VERSION",
      description = "The Jackson that generated Java runs on: 3, the default, or 2.")
  private String jackson = "3";

  @Option(
      names = "--java-map",
      paramLabel = "KEY=TYPE",
      description =
          "Hold values of that key in another Java type, such as number=java.math.BigDecimal or format:date-time=java.time.Instant; may be repeated.")
  private List<String> javaMappings = List.of();

  @Option(
      names = "--typescript",
      paramLabel = "DIR",
      description = "Write TypeScript modules to this folder.")
  private @Nullable Path typescript;

  @Option(
      names = "--int64",
      paramLabel = "TYPE",
      description =
          "What TypeScript holds integers of format int64 in: number, the default, which refuses what is beyond 2^53, or bigint.")
  private String int64 = "number";

  @Option(
      names = "--pojo",
      paramLabel = "DIR",
      description = "Write classic Java beans below this source folder.")
  private @Nullable Path pojo;

  @Option(
      names = "--pojo-package",
      paramLabel = "NAME",
      description = "The package of the beans, as --java-package.")
  private @Nullable String pojoPackage;

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      description = "Write one HTML page per contract to this folder, for people.")
  private @Nullable Path docs;

  List<Output> outputs() {
    List<Output> outputs = new ArrayList<>();
    if (java == null && typescript == null && pojo == null && docs == null) {
      throw new WrongUseException(
          "nothing to generate",
          "name a target: `--java DIR --java-package NAME`, `--typescript DIR`, `--pojo DIR --pojo-package NAME`, `--docs DIR`, or several");
    }
    if ((java == null) != (javaPackage == null)) {
      throw new WrongUseException(
          "`--java` and `--java-package` go together",
          "give both, such as `--java src/main/java --java-package com.example.events`");
    }
    if (java != null && javaPackage != null) {
      outputs.add(new Output(java, javaTarget(javaPackage)));
    }
    if ((pojo == null) != (pojoPackage == null)) {
      throw new WrongUseException(
          "`--pojo` and `--pojo-package` go together",
          "give both, such as `--pojo src/main/java --pojo-package com.example.beans`");
    }
    if (pojo != null && pojoPackage != null) {
      outputs.add(new Output(pojo, pojoTarget(pojoPackage)));
    }
    if (typescript != null) {
      outputs.add(new Output(typescript, typescriptTarget()));
    }
    if (docs != null) {
      outputs.add(new Output(docs, Targets.docs()));
    }
    return outputs;
  }

  private static Emitter pojoTarget(String packageName) {
    OptionalTarget target = Targets.optional("pojo")
        .orElseThrow(
            () -> new WrongUseException(
                "the target `pojo` is not installed",
                "put `dev.parley:parley-pojo` on the class path; the launcher `parley` does so by itself"));
    try {
      return target.emitter(packageName);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), "correct `--pojo-package`");
    }
  }

  private Emitter typescriptTarget() {
    try {
      return Targets.typescript(TypeScriptOptions.of(int64));
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(
          String.valueOf(e.getMessage()), "write `--int64 number` or `--int64 bigint`");
    }
  }

  private Emitter javaTarget(String packageName) {
    Jackson version;
    try {
      version = Jackson.of(jackson);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(
          String.valueOf(e.getMessage()), "write `--jackson 3` or `--jackson 2`");
    }
    JavaMappings mappings;
    try {
      mappings = JavaMappings.of(javaMappings);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), "correct `--java-map`");
    }
    try {
      return Targets.java(packageName, new JavaOptions(version, mappings));
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), "correct `--java-package`");
    }
  }
}
