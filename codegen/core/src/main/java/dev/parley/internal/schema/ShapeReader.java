package dev.parley.internal.schema;

import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what a schema is first of all: a constant, one of some values, one of some schemas, or of a type. */
final class ShapeReader {
  private static final Set<String> ALL_TYPES =
      Set.of("boolean", "string", "number", "array", "object");

  private final TypeKeyword types;
  private final StringReader strings;
  private final NumberReader numbers;
  private final ArrayReader arrays;
  private final ObjectReader objects;
  private final EnumReader enums;
  private final UnionReader unions;

  ShapeReader(
      TypeKeyword types,
      StringReader strings,
      NumberReader numbers,
      ArrayReader arrays,
      ObjectReader objects,
      EnumReader enums,
      UnionReader unions) {
    this.types = types;
    this.strings = strings;
    this.numbers = numbers;
    this.arrays = arrays;
    this.objects = objects;
    this.enums = enums;
    this.unions = unions;
  }

  Shape read(SchemaView view, String context) {
    if (view.has(Keyword.CONST)) {
      return enums.constant(view);
    }
    if (enums.lists(view)) {
      return enums.enumeration(view);
    }
    if (view.has(Keyword.ONE_OF) || view.has(Keyword.ANY_OF)) {
      Optional<Shape> union = unions.union(view, context);
      if (union.isPresent()) {
        return union.get();
      }
    }
    return typed(view, context);
  }

  private Shape typed(SchemaView view, String context) {
    List<String> names = types.read(view);
    boolean nullable = names.size() > 1 && names.remove("null");
    if (names.isEmpty()) {
      return types
          .assumed(view)
          .map(type -> ofType(type, view, context))
          .orElse(new Shape.Anything());
    }
    if (nullable && names.containsAll(ALL_TYPES)) {
      return new Shape.Anything();
    }
    Shape shape = names.size() == 1
        ? ofType(names.get(0), view, context)
        : new Shape.Choice(ofTypes(names, view, context), false);
    return nullable ? new Shape.Nullable(shape) : shape;
  }

  private List<Shape.Option> ofTypes(List<String> names, SchemaView view, String context) {
    List<Shape.Option> options = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String type : names) {
      String name = OptionNames.unique(OptionNames.kind(type), taken);
      options.add(new Shape.Option(name, ofType(type, view, context + name)));
    }
    return options;
  }

  private Shape ofType(String type, SchemaView view, String context) {
    return switch (type) {
      case "null" -> new Shape.NullOnly();
      case "boolean" -> new Shape.Bool();
      case "string" -> strings.read(view);
      case "integer" -> numbers.integer(view);
      case "number" -> numbers.number(view);
      case "array" -> arrays.read(view, context);
      default -> objects.read(view, context);
    };
  }
}
