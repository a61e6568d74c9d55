package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Constraint;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code type: array} and its keywords: a list, or a tuple where the first items are described one by one. */
final class ArrayReader {
  /** With more items than this a tuple is no type that anybody can use. */
  private static final int LARGEST_TUPLE = 100;

  private final SchemaReader schemas;

  ArrayReader(SchemaReader schemas) {
    this.schemas = schemas;
  }

  Shape read(SchemaView view, String context) {
    Tuple tuple = Tuple.of(view.node());
    if (tuple.items().isEmpty() || tuple.items().size() > LARGEST_TUPLE) {
      return list(view, context, tuple);
    }
    return tuple(view, context, tuple);
  }

  private Shape list(SchemaView view, String context, Tuple tuple) {
    List<Constraint> sizes = new ArrayList<>(sizes(view, Keyword.MIN_ITEMS, Keyword.MAX_ITEMS));
    boolean none = view.peek(Keyword.ITEMS).orElse(null) instanceof SourceNode.Bool b && !b.value();
    if (!tuple.items().isEmpty() || none) {
      return unique(view, new Shape.Anything(), sizes);
    }
    Shape item = view.take(tuple.after())
        .map(items -> schemas.read(items, context + "Item"))
        .orElse(new Shape.Anything());
    return unique(view, item, sizes);
  }

  /** Of items that differ in what their type leaves out only a document tells that they do. */
  private Shape unique(SchemaView view, Shape item, List<Constraint> sizes) {
    boolean differ =
        view.peek(Keyword.UNIQUE_ITEMS).orElse(null) instanceof SourceNode.Bool b && b.value();
    if (differ && Dropping.isIn(item, schemas)) {
      view.leave(
          Keyword.UNIQUE_ITEMS, "items may differ in properties that their type does not have");
    } else if (view.takeFlag(Keyword.UNIQUE_ITEMS).orElse(false)) {
      sizes.add(new Constraint.UniqueItems());
    }
    return new Shape.ListOf(item, sizes);
  }

  private Shape tuple(SchemaView view, String context, Tuple tuple) {
    view.take(tuple.first());
    List<Shape> items = new ArrayList<>();
    for (SourceNode item : tuple.items()) {
      items.add(schemas.read(item, context + "Item" + (items.size() + 1)));
    }
    Optional<SourceNode> after = view.take(tuple.after());
    boolean noMore = after.orElse(null) instanceof SourceNode.Bool more && !more.value();
    Optional<Integer> most = count(view, Keyword.MAX_ITEMS);
    if (most.isPresent() && (noMore ? most.get() >= items.size() : most.get() == items.size())) {
      view.take(Keyword.MAX_ITEMS);
      noMore = true;
    }
    int least = count(view, Keyword.MIN_ITEMS).orElse(0);
    if (least <= items.size()) {
      view.take(Keyword.MIN_ITEMS);
    }
    Optional<Shape> rest = noMore
        ? Optional.empty()
        : Optional.of(after
            .map(schema -> schemas.readOutside(schema, context + "Rest"))
            .orElse(new Shape.Anything()));
    return new Shape.TupleOf(items, Math.min(least, items.size()), rest);
  }

  /** A count that is not taken yet; one that is wrong has been reported, and counts as none. */
  private static Optional<Integer> count(SchemaView view, Keyword keyword) {
    return view.rest().takeCount(keyword);
  }

  static List<Constraint> sizes(SchemaView view, Keyword minKeyword, Keyword maxKeyword) {
    List<Constraint> constraints = new ArrayList<>();
    Optional<Integer> min = view.takeCount(minKeyword);
    Optional<Integer> max = view.takeCount(maxKeyword);
    if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
      view.emptyBounds(view.place(minKeyword), minKeyword, maxKeyword);
    }
    min.filter(n -> n > 0).ifPresent(n -> constraints.add(new Constraint.MinSize(n)));
    max.ifPresent(n -> constraints.add(new Constraint.MaxSize(n)));
    return constraints;
  }
}
