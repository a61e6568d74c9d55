package dev.parley.internal.java;

import dev.parley.internal.text.BlankLines;
import dev.parley.model.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A record: components, a constructor that lets only right values pass, accessors of constants, and the types inside it. */
final class RecordEmitter {
  private static final int WIDTH = 100;

  private final JavaFile file;
  private final String runtime;

  RecordEmitter(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
  }

  String emit(Plan.RecordPlan plan) {
    return BlankLines.closed(file.template("""
            ${javadoc}
            ${annotations}
            public record ${header}
              ${constructor}

              ${constants}

              ${nested}
            }
            """)
        .with("javadoc", JavaText.javadoc(plan.documentation(), parameters(plan)))
        .with("annotations", annotations(plan))
        .with("header", header(plan))
        .with("constructor", constructor(plan))
        .with(
            "constants",
            plan.constants().stream().map(c -> constant(c, plan)).collect(Collectors.joining("\n")))
        .with("nested", plan.nested().stream().map(this::nested).collect(Collectors.joining("\n")))
        .render());
  }

  private String nested(Plan plan) {
    return plan instanceof Plan.RecordPlan record
        ? emit(record)
        : new EnumEmitter(file).emit((Plan.EnumPlan) plan);
  }

  private static List<String> parameters(Plan.RecordPlan plan) {
    List<String> tags = new ArrayList<>();
    for (Component component : plan.components()) {
      Documentation documentation = component.field().documentation();
      if (!documentation.text().isEmpty()) {
        tags.addAll(JavaText.tag("@param " + component.name(), JavaText.told(documentation)));
      }
    }
    return tags;
  }

  private String annotations(Plan.RecordPlan plan) {
    List<String> annotations = new ArrayList<>();
    if (plan.tuple()) {
      annotations.add(
          "@`com.fasterxml.jackson.annotation.JsonFormat`(shape = `com.fasterxml.jackson.annotation.JsonFormat`.Shape.ARRAY)");
    }
    if (!plan.properties().isEmpty()) {
      annotations.add(wrapped(
          "@`com.fasterxml.jackson.annotation.JsonPropertyOrder`({",
          plan.properties().stream().map(JavaText::literal).toList(),
          "})"));
    }
    if (!plan.closed()) {
      annotations.add(
          "@`com.fasterxml.jackson.annotation.JsonIgnoreProperties`(ignoreUnknown = true)");
    }
    if (plan.components().stream().anyMatch(c -> !c.required())) {
      annotations.add(
          "@`com.fasterxml.jackson.annotation.JsonInclude`(`com.fasterxml.jackson.annotation.JsonInclude`.Include.NON_NULL)");
    }
    return annotations.stream().map(a -> annotation(a)).collect(Collectors.joining("\n"));
  }

  /** Property names in an annotation are the contract's, so types are resolved in the part before them only. */
  private String annotation(String text) {
    int names = text.indexOf("({");
    return names < 0
        ? file.code(text)
        : file.code(text.substring(0, names)) + text.substring(names);
  }

  private String header(Plan.RecordPlan plan) {
    String interfaces = plan.interfaces().isEmpty()
        ? ""
        : " implements "
            + plan.interfaces().stream()
                .map(i -> file.code("`" + i.type() + "`"))
                .collect(Collectors.joining(", "));
    if (plan.components().isEmpty()) {
      return plan.name() + "()" + interfaces + " {";
    }
    List<String> components =
        plan.components().stream().map(c -> component(c, plan)).toList();
    return plan.name() + "(\n    " + String.join(",\n    ", components) + ")"
        + (interfaces.isEmpty() ? " {" : "\n   " + interfaces + " {");
  }

