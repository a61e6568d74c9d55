package dev.parley.internal.schema;

import dev.parley.diagnostic.Place;
import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns inline objects and enums of a declared list, map, tuple or choice into declared types: they have no object around them that could hold
 * their types.
 */
final class InlineParts {
  private final SchemaReader schemas;
  private final Place place;

  InlineParts(SchemaReader schemas, Place place) {
    this.schemas = schemas;
    this.place = place;
  }

  /**
   * @param name of the declared type
   */
  Shape declareIn(Shape shape, String name) {
    if (shape instanceof Shape.ListOf list) {
      return new Shape.ListOf(part(list.item(), name, "Item"), list.constraints());
    }
    if (shape instanceof Shape.MapOf map) {
      return new Shape.MapOf(part(map.value(), name, "Value"), map.constraints());
    }
    if (shape instanceof Shape.TupleOf tuple) {
      List<Shape> items = new ArrayList<>();
      tuple.items().forEach(item -> items.add(part(item, name, "Item" + (items.size() + 1))));
      return new Shape.TupleOf(items, tuple.least(), tuple.rest());
    }
    if (shape instanceof Shape.Choice choice) {
      return new Shape.Choice(
          choice.options().stream()
              .map(o -> new Shape.Option(o.name(), part(o.shape(), name, o.name())))
              .toList(),
          choice.exactlyOne());
    }
    if (shape instanceof Shape.Checked checked) {
      return new Shape.Checked(declareIn(checked.shape(), name), checked.assertion());
    }
    return shape instanceof Shape.Nullable nullable
        ? new Shape.Nullable(declareIn(nullable.shape(), name))
        : shape;
  }

  /** A part that no type of its own may be in, such as an object that stands beside others. */
  Shape outside(Shape shape, String name) {
    return part(shape, name, "");
  }

  private Shape part(Shape part, String name, String suffix) {
    if (part instanceof Shape.Nullable nullable) {
      return new Shape.Nullable(part(nullable.shape(), name, suffix));
    }
    Shape bare = part instanceof Shape.Checked checked ? checked.shape() : part;
    boolean hasType = bare instanceof Shape.ObjectOf
        || bare instanceof Shape.Enumeration
        || bare instanceof Shape.TupleOf;
    Shape inner = declareIn(part, name + suffix);
    if (!hasType) {
      return inner;
    }
    return new Shape.Ref(schemas.declare(
        " (" + name + suffix + ")", name + suffix, inner, Documentation.NONE, place));
  }
}
