package dev.parley.internal.java;

import dev.parley.model.Declaration;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** The kinds of JSON values that a shape allows. */
final class KindsOf implements Shape.Visitor<Set<JsonKind>> {
  private final Function<TypeId, Declaration> declarations;
  private final Set<TypeId> seen = new HashSet<>();

  KindsOf(Function<TypeId, Declaration> declarations) {
    this.declarations = declarations;
  }

  @Override
  public Set<JsonKind> anything(Shape.Anything shape) {
    return EnumSet.allOf(JsonKind.class);
  }

  @Override
  public Set<JsonKind> nullOnly(Shape.NullOnly shape) {
    return EnumSet.of(JsonKind.NULL);
  }

  @Override
  public Set<JsonKind> bool(Shape.Bool shape) {
    return EnumSet.of(JsonKind.BOOLEAN);
  }

  @Override
  public Set<JsonKind> text(Shape.Text shape) {
    return EnumSet.of(JsonKind.STRING);
  }

  @Override
  public Set<JsonKind> whole(Shape.Whole shape) {
    return EnumSet.of(JsonKind.NUMBER);
  }

  @Override
  public Set<JsonKind> decimal(Shape.Decimal shape) {
    return EnumSet.of(JsonKind.NUMBER);
  }

  @Override
  public Set<JsonKind> constant(Shape.Constant shape) {
    if (shape.value() instanceof Literal.TextLiteral) {
      return EnumSet.of(JsonKind.STRING);
    }
    return EnumSet.of(
        shape.value() instanceof Literal.BoolLiteral ? JsonKind.BOOLEAN : JsonKind.NUMBER);
  }

  @Override
  public Set<JsonKind> enumeration(Shape.Enumeration shape) {
    return EnumSet.of(JsonKind.STRING);
  }

  @Override
  public Set<JsonKind> listOf(Shape.ListOf shape) {
    return EnumSet.of(JsonKind.ARRAY);
  }

  @Override
  public Set<JsonKind> tupleOf(Shape.TupleOf shape) {
    return EnumSet.of(JsonKind.ARRAY);
  }

  @Override
  public Set<JsonKind> mapOf(Shape.MapOf shape) {
    return EnumSet.of(JsonKind.OBJECT);
  }

  @Override
  public Set<JsonKind> objectOf(Shape.ObjectOf shape) {
    return EnumSet.of(JsonKind.OBJECT);
  }

  /** A type that is an option of itself adds nothing to what its other options allow. */
  @Override
  public Set<JsonKind> ref(Shape.Ref shape) {
    return seen.add(shape.type())
        ? declarations.apply(shape.type()).shape().accept(this)
        : EnumSet.noneOf(JsonKind.class);
  }

  @Override
  public Set<JsonKind> oneOf(Shape.OneOf shape) {
    return EnumSet.of(JsonKind.OBJECT);
  }

  @Override
  public Set<JsonKind> choice(Shape.Choice shape) {
    Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
    shape.options().forEach(option -> kinds.addAll(option.shape().accept(this)));
    return kinds;
  }

  @Override
  public Set<JsonKind> checked(Shape.Checked shape) {
    return shape.shape().accept(this);
  }

  @Override
  public Set<JsonKind> nullable(Shape.Nullable shape) {
    Set<JsonKind> kinds = EnumSet.copyOf(shape.shape().accept(this));
    kinds.add(JsonKind.NULL);
    return kinds;
  }
}
