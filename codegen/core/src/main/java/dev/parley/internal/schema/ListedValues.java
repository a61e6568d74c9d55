package dev.parley.internal.schema;

import dev.parley.model.Constraint;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The values of an {@code enum} as a shape: texts are an enumeration, numbers a number that is one of them; values of several kinds are a
 * choice.
 *
 * @param isExact whether the shape takes these values and no others
 */
record ListedValues(Shape shape, boolean isExact) {

  /** Empty when there are no values, or one that no type can hold. */
  static Optional<ListedValues> of(Collection<Literal> values) {
    List<Shape> shapes = new ArrayList<>();
    texts(values).ifPresent(shapes::add);
    Optional<Shape> numbers = numbers(values);
    boolean anyNumber = values.stream().anyMatch(v -> isNumber(v));
    if (anyNumber && numbers.isEmpty()) {
      return Optional.empty();
    }
    numbers.ifPresent(shapes::add);
    booleans(values).ifPresent(shapes::add);
    boolean exact = true;
    if (values.stream().anyMatch(Literal.ListLiteral.class::isInstance)) {
      shapes.add(new Shape.ListOf(new Shape.Anything(), List.of()));
      exact = false;
    }
    if (values.stream().anyMatch(Literal.ObjectLiteral.class::isInstance)) {
      shapes.add(new Shape.MapOf(new Shape.Anything(), List.of()));
      exact = false;
    }
    boolean nullable = values.stream().anyMatch(Literal.NullLiteral.class::isInstance);
    if (shapes.isEmpty()) {
      return nullable
          ? Optional.of(new ListedValues(new Shape.NullOnly(), true))
          : Optional.empty();
    }
    Shape shape =
        shapes.size() == 1 ? shapes.get(0) : new Shape.Choice(OptionNames.byKind(shapes), false);
    return Optional.of(new ListedValues(nullable ? new Shape.Nullable(shape) : shape, exact));
  }

  private static Optional<Shape> texts(Collection<Literal> values) {
    List<String> texts = values.stream()
        .filter(Literal.TextLiteral.class::isInstance)
        .map(v -> ((Literal.TextLiteral) v).value())
        .toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts(texts));
  }

  static Shape texts(List<String> texts) {
    return texts.size() == 1
        ? new Shape.Constant(new Literal.TextLiteral(texts.get(0)))
        : new Shape.Enumeration(texts, false, List.of());
  }

  private static boolean isNumber(Literal value) {
    return value instanceof Literal.WholeLiteral || value instanceof Literal.DecimalLiteral;
  }

  private static Optional<Shape> numbers(Collection<Literal> values) {
    List<BigDecimal> numbers = values.stream()
        .filter(ListedValues::isNumber)
        .map(v -> v instanceof Literal.WholeLiteral whole
            ? new BigDecimal(whole.value())
            : ((Literal.DecimalLiteral) v).value())
        .toList();
    boolean held = numbers.stream().allMatch(ListedValues::isHeld);
    return numbers.isEmpty() || !held ? Optional.empty() : Optional.of(numbers(numbers));
  }

  static Shape numbers(List<BigDecimal> numbers) {
    boolean whole = numbers.stream().allMatch(n -> n.stripTrailingZeros().scale() <= 0);
    BigDecimal first = numbers.get(0);
    if (numbers.size() == 1 && !whole) {
      return new Shape.Constant(new Literal.DecimalLiteral(first));
    }
    if (numbers.size() == 1 && first.toBigInteger().bitLength() < Long.SIZE) {
      BigInteger value = first.toBigIntegerExact();
      return new Shape.Constant(new Literal.WholeLiteral(value));
    }
    List<Constraint> listed = List.of(new Constraint.OneOfNumbers(numbers));
    return whole ? new Shape.Whole(NumberReader.range(numbers), listed) : new Shape.Decimal(listed);
  }

  /** Whether a {@code double}, or where it is whole an integer of any size, can hold it. */
  private static boolean isHeld(BigDecimal number) {
    if (Math.abs((long) number.scale()) >= LiteralReader.MOST_ZEROS) {
      return false;
    }
    double rounded = number.doubleValue();
    return number.stripTrailingZeros().scale() <= 0 || Double.isFinite(rounded) && rounded != 0;
  }

  private static Optional<Shape> booleans(Collection<Literal> values) {
    List<Literal> flags =
        values.stream().filter(Literal.BoolLiteral.class::isInstance).toList();
    if (flags.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(flags.size() > 1 ? new Shape.Bool() : new Shape.Constant(flags.get(0)));
  }
}
