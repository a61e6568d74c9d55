package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a record's constructor: they let only right values pass, and copy what could change. */
final class ConstructorBody {
  private static final int LONGEST_LINE = 160;
  private static final String LOOP = "for (";

  private final JavaFile file;
  private final String runtime;

  ConstructorBody(JavaFile file, String runtime) {
    this.file = file;
    this.runtime = runtime;
  }

  private String support(String type) {
    return file.code("`" + runtime + "." + type + "`");
  }

  List<String> of(Plan.RecordPlan plan) {
    return blocks(plan).stream().flatMap(String::lines).toList();
  }

  /** The same, the statements of each component together; also for a builder, whose fields are all null at first. */
  List<String> blocks(Plan.RecordPlan plan) {
    List<String> blocks = new ArrayList<>();
    boolean wide = plan.wide();
    plan.components().forEach(c -> blocks.add(statements(c, wide)));
    plan.others().ifPresent(others -> {
      if (!plan.tuple()) {
        // It makes an empty map of none.
        blocks.add(undeclared(plan, others.component()));
      }
      blocks.add(statements(others.component(), wide));
    });
    if (plan.openTuple()) {
      blocks.add(String.join("\n", gapless(plan)));
    }
    blocks.removeIf(String::isEmpty);
    return blocks;
  }

  private String undeclared(Plan.RecordPlan plan, Component others) {
    return others.name() + " = " + support("Additional") + ".undeclared(" + others.name() + ", "
        + file.code("`" + plan.codec() + "`") + "::isDeclared" + plan.suffix() + ");";
  }

  /** An item that may be missing is there when another one follows. */
  private List<String> gapless(Plan.RecordPlan plan) {
    List<String> statements = new ArrayList<>();
    String after =
        plan.others().map(o -> "!" + o.component().name() + ".isEmpty()").orElse("");
    for (int i = plan.components().size() - 1; i >= 0; i--) {
      Component item = plan.components().get(i);
      if (!item.required() && !after.isEmpty()) {
        statements.add(
            0,
            support("Tuples") + ".gapless(" + JavaText.literal(item.name()) + ", " + item.name()
                + " != null, " + after + ");");
      }
      after = item.name() + " != null";
    }
    return statements;
  }

  private String statements(Component component, boolean wide) {
    Value value = component.value();
    String name = component.name();
    String property = JavaText.literal(component.property());
    String held = component.both() ? name + "_" : name;
    List<Check> checks = value.checks().apply(property, held);
    String copy = value.copy().apply(name);
    boolean copied = !copy.equals(name);
    List<String> statements = new ArrayList<>(checks.stream().map(Check::text).toList());
    if (copied) {
      statements.add(name + " = "
          + (component.both() ? name + ".map(part_ -> " + value.copy().apply("part_") + ")" : copy)
          + ";");
    }
    if (component.present()) {
      if (wide || value.primitive().isEmpty()) {
        require(statements, value, name, property);
      }
    } else if (component.both()) {
      if (!checks.isEmpty()) {
        statements.add(0, value.type() + " " + held + " = " + name + ".get();");
      }
      enclose(statements, name + " != null && " + name + ".isPresent()");
    } else if (copied || !checks.stream().allMatch(Check::lenient)) {
      enclose(statements, name + " != null");
    }
    return line(withTypes(String.join("\n", statements), property));
  }

  /** Where the first statement takes the value as it is, it takes it from the JDK's check that there is one. */
  private static void require(List<String> statements, Value value, String name, String property) {
    String required = "`java.util.Objects`.requireNonNull(" + name + ", " + property + ")";
    List<Check> checks = value.checks().apply(property, required);
    if (statements.isEmpty()) {
      statements.add(required + ";");
    } else if (checks.isEmpty()) {
      statements.set(0, name + " = " + value.copy().apply(required) + ";");
    } else if (checks.get(0).lenient() && value.primitive().isEmpty()) {
      statements.set(0, checks.get(0).text());
    } else {
      statements.add(0, required + ";");
    }
  }

  private static void enclose(List<String> statements, String condition) {
    if (!statements.isEmpty()) {
      statements.replaceAll(statement -> statement.indent(2).stripTrailing());
      statements.add(0, "if (" + condition + ") {");
      statements.add("}");
    }
  }

  /** All on one line, so that a property more is a line more, but for loops in loops that make it too long. */
  private static String line(String statements) {
    String line = statements.lines().map(String::strip).collect(Collectors.joining(" "));
    boolean nested = statements.indexOf(LOOP) != statements.lastIndexOf(LOOP);
    return nested && line.length() > LONGEST_LINE ? statements : line;
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
}
