package dev.parley.internal.resolve;

import dev.parley.model.Assertion;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Copies a shape with every reference in it replaced. */
final class ShapeRewriter implements Shape.Visitor<Shape> {
  private final Function<TypeId, Shape> references;
  private final Function<TypeId, TypeId> variants;
  private final AssertionRewriter assertions;
  private final Predicate<Assertion> allowsNull;

  /**
   * @param references what a reference becomes
   * @param variants what the type of a variant becomes, which is named as it is
   * @param asserted what a type becomes that an assertion refers to
   * @param allowsNull whether null keeps an assertion, as it was
   */
  ShapeRewriter(
      Function<TypeId, Shape> references,
      Function<TypeId, TypeId> variants,
      Function<TypeId, TypeId> asserted,
      Predicate<Assertion> allowsNull) {
    this.references = references;
    this.variants = variants;
    this.assertions = new AssertionRewriter(asserted);
    this.allowsNull = allowsNull;
  }

  Shape rewrite(Shape shape) {
    return shape.accept(this);
  }

  @Override
  public Shape ref(Shape.Ref shape) {
    return references.apply(shape.type());
  }

  @Override
  public Shape oneOf(Shape.OneOf shape) {
    return new Shape.OneOf(
        shape.tag(),
        shape.variants().stream()
            .map(v -> new Shape.Variant(v.tag(), variants.apply(v.type())))
            .toList(),
        shape.unknown());
  }

  @Override
  public Shape listOf(Shape.ListOf shape) {
    return new Shape.ListOf(rewrite(shape.item()), shape.constraints());
  }

  @Override
  public Shape tupleOf(Shape.TupleOf shape) {
    return new Shape.TupleOf(
        shape.items().stream().map(this::rewrite).toList(),
        shape.least(),
        shape.rest().map(this::rewrite));
  }

  @Override
  public Shape mapOf(Shape.MapOf shape) {
    return new Shape.MapOf(rewrite(shape.value()), shape.constraints());
  }

  @Override
  public Shape objectOf(Shape.ObjectOf shape) {
    return new Shape.ObjectOf(
        shape.fields().stream()
            .map(f ->
                new Field(f.name(), rewrite(f.shape()), f.required(), f.documentation(), f.place()))
            .toList(),
        shape.closed(),
        shape.others().map(this::rewrite));
  }

  @Override
  public Shape choice(Shape.Choice shape) {
    boolean nullable = false;
    List<Shape.Option> options = new ArrayList<>();
    for (Shape.Option option : shape.options()) {
      Shape rewritten = rewrite(option.shape());
      nullable |= rewritten instanceof Shape.Nullable;
      options.add(new Shape.Option(
          option.name(), rewritten instanceof Shape.Nullable inner ? inner.shape() : rewritten));
    }
    Shape choice = new Shape.Choice(options, shape.exactlyOne(), shape.overlapping());
    return nullable ? new Shape.Nullable(choice) : choice;
  }

  @Override
  public Shape checked(Shape.Checked shape) {
    Shape inner = rewrite(shape.shape());
    Assertion assertion = assertions.rewrite(shape.assertion());
    Shape bare = inner instanceof Shape.Nullable nullable ? nullable.shape() : inner;
    Shape checked = new Shape.Checked(bare, assertion);
    return inner instanceof Shape.Nullable && allowsNull.test(shape.assertion())
        ? new Shape.Nullable(checked)
        : checked;
  }

  @Override
  public Shape nullable(Shape.Nullable shape) {
    Shape inner = rewrite(shape.shape());
    return inner instanceof Shape.Nullable ? inner : new Shape.Nullable(inner);
  }

  @Override
  public Shape anything(Shape.Anything shape) {
    return shape;
  }

  @Override
  public Shape nullOnly(Shape.NullOnly shape) {
    return shape;
  }

  @Override
  public Shape bool(Shape.Bool shape) {
    return shape;
  }

  @Override
  public Shape text(Shape.Text shape) {
    return shape;
  }

  @Override
  public Shape whole(Shape.Whole shape) {
    return shape;
  }

  @Override
  public Shape decimal(Shape.Decimal shape) {
    return shape;
  }

  @Override
  public Shape constant(Shape.Constant shape) {
    return shape;
  }

  @Override
  public Shape enumeration(Shape.Enumeration shape) {
    return shape;
  }
}
