package dev.parley.internal.java;

import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
          List<Check> all = new ArrayList<>(checks.of(shape.constraints(), property, v));
          each(item, nullable, property, v).ifPresent(all::add);
          return all;
        },
        "",
        v -> copy(
            "list", item, nullable ? support("Copies") + ".list(" : "`java.util.List`.copyOf(", v));
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
          List<Check> all = new ArrayList<>(checks.of(shape.constraints(), property, v));
          each(entry, nullable, property, v + ".values()").ifPresent(all::add);
          return all;
        },
        "",
        v -> copy("map", entry, support("Copies") + ".map(", v));
  }

  /**
   * @param flat the call that copies a collection whose parts cannot change
   */
  private String copy(String kind, Value part, String flat, String collection) {
    String variable = variable("part_", collection);
    String inner = part.copy().apply(variable);
    return inner.equals(variable)
        ? flat + collection + ")"
        : support("Copies") + "." + kind + "(" + collection + ", " + variable + " -> " + inner
            + ")";
  }

  /**
   * A name for the parts of a collection. Loops stand in loops, and no record component ends like this unless it is a keyword.
   */
  private static String variable(String name, String collection) {
    if (!collection.startsWith(name)) {
      return name;
    }
    String number = collection.substring(name.length()).replaceAll("\\D.*", "");
    return name + (number.isEmpty() ? 2 : Integer.parseInt(number) + 1);
  }

  /** A function of a reader that reads one item or entry. */
  String reader(Value part, boolean nullable, String p) {
    String inner = Value.inner(p, "p", "q");
    return nullable
        ? inner + " -> " + support("Reading") + ".nullable(" + inner + ", " + part.reader(inner)
            + ")"
        : part.reader(p);
  }

  /** A function of an item or entry and a writer. */
  String writer(Value part, boolean nullable, String out) {
    String inner = Value.inner(out, "out", "o");
    String value = inner.replace("o", "v");
    return nullable
        ? "(" + value + ", " + inner + ") -> " + support("Writing") + ".nullable(" + value + ", "
            + inner + ", " + part.writer(inner) + ")"
        : part.writer(out);
  }

  private static Optional<Check> each(
      Value part, boolean nullable, String property, String collection) {
    String item = variable("item_", collection);
    List<Check> checks = part.checks().apply(property, item);
    if (checks.isEmpty()) {
      return Optional.empty();
    }
    String body = checks.stream().map(Check::text).collect(Collectors.joining("\n"));
    if (nullable && !checks.stream().allMatch(Check::lenient)) {
      body = block("if (" + item + " != null)", body);
    }
    String type = nullable ? part.nullableType() : part.type();
    String loop = "for (" + type + " " + item + " : " + collection + ")";
    return Optional.of(new Check(block(loop, body), false));
  }

  private static String block(String start, String body) {
    return start + " {\n" + body.indent(2) + "}";
  }
}
