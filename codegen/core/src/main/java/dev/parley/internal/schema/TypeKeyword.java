package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Nearest;
import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code type}: the names of types, and what is taken to be meant where it is missing. */
final class TypeKeyword {
  private static final List<String> TYPES =
      List.of("null", "boolean", "string", "integer", "number", "array", "object");

  private final Diagnostics diagnostics;

  TypeKeyword(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void assume(SchemaView view, String type) {
    diagnostics.add(
        Rule.TYPE_ASSUMED,
        view.place(),
        "there is no `type`, and the keywords speak of an " + type
            + ": generated code takes nothing else",
        "write `type: " + type + "`");
  }

  List<String> read(SchemaView view) {
    Optional<SourceNode> value = view.take(Keyword.TYPE);
    if (value.isEmpty()) {
      return List.of();
    }
    List<SourceNode> names = value.get() instanceof SourceNode.Sequence sequence
        ? sequence.items()
        : List.of(value.get());
    List<String> types = new ArrayList<>();
    for (SourceNode name : names) {
      if (name instanceof SourceNode.Text text && TYPES.contains(text.value())) {
        types.add(text.value());
      } else {
        unknownType(name);
        view.takeAll();
      }
    }
    return types;
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
