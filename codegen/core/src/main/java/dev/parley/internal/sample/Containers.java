package dev.parley.internal.sample;

import dev.parley.model.Constraint;
import dev.parley.model.Shape;
import dev.parley.sample.Extent;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes lists, tuples and maps: how many there shall be of what. */
record Containers(ValueMaker maker) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int TRIES = 200;

  JsonNode listOf(Shape.ListOf shape) {
    ArrayNode list = JSON.arrayNode();
    int size = size(shape.constraints(), shape.item());
    boolean unique =
        shape.constraints().stream().anyMatch(c -> c instanceof Constraint.UniqueItems);
    for (int i = 0; list.size() < size && i < size + TRIES; i++) {
      JsonNode item = maker.make(shape.item());
      boolean again = unique && has(list, item);
      if (!again) {
        list.add(item);
      } else if (i > TRIES / 2) {
        // Short values have no neighbours.
        JsonNode other = maker.with(Extent.USUAL, () -> maker.make(shape.item()));
        if (!has(list, other)) {
          list.add(other);
        }
      }
    }
    return list;
  }

  private static boolean has(ArrayNode list, JsonNode item) {
    return list.valueStream().anyMatch(other -> Same.are(other, item));
  }

  /** How many items there shall be. */
  private int size(List<Constraint> constraints, Shape item) {
    int least = 0;
    int most = Integer.MAX_VALUE;
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.MinSize min) {
        least = Math.max(least, min.size());
      } else if (constraint instanceof Constraint.MaxSize max) {
        most = Math.min(most, max.size());
      }
    }
    if (maker.extent() == Extent.MINIMAL || maker.types().heights().of(item) >= Heights.ENDLESS) {
      return least;
    }
    int wanted = switch (maker.extent()) {
      case MINIMAL -> 0;
      case FULL -> 1;
      case USUAL -> maker.dice().below(4);
      case EDGES -> maker.dice().chance(50) ? 0 : Math.min(most, 5);
    };
    return Math.min(most, Math.max(least, wanted));
  }

  JsonNode tupleOf(Shape.TupleOf shape) {
    ArrayNode tuple = JSON.arrayNode();
    int size = switch (maker.extent()) {
      case MINIMAL -> shape.least();
      case FULL -> Math.max(shape.least(), shape.items().size());
      case USUAL, EDGES ->
        shape.least()
            + maker
                .dice()
                .below(Math.max(0, shape.items().size() - shape.least())
                    + 1
                    + (shape.rest().isPresent() ? 2 : 0));
    };
    for (int i = 0; i < size; i++) {
      if (i < shape.items().size()) {
        tuple.add(maker.make(shape.items().get(i)));
      } else if (shape.rest().isPresent()) {
        tuple.add(maker.make(shape.rest().get()));
      }
    }
    return tuple;
  }

  JsonNode mapOf(Shape.MapOf shape) {
    ObjectNode map = JSON.objectNode();
    int size = size(shape.constraints(), shape.value());
    for (int i = 1; map.size() < size; i++) {
      map.set("key_" + i, maker.make(shape.value()));
    }
    return map;
  }
}
