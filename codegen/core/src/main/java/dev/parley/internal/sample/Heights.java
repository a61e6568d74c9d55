package dev.parley.internal.sample;

import dev.parley.model.Constraint;
import dev.parley.model.Declaration;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How deeply nested the flattest value of each type is. Whoever always takes the flattest choice comes to an end, whatever types contain
 * themselves.
 */
final class Heights implements Shape.Visitor<Integer> {
  /** There is no finite value. */
  static final int ENDLESS = 1 << 20;

  private final Map<TypeId, Integer> heights = new HashMap<>();

  Heights(Collection<Declaration> types) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Declaration type : types) {
        int height = of(type.shape());
        changed |= height < heights.getOrDefault(type.id(), ENDLESS);
        heights.put(type.id(), height);
      }
    }
  }

  int of(Shape shape) {
    return Math.min(ENDLESS, shape.accept(this));
  }

  private int above(Shape shape) {
    return Math.min(ENDLESS, 1 + of(shape));
  }

  private static boolean mayBeEmpty(List<Constraint> constraints) {
    return constraints.stream()
        .noneMatch(c -> c instanceof Constraint.MinSize size && size.size() > 0);
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

  @Override
  public Integer listOf(Shape.ListOf shape) {
    return mayBeEmpty(shape.constraints()) ? 0 : above(shape.item());
  }

  @Override
  public Integer tupleOf(Shape.TupleOf shape) {
    int deepest = 0;
    for (int i = 0; i < shape.least(); i++) {
      deepest = Math.max(
          deepest,
          i < shape.items().size()
              ? above(shape.items().get(i))
              : shape.rest().map(this::above).orElse(0));
    }
    return deepest;
  }

  @Override
  public Integer mapOf(Shape.MapOf shape) {
    return mayBeEmpty(shape.constraints()) ? 0 : above(shape.value());
  }

  @Override
  public Integer objectOf(Shape.ObjectOf shape) {
    return shape.fields().stream()
        .filter(Field::required)
        .mapToInt(f -> above(f.shape()))
        .max()
        .orElse(0);
  }

  @Override
  public Integer ref(Shape.Ref shape) {
    return heights.getOrDefault(shape.type(), ENDLESS);
  }

  @Override
  public Integer oneOf(Shape.OneOf shape) {
    return shape.variants().stream()
        .mapToInt(v -> heights.getOrDefault(v.type(), ENDLESS))
        .min()
        .orElse(ENDLESS);
  }

  @Override
  public Integer choice(Shape.Choice shape) {
    return shape.options().stream().mapToInt(o -> of(o.shape())).min().orElse(ENDLESS);
  }

  @Override
  public Integer checked(Shape.Checked shape) {
    return of(shape.shape());
  }

  @Override
  public Integer nullable(Shape.Nullable shape) {
    return 0;
  }
}
