package dev.parley.internal.sample;

import dev.parley.model.Constraint;
import dev.parley.model.Shape;
import dev.parley.sample.Extent;
import dev.parley.sample.SampleException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers of a shape: multiples of one step between two bounds. */
final class NumberMaker {
  private static final BigDecimal SAFE = BigDecimal.valueOf((1L << 53) - 1);

  private final boolean whole;
  private final List<Constraint> constraints;
  private final List<BigDecimal> listed = new ArrayList<>();
  private BigDecimal step;
  private Optional<Bound> least = Optional.empty();
  private Optional<Bound> most = Optional.empty();

  private record Bound(BigDecimal at, boolean exclusive) {}

  NumberMaker(boolean whole, Shape.Whole.Range range, List<Constraint> constraints) {
    this.whole = whole;
    this.constraints = constraints;
    this.step = whole ? BigDecimal.ONE : BigDecimal.ZERO;
    if (whole && range == Shape.Whole.Range.INT32) {
      raise(new Bound(BigDecimal.valueOf(Integer.MIN_VALUE), false));
      lower(new Bound(BigDecimal.valueOf(Integer.MAX_VALUE), false));
    } else if (whole && range == Shape.Whole.Range.INT64) {
      raise(new Bound(BigDecimal.valueOf(Long.MIN_VALUE), false));
      lower(new Bound(BigDecimal.valueOf(Long.MAX_VALUE), false));
    }
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Minimum min) {
        raise(new Bound(min.bound(), min.exclusive()));
      } else if (constraint instanceof Constraint.Maximum max) {
        lower(new Bound(max.bound(), max.exclusive()));
      } else if (constraint instanceof Constraint.MultipleOf multiple) {
        step = step.signum() == 0 ? multiple.step() : common(step, multiple.step());
      } else if (constraint instanceof Constraint.OneOfNumbers numbers) {
        listed.addAll(numbers.numbers());
      }
    }
  }

  private void raise(Bound bound) {
    if (least.isEmpty()
        || least.get().at().compareTo(bound.at()) < 0
        || least.get().at().compareTo(bound.at()) == 0 && bound.exclusive()) {
      least = Optional.of(bound);
    }
  }

  private void lower(Bound bound) {
    if (most.isEmpty()
        || most.get().at().compareTo(bound.at()) > 0
        || most.get().at().compareTo(bound.at()) == 0 && bound.exclusive()) {
      most = Optional.of(bound);
    }
  }

  /** The least common multiple. */
  private static BigDecimal common(BigDecimal a, BigDecimal b) {
    int scale = Math.max(Math.max(a.scale(), b.scale()), 0);
    BigInteger one = a.setScale(scale).unscaledValue();
    BigInteger other = b.setScale(scale).unscaledValue();
    return new BigDecimal(one.multiply(other).divide(one.gcd(other)), scale);
  }

  BigDecimal make(Plausible plausible, Dice dice, Extent extent) {
    List<BigDecimal> candidates =
        new ArrayList<>(listed.isEmpty() ? List.of() : List.of(dice.pick(listed)));
    candidates.addAll(listed);
    if (extent == Extent.EDGES) {
      candidates.addAll(edges(dice));
    } else if (extent != Extent.MINIMAL) {
      plausible.number(dice, whole).ifPresent(candidates::add);
    }
    BigDecimal unit = unit();
    if (extent != Extent.MINIMAL) {
      BigDecimal many = BigDecimal.valueOf(dice.between(0, 99));
      candidates.add(many.multiply(unit));
      most.ifPresent(b -> candidates.add(down(b.at()).subtract(many.multiply(unit))));
      least.ifPresent(b -> candidates.add(up(b.at()).add(many.multiply(unit))));
    }
    candidates.addAll(nearest(unit));
    for (BigDecimal candidate : candidates) {
      if (fits(candidate)) {
        return candidate;
      }
    }
    throw new SampleException("no number was found that keeps " + constraints);
  }

  /** Zero, and what is nearest to the bounds inside them. */
  private List<BigDecimal> nearest(BigDecimal unit) {
    List<BigDecimal> numbers = new ArrayList<>(List.of(BigDecimal.ZERO));
    least.ifPresent(b -> {
      numbers.add(up(b.at()));
      numbers.add(up(b.at()).add(unit));
    });
    most.ifPresent(b -> {
      numbers.add(down(b.at()));
      numbers.add(down(b.at()).subtract(unit));
    });
    if (least.isPresent() && most.isPresent()) {
      numbers.add(least.get().at().add(most.get().at()).divide(BigDecimal.valueOf(2)));
    }
    return numbers;
  }

  /** Whole numbers as such, since validators hold others to be doubles. */
  static JsonNode node(BigDecimal number) {
    return number.scale() == 0
        ? JsonNodeFactory.instance.numberNode(number.unscaledValue())
        : JsonNodeFactory.instance.numberNode(number);
  }

  private List<BigDecimal> edges(Dice dice) {
    List<BigDecimal> edges = new ArrayList<>();
    least.map(Bound::at).filter(b -> b.abs().compareTo(SAFE) <= 0).ifPresent(b -> edges.add(up(b)));
    most.map(Bound::at)
        .filter(b -> b.abs().compareTo(SAFE) <= 0)
        .ifPresent(b -> edges.add(down(b)));
    edges.add(BigDecimal.ZERO);
    if (whole) {
      edges.add(down(SAFE));
      edges.add(up(SAFE.negate()));
      edges.add(new BigDecimal("5.0"));
      edges.add(new BigDecimal("1E+3"));
    } else {
      edges.add(new BigDecimal("1.5E-7"));
      edges.add(new BigDecimal("-123456.789"));
    }
    int first = dice.below(edges.size());
    List<BigDecimal> turned = new ArrayList<>(edges.subList(first, edges.size()));
    turned.addAll(edges.subList(0, first));
    return turned;
  }

  /** What lies between neighbours: the step, or some fraction that the bounds leave room for. */
  private BigDecimal unit() {
    if (step.signum() > 0) {
      return step;
    }
    BigDecimal room = least.isPresent() && most.isPresent()
        ? most.get().at().subtract(least.get().at())
        : BigDecimal.valueOf(1000);
    int digits = room.signum() <= 0 ? 2 : Math.max(2, 3 - (room.precision() - room.scale()));
    return BigDecimal.ONE.movePointLeft(digits);
  }

  private BigDecimal up(BigDecimal number) {
    return multiple(number, RoundingMode.CEILING);
  }

  private BigDecimal down(BigDecimal number) {
    return multiple(number, RoundingMode.FLOOR);
  }

  private BigDecimal multiple(BigDecimal number, RoundingMode mode) {
    return step.signum() == 0 ? number : number.divide(step, 0, mode).multiply(step);
  }

  private boolean fits(BigDecimal number) {
    return (listed.isEmpty() || listed.stream().anyMatch(n -> n.compareTo(number) == 0))
        && least.stream().allMatch(b -> number.compareTo(b.at()) > (b.exclusive() ? 0 : -1))
        && most.stream().allMatch(b -> number.compareTo(b.at()) < (b.exclusive() ? 0 : 1))
        && (step.signum() == 0 || number.remainder(step).signum() == 0);
  }
}
