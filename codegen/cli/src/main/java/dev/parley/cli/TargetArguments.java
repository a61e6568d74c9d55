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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What to generate, and where to. */
final class TargetArguments {
  private final @Nullable Path java;
  private final @Nullable String javaPackage;
  private final String jackson;
  private final List<String> javaMappings;
  private final @Nullable Path typescript;
  private final String int64;
  private final String importExtension;
  private final @Nullable Path pojo;
  private final @Nullable String pojoPackage;
  private final @Nullable Path docs;

  TargetArguments(ParseResult parsed) {
    this.java = parsed.matchedOptionValue("--java", null);
    this.javaPackage = parsed.matchedOptionValue("--java-package", null);
    this.jackson = parsed.matchedOptionValue("--jackson", "3");
    this.javaMappings = parsed.matchedOptionValue("--java-map", List.of());
    this.typescript = parsed.matchedOptionValue("--typescript", null);
    this.int64 = parsed.matchedOptionValue("--int64", "number");
    this.importExtension = parsed.matchedOptionValue("--import-extension", "js");
    this.pojo = parsed.matchedOptionValue("--pojo", null);
    this.pojoPackage = parsed.matchedOptionValue("--pojo-package", null);
    this.docs = parsed.matchedOptionValue("--docs", null);
  }

  /** Describes them. */
  static void addTo(CommandSpec spec) {
    spec.addOption(ContractArguments.option(
            "--java", "DIR", Path.class, "Write Java records and codecs below this source folder."))
        .addOption(ContractArguments.option(
            "--java-package",
            "NAME",
            String.class,
            "The Java package; with several contracts, the parent of one package for each."))
        .addOption(ContractArguments.option(
            "--jackson",
            "VERSION",
            String.class,
            "The Jackson that generated Java runs on: 3, the default, or 2."))
        .addOption(OptionSpec.builder("--java-map")
            .paramLabel("KEY=TYPE")
            .arity("1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Hold values of that key in another Java type, such as number=java.math.BigDecimal or format:date-time=java.time.Instant; may be repeated.")
            .build())
        .addOption(ContractArguments.option(
            "--typescript", "DIR", Path.class, "Write TypeScript modules to this folder."))
        .addOption(
            ContractArguments.option(
                "--int64",
                "TYPE",
                String.class,
                "What TypeScript holds integers of format int64 in: number, the default, which refuses what is beyond 2^53, or bigint."))
        .addOption(
            ContractArguments.option(
                "--import-extension",
                "EXT",
                String.class,
                "What imports between TypeScript modules end with: js, the default, as compilers want it, or ts, as Node's type stripping does."))
        .addOption(ContractArguments.option(
            "--pojo", "DIR", Path.class, "Write classic Java beans below this source folder."))
        .addOption(ContractArguments.option(
            "--pojo-package", "NAME", String.class, "The package of the beans, as --java-package."))
        .addOption(ContractArguments.option(
            "--docs",
            "DIR",
            Path.class,
            "Write one HTML page per contract to this folder, for people."));
  }

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
      return Targets.typescript(TypeScriptOptions.of(int64, importExtension));
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(
          String.valueOf(e.getMessage()), "correct `--int64` or `--import-extension`");
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
