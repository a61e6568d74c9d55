package dev.parley.internal.java;

import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;

/** Lists and maps: their items may be null, and have checks of their own. */
final class CollectionValues {
  private final String runtime;

  CollectionValues(String runtime) {
    this.runtime = runtime;
  }

  private String support(String type) {
    return "`" + runtime + "." + type + "`";
  }

  Value list(Shape.ListOf shape, Value item, ConstraintChecks checks) {
    boolean nullable = shape.item() instanceof Shape.Nullable;
    return new Value(
        "`java.util.List`<" + (nullable ? item.nullableType() : item.type()) + ">",
        "",
        p -> support("Reading") + ".list(" + p + ", " + reader(item, nullable, p) + ")",
        (v, out) -> support("Writing") + ".list(" + v + ", " + out + ", "
            + writer(item, nullable, out) + ")",
        (property, v) -> {
          List<String> statements =
              new ArrayList<>(checks.statements(shape.constraints(), property, v));
          statements.addAll(each(item, nullable, property, v));
          return statements;
        },
        v -> (nullable ? support("Copies") + ".list(" : "`java.util.List`.copyOf(") + v + ")");
  }

  Value map(Shape.MapOf shape, Value entry, ConstraintChecks checks) {
    boolean nullable = shape.value() instanceof Shape.Nullable;
    return new Value(
        "`java.util.Map`<`java.lang.String`, " + (nullable ? entry.nullableType() : entry.type())
            + ">",
        "",
        p -> support("Reading") + ".map(" + p + ", " + reader(entry, nullable, p) + ")",
        (v, out) -> support("Writing") + ".map(" + v + ", " + out + ", "
            + writer(entry, nullable, out) + ")",
        (property, v) -> {
          List<String> statements =
              new ArrayList<>(checks.statements(shape.constraints(), property, v));
          statements.addAll(each(entry, nullable, property, v + ".values()"));
          return statements;
        },
        v -> support("Copies") + ".map(" + v + ")");
  }

  private String reader(Value part, boolean nullable, String p) {
    String inner = Value.inner(p, "p", "q");
    return nullable
        ? inner + " -> " + support("Reading") + ".nullable(" + inner + ", " + part.reader(inner)
            + ")"
        : part.reader(p);
  }

  private String writer(Value part, boolean nullable, String out) {
    String inner = Value.inner(out, "out", "o");
    String value = inner.replace("o", "v");
    return nullable
        ? "(" + value + ", " + inner + ") -> " + support("Writing") + ".nullable(" + value + ", "
            + inner + ", " + part.writer(inner) + ")"
        : part.writer(out);
  }

  private static List<String> each(
      Value part, boolean nullable, String property, String collection) {
    // Loops may stand in loops, and each needs a variable of its own.
    String item =
        "item" + (collection.startsWith("item") ? collection.replaceAll("\\D", "") + "1" : "");
    List<String> checks = part.checks().apply(property, item);
    if (checks.isEmpty()) {
      return List.of();
    }
    List<String> statements = new ArrayList<>();
    statements.add("for (" + (nullable ? part.nullableType() : part.type()) + " " + item + " : "
        + collection + ") {");
    String indent = "  ";
    if (nullable) {
      statements.add("  if (" + item + " != null) {");
      indent = "    ";
    }
    for (String check : checks) {
      statements.add(indent + check);
    }
    if (nullable) {
      statements.add("  }");
    }
    statements.add("}");
    return statements;
  }
}
