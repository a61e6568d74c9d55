package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Constraint;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code type: array} and its keywords. */
final class ArrayReader {
  private final SchemaReader schemas;
  private final Diagnostics diagnostics;

  ArrayReader(SchemaReader schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  Shape read(SchemaView view, String context) {
    if (view.has(Keyword.PREFIX_ITEMS)) {
      Optional<Shape> tuple = tuple(view, context);
      if (tuple.isPresent()) {
        return tuple.get();
      }
    }
    if (view.peek(Keyword.ITEMS).orElse(null) instanceof SourceNode.Sequence) {
      view.notEnforced(Keyword.ITEMS, "a tuple is written with `prefixItems` since 2020-12");
      return new Shape.ListOf(
          new Shape.Anything(),
          sizes(view, Keyword.MIN_ITEMS, Keyword.MAX_ITEMS, diagnostics, unique(view)));
    }
    Shape item = view.take(Keyword.ITEMS)
        .map(items -> schemas.read(items, context + "Item"))
        .orElse(new Shape.Anything());
    return new Shape.ListOf(
        item, sizes(view, Keyword.MIN_ITEMS, Keyword.MAX_ITEMS, diagnostics, unique(view)));
  }

  private static List<Constraint> unique(SchemaView view) {
    return view.takeFlag(Keyword.UNIQUE_ITEMS).orElse(false)
        ? List.of(new Constraint.UniqueItems())
        : List.of();
  }

  /** Only a tuple whose items must all be there, and no others, is a type of its own. */
  private Optional<Shape> tuple(SchemaView view, String context) {
    Optional<SourceNode.Sequence> prefix = view.takeSequence(Keyword.PREFIX_ITEMS);
    if (prefix.isEmpty()) {
      return Optional.empty();
    }
    int size = prefix.get().items().size();
    boolean noMore =
        view.peek(Keyword.ITEMS).orElse(null) instanceof SourceNode.Bool more && !more.value();
    boolean all = view.peek(Keyword.MIN_ITEMS).orElse(null) instanceof SourceNode.Number n
        && n.value().intValue() == size;
    if (!noMore || !all) {
      view.notEnforced(
          Keyword.PREFIX_ITEMS,
          "only a tuple with `items: false` and `minItems: " + size + "` can be expressed");
      return Optional.empty();
    }
    view.take(Keyword.ITEMS);
    view.take(Keyword.MIN_ITEMS);
    view.take(Keyword.MAX_ITEMS);
    List<Shape> items = new ArrayList<>();
    for (SourceNode item : prefix.get().items()) {
      items.add(schemas.read(item, context + "Item" + (items.size() + 1)));
    }
    return Optional.of(new Shape.TupleOf(items));
  }

  static List<Constraint> sizes(
      SchemaView view,
      Keyword minKeyword,
      Keyword maxKeyword,
      Diagnostics diagnostics,
      List<Constraint> others) {
    List<Constraint> constraints = new ArrayList<>();
    Optional<Integer> min = view.takeCount(minKeyword);
    Optional<Integer> max = view.takeCount(maxKeyword);
    if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
      SchemaReader.emptyBounds(
          diagnostics, view.place(minKeyword), minKeyword.text(), maxKeyword.text());
    }
    min.filter(n -> n > 0).ifPresent(n -> constraints.add(new Constraint.MinSize(n)));
    max.ifPresent(n -> constraints.add(new Constraint.MaxSize(n)));
    constraints.addAll(others);
    return constraints;
  }
}
