package dev.parley.internal.schema;

import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The property that tells the members of a union apart: required in each, and of one constant text in each.
 *
 * @param name of the property
 * @param values one per member, in order
 */
public record Tags(String name, List<String> values) {

  /** Whether each member has a value of its own. */
  boolean differ() {
    return new HashSet<>(values).size() == values.size();
  }

  /**
   * A value that two of the types have.
   *
   * @param types of the members, in order, each once
   */
  public Optional<String> repeated(List<TypeId> types) {
    Set<String> seen = new HashSet<>();
    return values.stream().limit(types.size()).filter(v -> !seen.add(v)).findFirst();
  }

  /** Pairs the tag's values with the types, where each has its own. */
  public List<Shape.Variant> variants(List<TypeId> types) {
    List<Shape.Variant> variants = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      variants.add(new Shape.Variant(values.get(i), types.get(i)));
    }
    return variants;
  }
}
