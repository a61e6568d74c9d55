package dev.parley.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a value must keep beyond its {@link Shape}: one record per assertion of JSON Schema (Validation 2020-12 §6). A closed choice with a
 * visitor, so that every target answers every constraint.
 */
public sealed interface Constraint {

  /** At least this many code points. */
  record MinLength(int length) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.minLength(this);
    }
  }

  /** At most this many code points. */
  record MaxLength(int length) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.maxLength(this);
    }
  }

  /**
   * A regular expression that is found somewhere in the string.
   *
   * @param ecma as the contract writes it (ECMA-262, {@code u} flag)
   * @param by who searches
   * @param java the same for {@link java.util.regex.Pattern}; empty where a validator searches
   * @param program the same for linear search; empty where that does not search
   */
  record Matches(String ecma, By by, String java, String program) implements Constraint {
    /** Who searches for an expression. */
    public enum By {
      /** The engines of the languages. */
      ENGINE,
      /** Support code, where engines that backtrack may take too long. */
      LINEAR,
      /** A validator of the user's, where neither can. */
      VALIDATOR
    }

    /** An expression that is left to a validator. */
    public static Matches delegated(String ecma) {
      return new Matches(ecma, By.VALIDATOR, "", "");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.matches(this);
    }
  }

  /** At least this number, or more than it when {@code exclusive}. */
  record Minimum(BigDecimal bound, boolean exclusive) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.minimum(this);
    }
  }

  /** At most this number, or less than it when {@code exclusive}. */
  record Maximum(BigDecimal bound, boolean exclusive) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.maximum(this);
    }
  }

  /** At least this many items of an array, or properties of a map. */
  record MinSize(int size) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.minSize(this);
    }
  }

  /** At most this many items of an array, or properties of a map. */
  record MaxSize(int size) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.maxSize(this);
    }
  }

  /** No two items of the array are equal. */
  record UniqueItems() implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.uniqueItems(this);
    }
  }

  /** An integer times this number, which is above 0. */
  record MultipleOf(BigDecimal step) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.multipleOf(this);
    }
  }

  /** One of these numbers. */
  record OneOfNumbers(List<BigDecimal> numbers) implements Constraint {
    public OneOfNumbers {
      numbers = List.copyOf(numbers);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.oneOfNumbers(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** One answer per constraint, without defaults. */
  interface Visitor<R> {
    R minLength(MinLength constraint);

    R maxLength(MaxLength constraint);

    R matches(Matches constraint);

    R minimum(Minimum constraint);

    R maximum(Maximum constraint);

    R minSize(MinSize constraint);

    R maxSize(MaxSize constraint);

    R uniqueItems(UniqueItems constraint);

    R multipleOf(MultipleOf constraint);

    R oneOfNumbers(OneOfNumbers constraint);
  }
}
