package dev.parley.internal.typescript;

import dev.parley.model.Assertion.Kind;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Of which kinds the values of a shape are. An integer counts as a number. */
final class Kinds implements Shape.Visitor<Set<Kind>> {
  private static final Set<Kind> ALL = Set.of(Kind.values());

  private final Function<TypeId, Shape> shapes;
  private final Map<TypeId, Set<Kind>> known = new HashMap<>();

  /**
   * @param shapes of declared types
   */
  Kinds(Function<TypeId, Shape> shapes) {
    this.shapes = shapes;
  }

  /** Whether no value can be of two of the shapes, because their kinds differ. */
  boolean areApart(List<Shape> several) {
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    for (Shape shape : several) {
      for (Kind kind : of(shape)) {
        if (!seen.add(kind)) {
          return false;
        }
      }
    }
    return true;
  }

  Set<Kind> of(Shape shape) {
    return shape.accept(this);
  }

  private static Set<Kind> union(List<Set<Kind>> several) {
    Set<Kind> all = EnumSet.noneOf(Kind.class);
    several.forEach(all::addAll);
    return all;
  }

  private static Set<Kind> of(Literal literal) {
    if (literal instanceof Literal.TextLiteral) {
      return Set.of(Kind.STRING);
    }
    return Set.of(literal instanceof Literal.BoolLiteral ? Kind.BOOLEAN : Kind.NUMBER);
  }

  @Override
  public Set<Kind> anything(Shape.Anything shape) {
    return ALL;
  }

  @Override
  public Set<Kind> nullOnly(Shape.NullOnly shape) {
    return Set.of(Kind.NULL);
  }

  @Override
  public Set<Kind> bool(Shape.Bool shape) {
    return Set.of(Kind.BOOLEAN);
  }

  @Override
  public Set<Kind> text(Shape.Text shape) {
    return Set.of(Kind.STRING);
  }

  @Override
  public Set<Kind> whole(Shape.Whole shape) {
    return Set.of(Kind.NUMBER);
  }

  @Override
  public Set<Kind> decimal(Shape.Decimal shape) {
    return Set.of(Kind.NUMBER);
  }

  @Override
  public Set<Kind> constant(Shape.Constant shape) {
    return of(shape.value());
  }

  @Override
  public Set<Kind> enumeration(Shape.Enumeration shape) {
    return Set.of(Kind.STRING);
  }

  @Override
  public Set<Kind> listOf(Shape.ListOf shape) {
    return Set.of(Kind.ARRAY);
  }

  @Override
  public Set<Kind> tupleOf(Shape.TupleOf shape) {
    return Set.of(Kind.ARRAY);
  }

  @Override
  public Set<Kind> mapOf(Shape.MapOf shape) {
    return Set.of(Kind.OBJECT);
  }

  @Override
  public Set<Kind> objectOf(Shape.ObjectOf shape) {
    return Set.of(Kind.OBJECT);
  }

  @Override
  public Set<Kind> ref(Shape.Ref shape) {
    Set<Kind> kinds = known.get(shape.type());
    if (kinds == null) {
      // What a type that contains itself adds to its kinds is not known yet.
      known.put(shape.type(), ALL);
      kinds = shapes.apply(shape.type()).accept(this);
      known.put(shape.type(), kinds);
    }
    return kinds;
  }

  @Override
  public Set<Kind> oneOf(Shape.OneOf shape) {
    return Set.of(Kind.OBJECT);
  }

  @Override
  public Set<Kind> choice(Shape.Choice shape) {
    return union(shape.options().stream().map(o -> o.shape().accept(this)).toList());
  }

  @Override
  public Set<Kind> checked(Shape.Checked shape) {
    return shape.shape().accept(this);
  }

  @Override
  public Set<Kind> nullable(Shape.Nullable shape) {
    return union(List.of(Set.of(Kind.NULL), shape.shape().accept(this)));
  }

  /** Whether nothing in the shape needs a name. */
  static boolean isSimple(Shape shape) {
    if (shape instanceof Shape.Nullable nullable) {
      return isSimple(nullable.shape());
    }
    return shape instanceof Shape.Anything
        || shape instanceof Shape.NullOnly
        || shape instanceof Shape.Bool
        || shape instanceof Shape.Text
        || shape instanceof Shape.Whole
        || shape instanceof Shape.Decimal
        || shape instanceof Shape.Constant
        || shape instanceof Shape.Enumeration;
  }
}
