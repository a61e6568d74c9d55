package dev.parley.cli;

import dev.parley.Output;
import dev.parley.Targets;
import dev.parley.emit.Emitter;
import dev.parley.emit.Jackson;
import dev.parley.emit.JavaOptions;
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
      names = "--typescript",
      paramLabel = "DIR",
      description = "Write TypeScript modules to this folder.")
  private @Nullable Path typescript;

  List<Output> outputs() {
    List<Output> outputs = new ArrayList<>();
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
      outputs.add(new Output(java, javaTarget(javaPackage, javaOptions())));
    }
    if (typescript != null) {
      outputs.add(new Output(typescript, Targets.typescript()));
    }
    return outputs;
  }

  private JavaOptions javaOptions() {
    return new JavaOptions(
        switch (jackson) {
          case "2" -> Jackson.V2;
          case "3" -> Jackson.V3;
          default ->
            throw new WrongUseException(
                "nothing is generated for Jackson `" + jackson + "`",
                "write `--jackson 3` or `--jackson 2`");
        });
  }

  private static Emitter javaTarget(String packageName, JavaOptions options) {
    try {
      return Targets.java(packageName, options);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), "correct `--java-package`");
    }
  }
}
