package dev.parley.internal.typescript;

import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks up conditions that are too long for one function: TypeScript follows what each test says of a value, and gives up after some two
 * thousand. What is beyond stands in functions of its own, which are told what the first test has found.
 */
final class Sections {
  private static final int MOST = 800;
  private static final int PART = 400;

  private final String function;
  private final StringBuilder functions = new StringBuilder();
  private int count;

  /**
   * @param function the predicate's own name
   */
  Sections(String function) {
    this.function = function;
  }

  /** The condition, short enough. */
  Condition of(Condition condition, Shape shape) {
    if (tests(condition) <= MOST) {
      return condition;
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.parts().stream().map(p -> of(p, shape)).toList());
    }
    return condition instanceof Condition.All all ? sections(all.parts(), shape) : condition;
  }

  /** The functions; empty where there are none. */
  String functions() {
    return functions.toString();
  }

  private Condition sections(List<Condition> parts, Shape shape) {
    List<Condition> calls = new ArrayList<>(List.of(parts.get(0)));
    List<Condition> section = new ArrayList<>();
    int tests = 0;
    for (Condition part : parts.subList(1, parts.size())) {
      int more = tests(part);
      if (!section.isEmpty() && tests + more > PART) {
        calls.add(section(section, shape));
        section.clear();
        tests = 0;
      }
      section.add(part);
      tests += more;
    }
    calls.add(section(section, shape));
    return Condition.allOf(calls);
  }

  private Condition section(List<Condition> parts, Shape shape) {
    String name = function + "_" + count++;
    String known = isTuple(shape) ? "readonly unknown[]" : "{ readonly [name: string]: unknown }";
    functions
        .append("\n")
        .append(Layout.function("function " + name, List.of("value: " + known), "boolean"))
        .append("\n  ")
        .append(Condition.allOf(parts).returned().stripTrailing().replace("\n", "\n  "))
        .append("\n}\n");
    return Condition.test(name + "(value)");
  }

  private static boolean isTuple(Shape shape) {
    if (shape instanceof Shape.Checked checked) {
      return isTuple(checked.shape());
    }
    return shape instanceof Shape.Nullable nullable
        ? isTuple(nullable.shape())
        : shape instanceof Shape.TupleOf;
  }

  private static int tests(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().mapToInt(Sections::tests).sum();
    }
    return condition instanceof Condition.Any any
        ? any.parts().stream().mapToInt(Sections::tests).sum()
        : 1;
  }
}
