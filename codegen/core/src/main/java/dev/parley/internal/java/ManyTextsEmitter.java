package dev.parley.internal.java;

import dev.parley.model.Shape;
import java.util.List;

/** A set of texts too large for constants: a record that holds one of them. */
final class ManyTextsEmitter {
  /** As many constants as the initialiser of an enum has room for; it is one method, and those end at 64 KB. */
  private static final int MOST_CONSTANTS = 1500;

  /** A label of a switch is a constant, and those end at 64 KB of UTF-8. */
  private static final int LONGEST = 20_000;

  private final JavaFile file;
  private final String runtime;

  ManyTextsEmitter(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
  }

  static boolean isNeeded(Shape.Enumeration shape) {
    return isNeeded(shape.values());
  }

  static boolean isNeeded(List<String> values) {
    return values.size() > MOST_CONSTANTS || values.stream().anyMatch(v -> v.length() > LONGEST);
  }

  String emit(Plan.EnumPlan plan) {
    return file.template("""
            ${javadoc}
            public record ${name}(@`com.fasterxml.jackson.annotation.JsonValue` `java.lang.String` value) {
              private static final `java.util.Set`<`java.lang.String`> VALUES = ${texts}.of(
                  ${pieces});

              ${delegating}
              public ${name} {
                `java.util.Objects`.requireNonNull(value, "value");
                ${check}
              }

              /** The ${count} texts that the contract lists: too many for constants of Java. */
              public static `java.util.Set`<`java.lang.String`> values() {
                return VALUES;
              }

              ${more}

              @`java.lang.Override`
              public `java.lang.String` toString() {
                return value;
              }
            }
            """)
        .with("javadoc", JavaText.javadoc(plan.documentation()))
        .with("name", plan.name())
        .with("texts", file.code("`" + runtime + ".Texts`"))
        .with(
            "pieces",
            String.join(
                ",\n",
                JavaText.pieces(JavaText.packed(
                    plan.constants().stream().map(Plan.EnumPlan.Constant::value).toList()))))
        .with("delegating", file.code(RecordEmitter.DELEGATING))
        .with("check", plan.open() ? "" : check())
        .with("count", String.valueOf(plan.constants().size()))
        .with("more", plan.open() ? isKnown() : of(plan.name()))
        .render();
  }

  private String check() {
    return file.template("""
            if (!VALUES.contains(value)) {
              throw new `java.lang.IllegalArgumentException`("not one of the values: " + value);
            }
            """).render();
  }

  private String isKnown() {
    return """
            /** Whether the contract lists this text. Others are kept as they came. */
            public boolean isKnown() {
              return VALUES.contains(value);
            }
            """;
  }

  private String of(String name) {
    return file.template("""
            /**
             * The value of a text in documents.
             *
             * @throws IllegalArgumentException when the contract does not list it
             */
            public static ${name} of(`java.lang.String` value) {
              return new ${name}(value);
            }
            """).with("name", name).render();
  }
}
