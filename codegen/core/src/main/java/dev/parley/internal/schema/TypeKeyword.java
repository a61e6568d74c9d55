package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Nearest;
import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code type}: the names of types, and what is taken to be meant where it is missing. */
public final class TypeKeyword {
  static final List<String> TYPES =
      List.of("null", "boolean", "string", "integer", "number", "array", "object");

  private static final Set<Keyword> OF_OBJECTS =
      Set.of(Keyword.PROPERTIES, Keyword.REQUIRED, Keyword.ADDITIONAL_PROPERTIES);
  private static final Set<Keyword> OF_ARRAYS = Set.of(Keyword.ITEMS, Keyword.PREFIX_ITEMS);

  private final Diagnostics diagnostics;
  private final boolean assuming;

  /**
   * @param assuming whether a schema without {@code type} is taken for what its keywords speak of; otherwise values of any other kind pass, as
   *     the standard says
   */
  TypeKeyword(Diagnostics diagnostics, boolean assuming) {
    this.diagnostics = diagnostics;
    this.assuming = assuming;
  }

  /** Whether JSON has a type of this name. */
  public static boolean isType(String name) {
    return TYPES.contains(name);
  }

  /** The type that is meant by a schema that names none. */
  Optional<String> assumed(SchemaView view) {
    if (!assuming) {
      return Optional.empty();
    }
    if (OF_OBJECTS.stream().anyMatch(view::has)) {
      return Optional.of(assume(view, "object"));
    }
    return OF_ARRAYS.stream().anyMatch(view::has)
        ? Optional.of(assume(view, "array"))
        : Optional.empty();
  }

  private String assume(SchemaView view, String type) {
    diagnostics.add(
        Rule.TYPE_ASSUMED,
        view.place(),
        "there is no `type`, and the keywords speak of an " + type
            + ": generated code takes nothing else",
        "write `type: " + type + "`");
    return type;
  }

  /** The types that are named, each once; an integer is no type of its own beside numbers. */
  List<String> read(SchemaView view) {
    Optional<SourceNode> value = view.take(Keyword.TYPE);
    if (value.isEmpty()) {
      return List.of();
    }
    Set<String> types = new LinkedHashSet<>();
    List<SourceNode> names = names(value.get());
    if (names.isEmpty()) {
      unknownType(value.get());
      view.takeAll();
    }
    for (SourceNode name : names) {
      if (name instanceof SourceNode.Text text && TYPES.contains(text.value())) {
        types.add(text.value());
      } else {
        unknownType(name);
        view.takeAll();
      }
    }
    if (types.contains("number")) {
      types.remove("integer");
    }
    return new ArrayList<>(types);
  }

  /** The types that a schema names, as they stand there. */
  static List<String> peek(SourceNode.Mapping schema) {
    return schema.get("type").map(TypeKeyword::names).orElse(List.of()).stream()
        .map(n -> n instanceof SourceNode.Text text ? text.value() : "")
        .toList();
  }

  private static List<SourceNode> names(SourceNode type) {
    return type instanceof SourceNode.Sequence sequence ? sequence.items() : List.of(type);
  }

  private void unknownType(SourceNode name) {
    String text = name instanceof SourceNode.Text t ? t.value() : "";
    diagnostics.add(
        Rule.TYPE_UNKNOWN,
        name.place(),
        "`type` is " + name.describe() + ", which is no type" + Nearest.hint(text, TYPES),
        "write one of " + String.join(", ", TYPES));
  }
}
