package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The property that tells the members of a union apart: required in each, and of one constant text in each.
 *
 * @param name of the property
 * @param values one per member, in order
 */
public record Tags(String name, List<String> values) {

  /** The tag of these types: the one asked for, else {@code type}, else the first in declared order that all share. */
  public static Optional<Tags> find(List<Declared> members, Optional<String> wanted) {
    if (members.isEmpty()) {
      return Optional.empty();
    }
    List<String> candidates = new ArrayList<>();
    wanted.ifPresentOrElse(
        candidates::add,
        () -> {
          candidates.add("type");
          fields(members.get(0)).forEach(f -> candidates.add(f.name()));
        });
    for (String candidate : candidates) {
      List<String> values = members.stream().map(m -> value(m, candidate)).flatMap(Optional::stream).toList();
      if (values.size() == members.size()) {
        return Optional.of(new Tags(candidate, values));
      }
    }
    return Optional.empty();
  }

  private static List<Field> fields(Declared type) {
    return type.shape() instanceof Shape.ObjectOf object ? object.fields() : List.of();
  }

  private static Optional<String> value(Declared type, String tag) {
    return fields(type).stream().filter(f -> f.name().equals(tag) && f.required()).findFirst().flatMap(f -> text(f.shape()));
  }

  private static Optional<String> text(Shape shape) {
    if (shape instanceof Shape.Constant constant && constant.value() instanceof Shape.Literal.TextLiteral text) {
      return Optional.of(text.value());
    }
    return shape instanceof Shape.Enumeration e && e.values().size() == 1 && !e.open() ? Optional.of(e.values().get(0)) : Optional.empty();
  }

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
            "two members have " + SchemaReader.quoted(name) + " " + SchemaReader.quoted(values.get(i)) + ": a reader cannot tell them apart",
            "give each member a tag value of its own");
      }
    }
    return variants;
  }
}
