package dev.parley.internal.java;

import dev.parley.internal.text.BlankLines;
import java.util.stream.Collectors;

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
            }
            """)
        .with("javadoc", JavaText.javadoc(plan.documentation()))
        .with("name", plan.name())
        .with(
            "options",
            plan.options().stream()
                .map(o -> permitted(o, plan))
                .collect(Collectors.joining(",\n    ")))
        .with("delegating", file.code(RecordEmitter.DELEGATING))
        .with("trees", file.code("`" + runtime + ".Trees`"))
        .with("codec", file.code("`" + plan.codec() + "`"))
        .with(
            "nested",
            plan.nested().stream()
                .map(new RecordEmitter(file, runtime)::nested)
                .collect(Collectors.joining("\n")))
        .render());
  }

  /** The clause stands outside of the interface, where the names of the types inside are not known. */
  private String permitted(Plan.ChoicePlan.Option option, Plan.ChoicePlan plan) {
    String inside = "`" + plan.type() + ".";
    String type = file.code(option.type());
    return option.type().startsWith(inside) ? plan.name() + "." + type : type;
  }
}
