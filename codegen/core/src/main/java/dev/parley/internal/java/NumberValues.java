package dev.parley.internal.java;

import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How Java holds numbers: as a primitive, or with all digits. */
final class NumberValues {
  private static final BiFunction<String, String, String> WRITE =
      (v, out) -> out + ".number(" + v + ")";

  private final String runtime;
  private final Function<String, ConstraintChecks> checks;

  /**
   * @param checks for a kind of value
   */
  NumberValues(String runtime, Function<String, ConstraintChecks> checks) {
    this.runtime = runtime;
    this.checks = checks;
  }

  private String support(String method) {
    int dot = method.indexOf('.');
    return "`" + runtime + "."
        + (dot < 0 ? method : method.substring(0, dot) + "`" + method.substring(dot));
  }

  Value whole(Shape.Whole shape) {
    Value value = switch (shape.range()) {
      case INT32 -> value("java.lang.Integer", "int32", "INT32").primitive("int");
      case INT64 -> value("java.lang.Long", "int64", "INT64").primitive("long");
      case BIG -> value("java.math.BigInteger", "integer", "INTEGER");
    };
    String kind = shape.range() == Shape.Whole.Range.BIG ? "big" : "whole";
    return value.checked((property, v) -> checks.apply(kind).of(shape.constraints(), property, v));
  }

  Value decimal(Shape.Decimal shape) {
    return checked(
        value("java.lang.Double", "decimal", "DECIMAL").primitive("double"),
        "decimal",
        "finite",
        shape);
  }

  /** All digits, as the document has them. */
  Value exact(Shape.Decimal shape) {
    return checked(value("java.math.BigDecimal", "exact", "EXACT"), "big", "ordinary", shape);
  }

  private Value value(String type, String method, String codec) {
    return Value.of("`" + type + "`", support("Reading." + method), WRITE)
        .by(support("ValueCodec." + codec));
  }

  /**
   * @param size the check that other decoders can read the number
   */
  private Value checked(Value value, String kind, String size, Shape.Decimal shape) {
    return value.checked((property, v) -> {
      List<Check> bounds = checks.apply(kind).of(shape.constraints(), property, v);
      if (!bounds.isEmpty() && bounds.get(0).lenient()) {
        // Such a bound looks at the size first.
        return bounds;
      }
      List<Check> all = new ArrayList<>();
      all.add(Check.call(support("NumberChecks." + size), property, v, ""));
      all.addAll(bounds);
      return all;
    });
  }
}
