package dev.parley.internal.java;

import dev.parley.internal.text.BlankLines;
import dev.parley.model.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A record: components, a constructor that lets only right values pass, accessors of constants, and the types inside it. */
final class RecordEmitter {
  static final String DELEGATING =
      "@`com.fasterxml.jackson.annotation.JsonCreator`(mode = `com.fasterxml.jackson.annotation.JsonCreator`.Mode.DELEGATING)";

  private final JavaFile file;
  private final String runtime;

  RecordEmitter(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
  }

  String emit(Plan.RecordPlan plan) {
    if (plan.wide()) {
      return new WideEmitter(file, runtime, this).emit(plan);
    }
    return BlankLines.closed(file.template("""
            ${javadoc}
            ${annotations}
            public record ${header}
              ${constructor}

              ${binding}

              ${constants}

              ${nested}
            }
            """)
        .with("javadoc", JavaText.javadoc(plan.documentation(), parameters(plan)))
        .with("annotations", annotations(plan))
        .with("header", header(plan))
        .with("constructor", constructor(plan))
        .with("binding", binding(plan))
        .with(
            "constants",
            plan.constants().stream().map(c -> constant(c, plan)).collect(Collectors.joining("\n")))
        .with("nested", plan.nested().stream().map(this::nested).collect(Collectors.joining("\n")))
        .render());
  }

  /** A type inside another one. */
  String nested(Plan plan) {
    return plan instanceof Plan.RecordPlan record
        ? emit(record)
        : new EnumEmitter(file, runtime).emit((Plan.EnumPlan) plan);
  }

  static List<String> parameters(Plan.RecordPlan plan) {
    List<String> tags = new ArrayList<>();
    for (Component component : plan.components()) {
      Documentation documentation = component.field().documentation();
      if (!documentation.text().isEmpty()) {
        tags.addAll(JavaText.tag("@param " + component.name(), JavaText.told(documentation)));
      }
    }
    return tags;
  }

  String annotations(Plan.RecordPlan plan) {
    List<String> annotations = new ArrayList<>();
    if (plan.openTuple() || plan.layout().kind() == Plan.Layout.Kind.WRAPPER) {
      return "";
    }
    if (plan.tuple()) {
      annotations.add(
          "@`com.fasterxml.jackson.annotation.JsonFormat`(shape = `com.fasterxml.jackson.annotation.JsonFormat`.Shape.ARRAY)");
    }
    if (plan.object() || !plan.properties().isEmpty()) {
      annotations.add(order(plan));
    }
    if (!plan.closed() && plan.others().isEmpty()) {
      annotations.add(
          "@`com.fasterxml.jackson.annotation.JsonIgnoreProperties`(ignoreUnknown = true)");
    }
    if (plan.others().isPresent() && !plan.tuple() && !plan.constants().isEmpty()) {
      // Else Jackson 2 takes constants for properties that nobody declared.
      annotations.add(plan.constants().stream()
          .map(c -> JavaText.literal(c.property()))
          .collect(Collectors.joining(
              ", ",
              "@`com.fasterxml.jackson.annotation.JsonIgnoreProperties`(value = {",
              "}, allowGetters = true)")));
    }
    if (!plan.tuple()) {
      // Also where nothing is optional yet: a first optional property then is a line more like any
      // other.
      annotations.add(
          "@`com.fasterxml.jackson.annotation.JsonInclude`(`com.fasterxml.jackson.annotation.JsonInclude`.Include.NON_NULL)");
    }
    return annotations.stream().map(a -> annotation(a)).collect(Collectors.joining("\n"));
  }

  /**
   * Components are written in their order, as far as nothing sorts them, behind constants. To name a property here would be one more line that
   * changes with it.
   */
  private static String order(Plan.RecordPlan plan) {
    String start = "@`com.fasterxml.jackson.annotation.JsonPropertyOrder`(";
    List<String> names = plan.properties().stream().map(JavaText::literal).toList();
    if (plan.wide()) {
      return start + "{\n  " + String.join(",\n  ", names) + ",\n})";
    }
    if (plan.tuple()) {
      return start + "{" + String.join(", ", names) + "})";
    }
    return plan.constants().isEmpty()
        ? start + "alphabetic = false)"
        : plan.constants().stream()
            .map(c -> JavaText.literal(c.property()))
            .collect(Collectors.joining(", ", start + "value = {", "}, alphabetic = false)"));
  }

  /** Property names in an annotation are the contract's, so types are resolved in the part before them only. */
  private String annotation(String text) {
    int names = text.indexOf('{');
    return names < 0
        ? file.code(text)
        : file.code(text.substring(0, names)) + text.substring(names);
  }

