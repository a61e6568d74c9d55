package dev.parley.internal.java;

import dev.parley.internal.text.BlankLines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An object of more properties than a record can have: a final class with the accessors of a record and a builder that checks like its constructor. */
final class WideEmitter {
  private static final int PART = 100;

  private final JavaFile file;
  private final String runtime;
  private final RecordEmitter records;

  WideEmitter(JavaFile file, String runtime, RecordEmitter records) {
    this.file = file;
    this.runtime = runtime;
    this.records = records;
  }

  String emit(Plan.RecordPlan plan) {
    List<Component> components = plan.layout().all();
    List<String> checks = new ConstructorBody(file, runtime).blocks(plan);
    return BlankLines.closed(file.template("""
            ${javadoc}
            ${annotations}
            public ${nestedIn}final class ${name}${interfaces} {
              ${fields}

              private ${name}(Builder from) {
                ${assignments}
              }

              /** Takes values one by one: they are more than a constructor may have parameters. */
              public static Builder builder() {
                return new Builder();
              }

              /** Reads a document for Jackson's own binding. */
              ${delegating}
              public static ${name} of(`tools.jackson.databind.JsonNode` document) {
                return ${codec}.read${suffix}(`${runtime}.Trees`.reader(document));
              }

              ${accessors}

              ${constants}

              private ${array} values_() {
                ${array} values = new `java.lang.Object`[${count}];
                ${listed}
                return values;
              }

              ${listing}

              @`java.lang.Override`
              public boolean equals(${nullable} other) {
                return other instanceof ${name} that && `java.util.Arrays`.equals(values_(), that.values_());
              }

              @`java.lang.Override`
              public int hashCode() {
                return `java.util.Arrays`.hashCode(values_());
              }

              /** The values in the order of the contract. */
              @`java.lang.Override`
              public `java.lang.String` toString() {
                return "${name}" + `java.util.Arrays`.toString(values_());
              }

              /** Holds values to the contract when it builds. */
              public static final class Builder {
                ${held}

                private Builder() {}

                ${setters}

                /**
                 * The value.
                 *
                 * @throws NullPointerException when one is missing, with its name
                 */
                public ${name} build() {
                  ${checks}
                  return new ${name}(this);
                }

                ${checking}
              }

              ${nested}
            }
            """.replace("${runtime}", runtime))
        .with("javadoc", JavaText.javadoc(plan.documentation(), List.of()))
        .with("annotations", records.annotations(plan))
        .with("name", plan.name())
        .with("nestedIn", plan.suffix().isEmpty() ? "" : "static ")
        .with("interfaces", interfaces(plan))
        .with("fields", each(components, c -> "private final " + type(c) + " " + c.name() + ";"))
        .with(
            "assignments", each(components, c -> "this." + c.name() + " = from." + c.name() + ";"))
        .with("delegating", file.code(RecordEmitter.DELEGATING))
        .with("codec", file.code("`" + plan.codec() + "`"))
        .with("suffix", plan.suffix())
        .with("accessors", each(components, c -> accessor(c, plan)))
        .with(
            "constants",
            plan.constants().stream()
                .map(c -> records.constant(c, plan))
                .collect(Collectors.joining("\n")))
        .with("array", file.code(JavaFile.NULLABLE + "`java.lang.Object`") + "[]")
        .with("count", String.valueOf(components.size()))
        .with("listed", calls(components.size(), "list%d(values);"))
        .with("listing", listing(components))
        .with("nullable", file.code(JavaFile.NULLABLE + "`java.lang.Object`"))
        .with("held", each(components, c -> held(c) + " " + c.name() + ";"))
        .with("setters", each(components, this::setter))
        .with("checks", checks.isEmpty() ? "" : calls(checks.size(), "check%d();"))
        .with("checking", checking(checks))
        .with(
            "nested", plan.nested().stream().map(records::nested).collect(Collectors.joining("\n")))
        .render());
  }

  private static <T> String each(List<T> things, Function<T, String> text) {
    return things.stream().map(text).collect(Collectors.joining("\n"));
  }

  private String interfaces(Plan.RecordPlan plan) {
    return plan.interfaces().isEmpty()
        ? ""
        : plan.interfaces().stream()
            .map(i -> file.code("`" + i.type() + "`"))
            .collect(Collectors.joining(", ", " implements ", ""));
  }

  private String type(Component component) {
    return file.code(component.type());
  }

  /** Null until it is set. */
  private String held(Component component) {
    return component.present()
        ? file.code(component.value().nullableType())
        : file.code(component.type());
  }

  private String accessor(Component component, Plan.RecordPlan plan) {
    boolean others = plan.others().filter(o -> o.component() == component).isPresent();
    String property = others
        ? file.code("@`com.fasterxml.jackson.annotation.JsonAnyGetter`")
        : file.code("@`com.fasterxml.jackson.annotation.JsonProperty`") + "("
            + JavaText.literal(component.property()) + ")";
    String include = component.required() && component.nullable() && !others
        ? file.code(
            "@`com.fasterxml.jackson.annotation.JsonInclude`(`com.fasterxml.jackson.annotation.JsonInclude`.Include.ALWAYS)\n")
        : "";
    return JavaText.javadoc(component.field().documentation()) + property + "\n" + include
        + file.code(component.format()) + "public " + type(component) + " " + component.name()
        + "() {\n  return "
        + component.name() + ";\n}\n";
  }

  private String setter(Component component) {
    String name = component.name();
    return JavaText.javadoc(component.field().documentation()) + "public Builder " + name + "("
        + type(component) + " value) {\n  this." + name + " = value;\n  return this;\n}\n";
  }

  private static String calls(int count, String call) {
    List<String> calls = new ArrayList<>();
    for (int part = 0; part * PART < count; part++) {
      calls.add(String.format(call, part));
    }
    return String.join("\n", calls);
  }

  private String listing(List<Component> components) {
    String array = file.code(JavaFile.NULLABLE + "`java.lang.Object`") + "[]";
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < components.size(); i++) {
      if (i % PART == 0) {
        out.append(i == 0 ? "" : "}\n\n");
        out.append("private void list").append(i / PART).append("(").append(array);
        out.append(" all_) {\n");
      }
      out.append("  all_[").append(i).append("] = ").append(components.get(i).name());
      out.append(";\n");
    }
    return out.append("}\n").toString();
  }

  private static String checking(List<String> blocks) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      if (i % PART == 0) {
        out.append(i == 0 ? "" : "}\n\n").append("private void check").append(i / PART);
        out.append("() {\n");
      }
      out.append(blocks.get(i).indent(2));
    }
    return blocks.isEmpty() ? "" : out.append("}\n").toString();
  }
}
