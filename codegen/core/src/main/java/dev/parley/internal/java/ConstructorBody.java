package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.List;

/** The statements of a record's constructor: they let only right values pass, and copy what could change. */
final class ConstructorBody {
  /** So that a property more is a line more. */
  private static final int LONGEST_LINE = 100;

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
    plan.components().forEach(c -> blocks.add(block(statements(c, wide))));
    plan.others().ifPresent(others -> {
      if (!plan.tuple()) {
        // It makes an empty map of none.
        blocks.add(undeclared(plan, others.component()));
      }
      blocks.add(block(statements(others.component(), wide)));
    });
    if (plan.openTuple()) {
      blocks.add(block(gapless(plan)));
    }
    blocks.removeIf(String::isEmpty);
    return blocks;
  }

  private static String block(List<String> statements) {
    return String.join("\n", statements);
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

  private List<String> statements(Component component, boolean wide) {
    List<String> statements = new ArrayList<>();
    String property = JavaText.literal(component.property());
    String name = component.name();
    if (component.present() && (wide || component.value().primitive().isEmpty())) {
      statements.add(
          file.code("`java.util.Objects`") + ".requireNonNull(" + name + ", " + property + ");");
    }
    String held = component.both() ? name + "_" : name;
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
    String start = "if (" + name + " != null"
        + (component.both() ? " && " + name + ".isPresent()" : "") + ") {";
    if (!component.both()
        && guarded.size() == 1
        && start.length() + guarded.get(0).length() < LONGEST_LINE) {
      statements.add(start + " " + guarded.get(0) + " }");
      return statements;
    }
    statements.add(start);
    if (component.both() && guarded.stream().anyMatch(g -> g.contains(held))) {
      statements.add(
          "  " + file.code(component.value().type()) + " " + held + " = " + name + ".get();");
    }
    guarded.forEach(g -> statements.add("  " + g));
    statements.add("}");
    return statements;
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
