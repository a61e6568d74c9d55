package dev.parley.internal.schema;

import dev.parley.diagnostic.Place;
import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns inline objects and enums of a declared list, map or tuple into declared types: they have no object around them that could hold their
 * types.
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
      return new Shape.TupleOf(items);
    }
    return shape instanceof Shape.Nullable nullable
        ? new Shape.Nullable(declareIn(nullable.shape(), name))
        : shape;
  }

  private Shape part(Shape part, String name, String suffix) {
    if (part instanceof Shape.Nullable nullable) {
      return new Shape.Nullable(part(nullable.shape(), name, suffix));
    }
    boolean hasType = part instanceof Shape.ObjectOf
        || part instanceof Shape.Enumeration
        || part instanceof Shape.TupleOf;
    if (!hasType) {
      return declareIn(part, name + suffix);
    }
    Shape inner = part instanceof Shape.TupleOf ? declareIn(part, name + suffix) : part;
    return new Shape.Ref(schemas.declare(
        " (" + name + suffix + ")", name + suffix, inner, Documentation.NONE, place));
  }
}
