package dev.parley.internal.schema;

import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether a type may leave out something of the values that it is read from, as objects do with undeclared properties: values that differ
 * may then be the same to it. Every object counts as one that does: what it has in it is for it to say, and may be open tomorrow. So does a
 * type that is still being read, which has whoever asks in it.
 */
final class Dropping implements Shape.Visitor<Boolean> {
  private final SchemaReader schemas;
  private final Set<TypeId> seen = new HashSet<>();

  private Dropping(SchemaReader schemas) {
    this.schemas = schemas;
  }

  static boolean isIn(Shape shape, SchemaReader schemas) {
    return shape.accept(new Dropping(schemas));
  }

  private boolean any(List<Shape> shapes) {
    return shapes.stream().anyMatch(s -> s.accept(this));
  }

  private boolean type(TypeId id) {
    if (!seen.add(id)) {
      return false;
    }
    Optional<Shape> shape = schemas.shapeOf(id);
    return shape.isEmpty() || shape.get().accept(this);
  }

  @Override
  public Boolean objectOf(Shape.ObjectOf shape) {
    return true;
  }

  @Override
  public Boolean ref(Shape.Ref shape) {
    return type(shape.type());
  }

  @Override
  public Boolean oneOf(Shape.OneOf shape) {
    return true;
  }

  @Override
  public Boolean choice(Shape.Choice shape) {
    return shape.options().stream().anyMatch(o -> o.shape().accept(this));
  }

  @Override
  public Boolean checked(Shape.Checked shape) {
    return shape.shape().accept(this);
  }

  @Override
  public Boolean nullable(Shape.Nullable shape) {
    return shape.shape().accept(this);
  }

  @Override
  public Boolean listOf(Shape.ListOf shape) {
    return shape.item().accept(this);
  }

  @Override
  public Boolean tupleOf(Shape.TupleOf shape) {
    return any(shape.items()) || any(shape.rest().stream().toList());
  }

  @Override
  public Boolean mapOf(Shape.MapOf shape) {
    return shape.value().accept(this);
  }

  @Override
  public Boolean anything(Shape.Anything shape) {
    return false;
  }

  @Override
  public Boolean nullOnly(Shape.NullOnly shape) {
    return false;
  }

  @Override
  public Boolean bool(Shape.Bool shape) {
    return false;
  }

  @Override
  public Boolean text(Shape.Text shape) {
    return false;
  }

  @Override
  public Boolean whole(Shape.Whole shape) {
    return false;
  }

  @Override
  public Boolean decimal(Shape.Decimal shape) {
    return false;
  }

  @Override
  public Boolean constant(Shape.Constant shape) {
    return false;
  }

  @Override
  public Boolean enumeration(Shape.Enumeration shape) {
    return false;
  }
}