  private String component(Component component, Plan.RecordPlan plan) {
    StringBuilder out = new StringBuilder();
    if (!plan.tuple()) {
      String name = JavaText.literal(component.property());
      String property = file.code("@`com.fasterxml.jackson.annotation.JsonProperty`");
      out.append(property)
          .append(
              component.required()
                  ? "(value = " + name + ", required = true) "
                  : "(" + name + ") ");
      boolean omitted = plan.components().stream().anyMatch(c -> !c.required());
      if (component.required() && component.nullable() && omitted) {
        out.append(
            file.code(
                "@`com.fasterxml.jackson.annotation.JsonInclude`(`com.fasterxml.jackson.annotation.JsonInclude`.Include.ALWAYS) "));
      }
      if (component.both()) {
        out.append(file.code("@`tools.jackson.databind.annotation.JsonDeserialize`(using = `"
            + runtime + ".OptionalReader`.class) "));
      }
      if (component.value().type().equals("`java.time.OffsetDateTime`")) {
        // Jackson would turn every time into UTC.
        out.append(
            file.code(
                "@`com.fasterxml.jackson.annotation.JsonFormat`(without = `com.fasterxml.jackson.annotation.JsonFormat`.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE) "));
      }
    }
    return out + file.code(component.type()) + " " + component.name();
  }

  private String constructor(Plan.RecordPlan plan) {
    List<String> statements = new ArrayList<>();
    for (Component component : plan.components()) {
      statements.addAll(statements(component));
    }
    if (statements.isEmpty()) {
      return "";
    }
    return "public " + plan.name() + " {\n"
        + statements.stream().map(s -> "  " + s + "\n").collect(Collectors.joining()) + "}\n";
  }

  private List<String> statements(Component component) {
    List<String> statements = new ArrayList<>();
    String property = JavaText.literal(component.property());
    String name = component.name();
    if (component.present() && component.value().primitive().isEmpty()) {
      statements.add(
          file.code("`java.util.Objects`") + ".requireNonNull(" + name + ", " + property + ");");
    }
    String held = component.both() ? inside(name) : name;
    List<String> guarded = new ArrayList<>();
    component
        .value()
        .checks()
        .apply(property, held)
        .forEach(check -> guarded.add(withTypes(check, property)));
    String copy = component.value().copy().apply(name);
    if (!copy.equals(name)) {
      guarded.add(name + " = "
          + (component.both()
              ? name + ".map(part_ -> " + file.code(component.value().copy().apply("part_")) + ")"
              : file.code(copy))
          + ";");
    }
    if (component.present() || guarded.isEmpty()) {
      statements.addAll(guarded);
      return statements;
    }
    statements.add("if (" + name + " != null"
        + (component.both() ? " && " + name + ".isPresent()" : "") + ") {");
    if (component.both() && guarded.stream().anyMatch(g -> g.contains(held))) {
      statements.add(
          "  " + file.code(component.value().type()) + " " + held + " = " + name + ".get();");
    }
    guarded.forEach(g -> statements.add("  " + g));
    statements.add("}");
    return statements;
  }

  private static String inside(String name) {
    return name + "_";
  }

  /** The property's name is the contract's text, and what is around it is Parley's. */
  private String withTypes(String statement, String property) {
    int at = statement.indexOf(property);
    return at < 0
        ? file.code(statement)
        : file.code(statement.substring(0, at))
            + property
            + withTypes(statement.substring(at + property.length()), property);
  }

  private String constant(ConstantProperty constant, Plan.RecordPlan plan) {
    boolean overrides =
        plan.interfaces().stream().anyMatch(i -> i.tag().equals(constant.property()));
    return file.template("""
            ${javadoc}
            ${override}
            @`com.fasterxml.jackson.annotation.JsonProperty`(value = ${property}, access = `com.fasterxml.jackson.annotation.JsonProperty`.Access.READ_ONLY)
            public ${type} ${name}() {
              return ${value};
            }
            """)
        .with("javadoc", JavaText.javadoc(constant.field().documentation()))
        .with("override", overrides ? file.code("@`java.lang.Override`") : "")
        .with("property", JavaText.literal(constant.property()))
        .with("type", file.code(constant.type()))
        .with("name", constant.name())
        .with("value", constant.code())
        .render();
  }

  private static String wrapped(String start, List<String> items, String end) {
    String line = start.replaceAll("`[^`]*\\.([^`.]*)`", "$1") + String.join(", ", items) + end;
    return line.length() <= WIDTH
        ? start + String.join(", ", items) + end
        : start + "\n  " + String.join(",\n  ", items) + "\n" + end;
  }
}
