package dev.parley.internal.resolve;

import dev.parley.internal.schema.Declared;
import dev.parley.internal.schema.Room;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many lists and maps stand in one another, by way of types that are no classes themselves. Compilers read such a type, and the code for it,
 * by recursion.
 */
final class Nesting implements Shape.Visitor<Integer> {
  private final Map<String, Declared> all;
  private final Map<String, Integer> known = new HashMap<>();
  private final Set<String> tooDeep = new HashSet<>();
  private String within = "";

  Nesting(Map<String, Declared> all) {
    this.all = all;
  }

  /** Whether it is this type in which there are too many, and not only one that it refers to. */
  boolean isTooDeep(Declared type) {
    depth(type.source());
    return tooDeep.contains(type.source());
  }

  private int depth(String source) {
    Integer depth = known.putIfAbsent(source, 0);
    if (depth != null) {
      return depth;
    }
    String around = within;
    within = source;
    int found = all.get(source).shape().accept(this);
    within = around;
    known.put(source, found);
    return found;
  }

  private int around(Shape inner) {
    int depth = inner.accept(this) + 1;
    if (depth == Room.NESTED.most() + 1) {
      tooDeep.add(within);
    }
    return depth;
  }

  @Override
  public Integer listOf(Shape.ListOf shape) {
    return around(shape.item());
  }

  @Override
  public Integer mapOf(Shape.MapOf shape) {
    return around(shape.value());
  }

  @Override
  public Integer ref(Shape.Ref shape) {
    return depth(shape.type().name());
  }

  @Override
  public Integer nullable(Shape.Nullable shape) {
    return shape.shape().accept(this);
  }

  @Override
  public Integer checked(Shape.Checked shape) {
    return shape.shape().accept(this);
  }

  @Override
  public Integer objectOf(Shape.ObjectOf shape) {
    shape.fields().stream().map(Field::shape).forEach(s -> s.accept(this));
    shape.others().ifPresent(this::around);
    return 0;
  }

  @Override
  public Integer tupleOf(Shape.TupleOf shape) {
    shape.items().forEach(s -> s.accept(this));
    shape.rest().ifPresent(this::around);
    return 0;
  }

  @Override
  public Integer choice(Shape.Choice shape) {
    shape.options().forEach(o -> o.shape().accept(this));
    return 0;
  }

  @Override
  public Integer oneOf(Shape.OneOf shape) {
    return 0;
  }

  @Override
  public Integer anything(Shape.Anything shape) {
    return 0;
  }

  @Override
  public Integer nullOnly(Shape.NullOnly shape) {
    return 0;
  }

  @Override
  public Integer bool(Shape.Bool shape) {
    return 0;
  }

  @Override
  public Integer text(Shape.Text shape) {
    return 0;
  }

  @Override
  public Integer whole(Shape.Whole shape) {
    return 0;
  }

  @Override
  public Integer decimal(Shape.Decimal shape) {
    return 0;
  }

  @Override
  public Integer constant(Shape.Constant shape) {
    return 0;
  }

  @Override
  public Integer enumeration(Shape.Enumeration shape) {
    return 0;
  }
}
