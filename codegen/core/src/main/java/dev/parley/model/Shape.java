package dev.parley.model;

import java.util.List;
import java.util.Optional;

/**
 * What values of a type look like. A closed choice: whoever handles shapes implements {@link Visitor}, which has no defaults, so that a
 * new shape does not compile until every target answers it.
 */
public sealed interface Shape {

  /** Any JSON value. */
  record Anything() implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.anything(this);
    }
  }

  /** The value {@code null} and no other. */
  record NullOnly() implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nullOnly(this);
    }
  }

  /** {@code true} or {@code false}. */
  record Bool() implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bool(this);
    }
  }

  /** A string. */
  record Text(Optional<Format> format, List<Constraint> constraints) implements Shape {
    public Text {
      constraints = List.copyOf(constraints);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** An integer; {@code 1.0} and {@code 1e3} are integers too (JSON Schema 2020-12 §4.2.3). */
  record Whole(Range range, List<Constraint> constraints, boolean isInt64) implements Shape {
    /** How large the integers are that a receiver must be able to hold. */
    public enum Range {
      INT32,
      INT64,
      BIG
    }

    /**
     * @param isInt64 whether the contract says {@code format: int64}, and so that values may need all 64 bits
     */
    public Whole {
      constraints = List.copyOf(constraints);
    }

    public Whole(Range range, List<Constraint> constraints) {
      this(range, constraints, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.whole(this);
    }
  }

  /** A number with or without a fraction. */
  record Decimal(List<Constraint> constraints) implements Shape {
    public Decimal {
      constraints = List.copyOf(constraints);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.decimal(this);
    }
  }

  /** One value and no other. */
  record Constant(Literal value) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constant(this);
    }
  }

  /**
   * One of some strings.
   *
   * @param open whether other strings are right too, as {@code x-extensible-enum} says
   * @param constraints what those other strings must keep; none when closed
   */
  record Enumeration(List<String> values, boolean open, List<Constraint> constraints)
      implements Shape {
    public Enumeration {
      values = List.copyOf(values);
      constraints = List.copyOf(constraints);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumeration(this);
    }
  }

  /** An array whose items are all alike. */
  record ListOf(Shape item, List<Constraint> constraints) implements Shape {
    public ListOf {
      constraints = List.copyOf(constraints);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listOf(this);
    }
  }

  /**
   * An array of items that differ by their place.
   *
   * @param items the first ones, in this order
   * @param least how many of them must be there
   * @param rest what may come after them; without it nothing may
   */
  record TupleOf(List<Shape> items, int least, Optional<Shape> rest) implements Shape {
    public TupleOf {
      items = List.copyOf(items);
    }

    /** Exactly these items. */
    public TupleOf(List<Shape> items) {
      this(items, items.size(), Optional.empty());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tupleOf(this);
    }
  }

  /** An object with any property names, whose values are all alike. */
  record MapOf(Shape value, List<Constraint> constraints) implements Shape {
    public MapOf {
      constraints = List.copyOf(constraints);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.mapOf(this);
    }
  }

  /**
   * An object with declared properties.
   *
   * @param fields in declared order
   * @param closed whether undeclared properties are refused; otherwise a receiver ignores them
   * @param others what undeclared properties look like, where the contract says so: a receiver keeps them
   */
  record ObjectOf(List<Field> fields, boolean closed, Optional<Shape> others) implements Shape {
    public ObjectOf {
      fields = List.copyOf(fields);
    }

    /** An object whose undeclared properties the contract does not describe. */
    public ObjectOf(List<Field> fields, boolean closed) {
      this(fields, closed, Optional.empty());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.objectOf(this);
    }
  }

  /** A declared type. */
  record Ref(TypeId type) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ref(this);
    }
  }

  /**
   * One of some objects, told apart by a tag.
   *
   * @param tag name of the property whose value tells which
   * @param unknown what becomes of a tag that the contract does not list
   */
  record OneOf(String tag, List<Variant> variants, Unknown unknown) implements Shape {
    /** What a receiver does with a tag that it does not know. */
    public enum Unknown {
      KEEP,
      REJECT
    }

    public OneOf {
      variants = List.copyOf(variants);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.oneOf(this);
    }
  }

  /**
   * One of some shapes, told apart by what the value looks like: by its kind where that is enough, else by trying. Always a declared type.
   *
   * @param exactlyOne whether a value that fits several options is refused ({@code oneOf}); otherwise the first that fits is taken
   * @param overlapping whether a value that fits several options may have more in it than the first of them holds
   */
  record Choice(List<Option> options, boolean exactlyOne, boolean overlapping) implements Shape {
    public Choice {
      options = List.copyOf(options);
    }

    /** A choice of which nobody has looked yet whether it overlaps. */
    public Choice(List<Option> options, boolean exactlyOne) {
      this(options, exactlyOne, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /**
   * One of the shapes of a {@link Choice}.
   *
   * @param name in Pascal case, unique in the choice; says what the option is
   */
  record Option(String name, Shape shape) {}

  /** A shape whose values also keep an assertion that needs the whole value. Never nested, and never around {@link Nullable}. */
  record Checked(Shape shape, Assertion assertion) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.checked(this);
    }
  }

  /** {@code null}, or a value of another shape. Never nested. */
  record Nullable(Shape shape) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nullable(this);
    }
  }

  /** One of the objects of a {@link OneOf}. */
  record Variant(String tag, TypeId type) {}

  <R> R accept(Visitor<R> visitor);

  /** One answer per shape, without defaults. */
  interface Visitor<R> {
    R anything(Anything shape);

    R nullOnly(NullOnly shape);

    R bool(Bool shape);

    R text(Text shape);

    R whole(Whole shape);

    R decimal(Decimal shape);

    R constant(Constant shape);

    R enumeration(Enumeration shape);

    R listOf(ListOf shape);

    R tupleOf(TupleOf shape);

    R mapOf(MapOf shape);

    R objectOf(ObjectOf shape);

    R ref(Ref shape);

    R oneOf(OneOf shape);

    R choice(Choice shape);

    R checked(Checked shape);

    R nullable(Nullable shape);
  }
}
