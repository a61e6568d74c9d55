package dev.parley.internal.java;

import dev.parley.internal.text.BlankLines;
import java.util.stream.Collectors;

/** A closed set of texts as an enum, an open one as a record with constants that keeps texts it does not know. */
final class EnumEmitter {
  private final JavaFile file;
  private final String runtime;

  EnumEmitter(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
  }

  String emit(Plan.EnumPlan plan) {
    if (ManyTextsEmitter.isNeeded(
        plan.constants().stream().map(Plan.EnumPlan.Constant::value).toList())) {
      return BlankLines.tidied(new ManyTextsEmitter(file, runtime).emit(plan));
    }
    return BlankLines.tidied(plan.open() ? open(plan) : closed(plan));
  }

  private String closed(Plan.EnumPlan plan) {
    return file.template("""
            ${javadoc}
            public enum ${name} {
              ${constants}
              ;

              private final `java.lang.String` value;

              ${name}(`java.lang.String` value) {
                this.value = value;
              }

              /** The text in documents. */
              @`com.fasterxml.jackson.annotation.JsonValue`
              public `java.lang.String` value() {
                return value;
              }

              /**
               * The constant of a text in documents.
               *
               * @throws IllegalArgumentException when no constant has this text
               */
              @`com.fasterxml.jackson.annotation.JsonCreator`
              public static ${name} of(`java.lang.String` value) {
                return switch (value) {
                  ${cases}
                  default -> throw new `java.lang.IllegalArgumentException`("not one of the values: " + value);
                };
              }
            }
            """)
        .with("javadoc", JavaText.javadoc(plan.documentation()))
        .with("name", plan.name())
        .with(
            "constants",
            plan.constants().stream()
                .map(c -> c.name() + "(" + JavaText.literal(c.value()) + "),")
                .collect(Collectors.joining("\n")))
        .with(
            "cases",
            plan.constants().stream()
                .map(c -> "case " + JavaText.literal(c.value()) + " -> " + c.name() + ";")
                .collect(Collectors.joining("\n")))
        .render();
  }

  private String open(Plan.EnumPlan plan) {
    return file.template("""
            ${javadoc}
            public record ${name}(@`com.fasterxml.jackson.annotation.JsonValue` `java.lang.String` value) {
              ${constants}

              @`com.fasterxml.jackson.annotation.JsonCreator`(mode = `com.fasterxml.jackson.annotation.JsonCreator`.Mode.DELEGATING)
              public ${name} {
                `java.util.Objects`.requireNonNull(value, "value");
              }

              /** Whether the contract lists this text. Others are kept as they came. */
              public boolean isKnown() {
                return switch (value) {
                  ${values}
                  default -> false;
                };
              }

              @`java.lang.Override`
              public `java.lang.String` toString() {
                return value;
              }
            }
            """)
        .with("javadoc", JavaText.javadoc(plan.documentation()))
        .with("name", plan.name())
        .with(
            "constants",
            plan.constants().stream()
                .map(c -> "public static final " + plan.name() + " " + c.name() + " = new "
                    + plan.name() + "(" + JavaText.literal(c.value()) + ");")
                .collect(Collectors.joining("\n")))
        .with(
            "values",
            plan.constants().stream()
                .map(c -> "case " + JavaText.literal(c.value()) + " -> true;")
                .collect(Collectors.joining("\n")))
        .render();
  }
}
