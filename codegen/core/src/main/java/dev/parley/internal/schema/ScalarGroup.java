package dev.parley.internal.schema;

import dev.parley.model.Constraint;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Options that are one type in every language: several strings are a string. */
enum ScalarGroup {
  TEXTS {
    @Override
    boolean has(Shape shape) {
      Shape bare = bare(shape);
      return bare instanceof Shape.Text
          || bare instanceof Shape.Enumeration
          || bare instanceof Shape.Constant constant
              && constant.value() instanceof Literal.TextLiteral;
    }

    @Override
    ChoiceReader.Read merge(List<Shape> shapes, boolean exactlyOne) {
      Shape plain = new Shape.Text(Optional.empty(), List.of());
      List<String> values = new ArrayList<>();
      boolean listed = true;
      for (Shape shape : shapes) {
        if (shape instanceof Shape.Enumeration e && !e.open()) {
          values.addAll(e.values());
        } else if (shape instanceof Shape.Constant constant) {
          values.add(((Literal.TextLiteral) constant.value()).value());
        } else {
          listed = false;
        }
      }
      if (!listed) {
        return new ChoiceReader.Read(plain, shapes.contains(plain) && !exactlyOne);
      }
      List<String> each = List.copyOf(new LinkedHashSet<>(values));
      return new ChoiceReader.Read(
          ListedValues.texts(each), !exactlyOne || each.size() == values.size());
    }
  },

  NUMBERS {
    @Override
    boolean has(Shape shape) {
      Shape bare = bare(shape);
      return bare instanceof Shape.Whole
          || bare instanceof Shape.Decimal
          || bare instanceof Shape.Constant constant && number(constant.value()).isPresent();
    }

    @Override
    ChoiceReader.Read merge(List<Shape> shapes, boolean exactlyOne) {
      List<BigDecimal> values = new ArrayList<>();
      boolean listed = true;
      for (Shape shape : shapes) {
        Optional<List<BigDecimal>> numbers = listed(shape);
        numbers.ifPresent(values::addAll);
        listed &= numbers.isPresent();
      }
      if (listed) {
        List<BigDecimal> each = List.copyOf(new LinkedHashSet<>(values));
        return new ChoiceReader.Read(
            ListedValues.numbers(each), !exactlyOne || each.size() == values.size());
      }
      Shape plain = plain(shapes);
      return new ChoiceReader.Read(plain, shapes.contains(plain) && !exactlyOne);
    }
  },

  FLAGS {
    @Override
    boolean has(Shape shape) {
      Shape bare = bare(shape);
      return bare instanceof Shape.Bool
          || bare instanceof Shape.Constant constant
              && constant.value() instanceof Literal.BoolLiteral;
    }

    @Override
    ChoiceReader.Read merge(List<Shape> shapes, boolean exactlyOne) {
      boolean both = new HashSet<>(shapes).size() == 2
          && shapes.stream().allMatch(Shape.Constant.class::isInstance);
      boolean any = shapes.stream().anyMatch(Shape.Bool.class::isInstance);
      return new ChoiceReader.Read(new Shape.Bool(), both || any && !exactlyOne);
    }
  };

  abstract boolean has(Shape shape);

  /** One shape that takes all that these take. */
  abstract ChoiceReader.Read merge(List<Shape> shapes, boolean exactlyOne);

  private static Shape bare(Shape shape) {
    return shape instanceof Shape.Checked checked ? checked.shape() : shape;
  }

  private static Optional<BigDecimal> number(Literal value) {
    if (value instanceof Literal.WholeLiteral whole) {
      return Optional.of(new BigDecimal(whole.value()));
    }
    return value instanceof Literal.DecimalLiteral decimal
        ? Optional.of(decimal.value())
        : Optional.empty();
  }

  private static Optional<List<BigDecimal>> listed(Shape shape) {
    if (shape instanceof Shape.Constant constant) {
      return number(constant.value()).map(List::of);
    }
    List<Constraint> constraints = shape instanceof Shape.Whole whole
        ? whole.constraints()
        : shape instanceof Shape.Decimal decimal ? decimal.constraints() : List.of();
    return constraints.size() == 1 && constraints.get(0) instanceof Constraint.OneOfNumbers numbers
        ? Optional.of(numbers.numbers())
        : Optional.empty();
  }

  private static Shape plain(List<Shape> shapes) {
    Shape.Whole.Range range = Shape.Whole.Range.INT32;
    boolean isInt64 = false;
    for (Shape shape : shapes) {
      Shape bare = bare(shape);
      if (bare instanceof Shape.Whole whole) {
        range = whole.range().compareTo(range) > 0 ? whole.range() : range;
        isInt64 |= whole.isInt64();
      } else if (!(bare instanceof Shape.Constant constant
          && constant.value() instanceof Literal.WholeLiteral)) {
        return new Shape.Decimal(List.of());
      } else {
        range = Shape.Whole.Range.INT64.compareTo(range) > 0 ? Shape.Whole.Range.INT64 : range;
      }
    }
    return new Shape.Whole(range, List.of(), isInt64 && range == Shape.Whole.Range.INT64);
  }
}
