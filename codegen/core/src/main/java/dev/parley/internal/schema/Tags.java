package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The property that tells the members of a union apart: required in each, and of one constant text in each.
 *
 * @param name of the property
 * @param values one per member, in order
 */
public record Tags(String name, List<String> values) {

  /** Pairs the tag's values with the types, and reports a value that comes twice. */
  public List<Shape.Variant> variants(List<TypeId> types, Place place, Diagnostics diagnostics) {
    Map<String, TypeId> seen = new HashMap<>();
    List<Shape.Variant> variants = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      TypeId other = seen.put(values.get(i), types.get(i));
      if (other == null) {
        variants.add(new Shape.Variant(values.get(i), types.get(i)));
      } else if (!other.equals(types.get(i))) {
        diagnostics.add(
            Rule.UNION_TAG_REPEATED,
            place,
            "two members have " + SchemaReader.quoted(name) + " "
                + SchemaReader.quoted(values.get(i)) + ", " + SchemaReader.quoted(other.name())
                + " and " + SchemaReader.quoted(types.get(i).name())
                + ": a reader cannot tell them apart",
            "give each member a tag value of its own");
      }
    }
    return variants;
  }
}
