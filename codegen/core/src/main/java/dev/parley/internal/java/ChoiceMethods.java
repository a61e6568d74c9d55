package dev.parley.internal.java;

import dev.parley.internal.java.Plan.ChoicePlan;
import java.util.ArrayList;
import java.util.List;

/** The methods of a codec that read and write a choice: by the first byte where that is enough, else by trying the options. */
final class ChoiceMethods {
  private final JavaFile file;
  private final String runtime;
  private final String schemas;

  /**
   * @param schemas the class with the schemas of the package
   */
  ChoiceMethods(JavaFile file, String runtime, String schemas) {
    this.file = file;
    this.runtime = runtime;
    this.schemas = schemas;
  }

  String emit(ChoicePlan plan, String access) {
    String methods = plan.check() ? checked(plan, access) : "";
    String inner = plan.check() ? "private static" : access;
    boolean trying = false;
    for (JsonKind kind : JsonKind.values()) {
      trying |= options(plan, kind).size() > 1;
    }
    return methods
        + read(plan, inner, plan.check() ? "bind" : "read")
        + (trying ? "\n" + fitting(plan) : "")
        + "\n"
        + write(plan, inner, plan.check() ? "put" : "write");
  }

  private String type(ChoicePlan plan) {
    return file.code("`" + plan.type() + "`");
  }

  private String checked(ChoicePlan plan, String access) {
    return file.template("""
            ${access} ${type} read(`dev.parley.runtime.JsonReader` p) {
              return `${runtime}.Buffered`.read(p, ${schemas}.SCHEMAS, ${schema}, ${codec}::bind);
            }

            ${access} void write(${type} value, `dev.parley.runtime.JsonWriter` out) {
              `${runtime}.Writing`.kept(out, ${schemas}.SCHEMAS, ${schema}, o -> put(value, o));
            }

            """.replace("${runtime}", runtime))
        .with("access", access)
        .with("type", type(plan))
        .with("schemas", schemas)
        .with("schema", JavaText.literal(plan.schema()))
        .with("codec", file.code("`" + plan.codec() + "`"))
        .render();
  }

  private static List<Integer> options(ChoicePlan plan, JsonKind kind) {
    List<Integer> options = new ArrayList<>();
    for (int i = 0; i < plan.options().size(); i++) {
      if (plan.options().get(i).kinds().contains(kind)) {
        options.add(i);
      }
    }
    return options;
  }

  private String read(ChoicePlan plan, String access, String method) {
    StringBuilder cases = new StringBuilder();
    for (JsonKind kind : JsonKind.values()) {
      List<Integer> options = options(plan, kind);
      if (!options.isEmpty()) {
        cases.append("case ").append(kind).append(" -> ");
        cases.append(
            options.size() == 1
                ? file.code(plan.options().get(options.get(0)).value().read().apply("p"))
                : "fitting(p)");
        cases.append(";\n");
      }
    }
    return file.template("""
            ${access} ${type} ${method}(`dev.parley.runtime.JsonReader` p) {
              return switch (p.kind()) {
                ${cases}
                default -> throw `${runtime}.Reading`.refuse();
              };
            }
            """.replace("${runtime}", runtime))
        .with("access", access)
        .with("type", type(plan))
        .with("method", method)
        .with("cases", cases.toString())
        .render();
  }

  private String fitting(ChoicePlan plan) {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < plan.options().size(); i++) {
      cases.append("case ").append(i).append(" -> ");
      cases.append(file.code(plan.options().get(i).value().read().apply("p"))).append(";\n");
    }
    return file.template("""
            /** ${which}. */
            private static ${type} fitting(`dev.parley.runtime.JsonReader` p) {
              return switch (`${runtime}.Buffered`.option(p, ${schemas}.SCHEMAS, ${schema})) {
                ${cases}
                default -> throw `${runtime}.Reading`.refuse();
              };
            }
            """.replace("${runtime}", runtime))
        .with(
            "which",
            plan.exactlyOne()
                ? "The only option that the value fits"
                : "The first option that the value fits")
        .with("type", type(plan))
        .with("schemas", schemas)
        .with("schema", JavaText.literal(plan.schema()))
        .with("cases", cases.toString())
        .render();
  }

  private String write(ChoicePlan plan, String access, String method) {
    StringBuilder branches = new StringBuilder();
    for (ChoicePlan.Option option : plan.options()) {
      branches.append(branches.isEmpty() ? "if" : "} else if");
      branches
          .append(" (value instanceof ")
          .append(file.code(option.type()))
          .append(" option) {\n  ");
      branches.append(writing(plan, option)).append(";\n");
    }
    return file.template("""
            ${access} void ${method}(${type} value, `dev.parley.runtime.JsonWriter` out) {
              ${branches}
            }
            """)
        .with("access", access)
        .with("type", type(plan))
        .with("method", method)
        .with("branches", branches + "}")
        .render();
  }

  /** What might fit another option as well is held to fitting one. */
  private String writing(ChoicePlan plan, ChoicePlan.Option option) {
    boolean alone = option.kinds().stream().allMatch(kind -> options(plan, kind).size() == 1);
    return plan.exactlyOne() && !alone
        ? file.code("`" + runtime + ".Writing`.one(out, ") + schemas + ".SCHEMAS, "
            + JavaText.literal(plan.schema()) + ", o -> "
            + file.code(option.value().write().apply("option", "o")) + ")"
        : file.code(option.value().write().apply("option", "out"));
  }
}
