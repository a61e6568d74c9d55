package dev.parley.internal.java;

import dev.parley.internal.text.BlankLines;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A choice: a sealed interface, with a record inside it for each option that is no record of its own. */
final class ChoiceEmitter {
  private final JavaFile file;
  private final String runtime;

  ChoiceEmitter(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
  }

  String emit(Plan.ChoicePlan plan) {
    return BlankLines.closed(file.template("""
            ${javadoc}
            public sealed interface ${name}
                permits ${options} {

              /** Reads a document for Jackson's own binding. */
              ${delegating}
              static ${name} of(`tools.jackson.databind.JsonNode` document) {
                return ${codec}.read(${trees}.reader(document));
              }

              ${nested}

              ${several}
            }
            """)
        .with("javadoc", JavaText.javadoc(plan.documentation()))
        .with("name", plan.name())
        .with(
            "options",
            Stream.concat(
                    plan.options().stream().map(o -> permitted(o, plan)),
                    plan.several().map(s -> plan.name() + "." + s).stream())
                .collect(Collectors.joining(",\n    ")))
        .with("delegating", file.code(RecordEmitter.DELEGATING))
        .with("trees", file.code("`" + runtime + ".Trees`"))
        .with("codec", file.code("`" + plan.codec() + "`"))
        .with(
            "nested",
            plan.nested().stream()
                .map(new RecordEmitter(file, runtime)::nested)
                .collect(Collectors.joining("\n")))
        .with("several", plan.several().map(name -> several(plan, name)).orElse(""))
        .render());
  }

  private String several(Plan.ChoicePlan plan, String name) {
    return file.template("""
            /**
             * A value that is several of the options at once, none of which holds all of it. It is written as what all of them say together.
             *
             * @param options at least two, in the order of the contract
             */
            record ${name}(`java.util.List`<${choice}> options) implements ${choice} {
              public ${name} {
                options = `${runtime}.Overlapping`.options(options);
              }

              /** All of it, for Jackson's own binding. */
              @`com.fasterxml.jackson.annotation.JsonValue`
              `tools.jackson.databind.JsonNode` document() {
                return `${runtime}.Trees`.read(`dev.parley.runtime.JsonReader`.of(`${runtime}.Writing`.bytes(this, ${codec}::write)));
              }
            }
            """.replace("${runtime}", runtime))
        .with("name", name)
        .with("choice", plan.name())
        .with("codec", file.code("`" + plan.codec() + "`"))
        .render();
  }

  /** The clause stands outside of the interface, where the names of the types inside are not known. */
  private String permitted(Plan.ChoicePlan.Option option, Plan.ChoicePlan plan) {
    String inside = "`" + plan.type() + ".";
    String type = file.code(option.type());
    return option.type().startsWith(inside) ? plan.name() + "." + type : type;
  }
}