  /** What ends it has a line of its own, so that a component more is one line more. */
  private String header(Plan.RecordPlan plan) {
    String end = plan.interfaces().isEmpty()
        ? ") {"
        : plan.interfaces().stream()
            .map(i -> file.code("`" + i.type() + "`"))
            .collect(Collectors.joining(", ", ") implements ", " {"));
    if (plan.layout().kind() == Plan.Layout.Kind.WRAPPER) {
      return plan.name() + "(" + file.code("@`com.fasterxml.jackson.annotation.JsonValue` ")
          + component(plan.components().get(0), plan) + end;
    }
    return plan.name() + "(\n" + components(plan) + end;
  }

  private String components(Plan.RecordPlan plan) {
    List<Component> all = plan.layout().all();
    return plan.byLines(all.stream().map(c -> component(c, plan)).toList(), "    ");
  }

  private String component(Component component, Plan.RecordPlan plan) {
    StringBuilder out = new StringBuilder();
    if (plan.others().filter(o -> o.component() == component).isPresent()) {
      if (!plan.tuple()) {
        out.append(file.code("@`com.fasterxml.jackson.annotation.JsonAnySetter` "));
      }
    } else if (plan.layout().kind() == Plan.Layout.Kind.OBJECT) {
      String name = JavaText.literal(component.property());
      String property = file.code("@`com.fasterxml.jackson.annotation.JsonProperty`");
      out.append(property)
          .append(
              component.required()
                  ? "(value = " + name + ", required = true) "
                  : "(" + name + ") ");
      if (component.required() && component.nullable()) {
        out.append(
            file.code(
                "@`com.fasterxml.jackson.annotation.JsonInclude`(`com.fasterxml.jackson.annotation.JsonInclude`.Include.ALWAYS) "));
      }
      if (component.both()) {
        out.append(file.code("@`tools.jackson.databind.annotation.JsonDeserialize`(using = `"
            + runtime + ".OptionalReader`.class) "));
      }
      out.append(file.code(component.format()));
    }
    return out + file.code(component.type()) + " " + component.name();
  }

  /** Objects have it also where there is nothing to check yet: the first property that is checked then is a line more like any other. */
  private String constructor(Plan.RecordPlan plan) {
    List<String> statements = new ConstructorBody(file, runtime).of(plan);
    if (plan.tuple() && statements.isEmpty()) {
      return "";
    }
    boolean wrapper = plan.layout().kind() == Plan.Layout.Kind.WRAPPER;
    String start = (wrapper ? file.code(DELEGATING) + "\n" : "") + "public " + plan.name() + " {";
    return wrapper && statements.isEmpty()
        ? start + "}\n"
        : start + "\n" + statements.stream().map(s -> "  " + s + "\n").collect(Collectors.joining())
            + "}\n";
  }

  /** What plain Jackson needs where a record is not simply an object of its components. */
  private String binding(Plan.RecordPlan plan) {
    if (plan.openTuple()) {
      return array(plan);
    }
    return plan.others()
        .map(others -> file.template("""
                @`java.lang.Override`
                @`com.fasterxml.jackson.annotation.JsonAnyGetter`
                ${format}public ${type} ${name}() {
                  return ${name};
                }
                """)
            .with("format", file.code(others.component().format()))
            .with("type", file.code(others.component().type()))
            .with("name", others.component().name())
            .render())
        .orElse("");
  }

  private String array(Plan.RecordPlan plan) {
    List<String> arguments = new ArrayList<>();
    arguments.add(
        String.valueOf(plan.components().stream().filter(Component::required).count()));
    arguments.add(plan.others()
        .map(o -> o.component().name())
        .orElseGet(() -> file.code("`java.util.List`") + ".of()"));
    plan.components().forEach(c -> arguments.add(c.name()));
    return file.template("""
            ${delegating}
            public static ${name} of(`tools.jackson.databind.JsonNode` items) {
              return ${codec}.read${suffix}(${trees}.reader(items));
            }

            /** The items that are there, in their order. */
            @`com.fasterxml.jackson.annotation.JsonValue`
            public ${list} items() {
              return ${tuples}.items(${arguments});
            }
            """)
        .with("delegating", file.code(DELEGATING))
        .with("name", plan.name())
        .with("trees", file.code("`" + runtime + ".Trees`"))
        .with("codec", file.code("`" + plan.codec() + "`"))
        .with("suffix", plan.suffix())
        .with("list", file.code("`java.util.List`<" + JavaFile.NULLABLE + "`java.lang.Object`>"))
        .with("tuples", file.code("`" + runtime + ".Tuples`"))
        .with("arguments", String.join(", ", arguments))
        .render();
  }

  String constant(ConstantProperty constant, Plan.RecordPlan plan) {
    boolean overrides =
        plan.interfaces().stream().anyMatch(i -> i.tag().equals(Optional.of(constant.property())));
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
}
