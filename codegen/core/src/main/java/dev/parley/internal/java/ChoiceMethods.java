package dev.parley.internal.java;

import dev.parley.internal.java.Plan.ChoicePlan;
import java.util.ArrayList;
import java.util.List;

/** The methods of a codec that read and write a choice: by the first byte where that is enough, else by trying the options. */
final class ChoiceMethods {
  /** Of how many options one method has room for. javac reads an {@code else if} inside the one before, and its stack is soon at an end. */
  private static final int SIZE = 100;

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
    if (plan.several().isPresent()) {
      return fittingSeveral(plan, plan.several().get());
    }
    return file.template("""
            /** ${which}. */
            private static ${type} fitting(`dev.parley.runtime.JsonReader` p) {
              ${found}
              return ${options}
            }
            ${parts}
            """)
        .with(
            "which",
            plan.exactlyOne()
                ? "The only option that the value fits"
                : "The first option that the value fits")
        .with("type", type(plan))
        .with("found", isLarge(plan) ? "int option = " + option(plan) + ";" : "")
        .with("options", isLarge(plan) ? allParts(plan) : fits(plan, option(plan), 0, count(plan)))
        .with("parts", fitParts(plan))
        .render();
  }

  /** As the first option that fits, and as those that add something. */
  private String fittingSeveral(ChoicePlan plan, String several) {
    return file.template("""
            /** The options that the value fits, as one value. */
            private static ${type} fitting(`dev.parley.runtime.JsonReader` p) {
              return `${runtime}.Overlapping`.read(
                  p, ${schemas}.SCHEMAS, ${schema}, ${codec}::option, ${codec}::${write}, ${several}::new);
            }

            private static ${type} option(int option, `dev.parley.runtime.JsonReader` p) {
              return ${options}
            }
            ${parts}
            """.replace("${runtime}", runtime))
        .with("type", type(plan))
        .with("schemas", schemas)
        .with("schema", JavaText.literal(plan.schema()))
        .with("codec", file.code("`" + plan.codec() + "`"))
        .with("write", plan.check() ? "put" : "write")
        .with("several", type(plan) + "." + several)
        .with("options", isLarge(plan) ? allParts(plan) : fits(plan, "option", 0, count(plan)))
        .with("parts", fitParts(plan))
        .render();
  }

  private static int count(ChoicePlan plan) {
    return plan.options().size();
  }

  private static boolean isLarge(ChoicePlan plan) {
    return count(plan) > SIZE;
  }

  /** Which one it is, as an expression. */
  private String option(ChoicePlan plan) {
    return file.code("`" + runtime + ".Buffered`") + ".option(p, " + schemas + ".SCHEMAS, "
        + JavaText.literal(plan.schema()) + ")";
  }

  private String allParts(ChoicePlan plan) {
    StringBuilder out = new StringBuilder("switch (option / " + SIZE + ") {\n");
    for (int part = 0; part * SIZE < count(plan); part++) {
      out.append("  case ").append(part).append(" -> fitting").append(part);
      out.append("(option, p);\n");
    }
    return out.append("  default -> ").append(refusing()).append(";\n};").toString();
  }

  private String fits(ChoicePlan plan, String option, int from, int to) {
    StringBuilder out = new StringBuilder("switch (" + option + ") {\n");
    for (int i = from; i < to; i++) {
      out.append("  case ").append(i).append(" -> ");
      out.append(file.code(plan.options().get(i).value().read().apply("p"))).append(";\n");
    }
    return out.append("  default -> ").append(refusing()).append(";\n};").toString();
  }

  private String refusing() {
    return "throw " + file.code("`" + runtime + ".Reading`") + ".refuse()";
  }

  private String fitParts(ChoicePlan plan) {
    StringBuilder out = new StringBuilder();
    int count = count(plan);
    for (int part = 0; isLarge(plan) && part * SIZE < count; part++) {
      out.append("\nprivate static ").append(type(plan)).append(" fitting").append(part);
      out.append("(int option, ").append(file.code("`dev.parley.runtime.JsonReader`"));
      out.append(" p) {\n  return ");
      out.append(fits(plan, "option", part * SIZE, Math.min(count, (part + 1) * SIZE))
          .replace("\n", "\n  "));
      out.append("\n}\n");
    }
    return out.toString();
  }

  private String write(ChoicePlan plan, String access, String method) {
    int count = count(plan);
    StringBuilder out = new StringBuilder();
    for (int part = 0; part == 0 || part * SIZE < count; part++) {
      boolean first = part == 0;
      boolean last = (part + 1) * SIZE >= count;
      List<ChoicePlan.Option> options =
          plan.options().subList(part * SIZE, Math.min(count, (part + 1) * SIZE));
      out.append(first ? "" : "\n")
          .append(file.template("""
              ${access} void ${method}(${type} value, `dev.parley.runtime.JsonWriter` out) {
                ${branches}
              }
              """)
              .with("access", first ? access : "private static")
              .with("method", method + (first ? "" : String.valueOf(part)))
              .with("type", type(plan))
              .with(
                  "branches",
                  branches(
                      plan,
                      options,
                      last ? several(plan, method) : method + (part + 1) + "(value, out)"))
              .render());
    }
    return out.toString();
  }

  /** What writes several options at once; empty where no value is. */
  private String several(ChoicePlan plan, String method) {
    return plan.several()
        .map(name -> file.code("`" + runtime + ".Overlapping`.write(((`" + plan.type() + "`." + name
            + ") value).options(), out, `" + plan.codec() + "`::" + method + ")"))
        .orElse("");
  }

  /**
   * @param next writes what is none of these options; empty where there is no such thing
   */
  private String branches(ChoicePlan plan, List<ChoicePlan.Option> options, String next) {
    StringBuilder branches = new StringBuilder();
    for (ChoicePlan.Option option : options) {
      branches.append(branches.isEmpty() ? "if" : "} else if");
      branches
          .append(" (value instanceof ")
          .append(file.code(option.type()))
          .append(" option) {\n  ");
      branches.append(writing(plan, option)).append(";\n");
    }
    return branches
        .append(next.isEmpty() ? "}" : "} else {\n  " + next + ";\n}")
        .toString();
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
