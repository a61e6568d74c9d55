package dev.parley.internal.typescript;

import dev.parley.model.Field;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The type of a property of which no more is known than that an object has others beside the declared ones. TypeScript wants it to hold the
 * declared ones too, as if any name might be theirs.
 */
final class IndexType {
  private static final Set<String> SCALARS = Set.of("string", "number", "boolean", "null");

  private final TypeExpression types;

  IndexType(TypeExpression types) {
    this.types = types;
  }

  /** The alternatives, those of the undeclared properties first. */
  List<String> of(Shape.ObjectOf object) {
    Set<String> all = new LinkedHashSet<>(object.others().orElseThrow().accept(types));
    for (Field field : object.fields()) {
      field.shape().accept(types).stream().map(IndexType::widened).forEach(all::add);
    }
    if (object.fields().stream().anyMatch(f -> !f.required())) {
      all.add("undefined");
    }
    Set<String> wide = Set.copyOf(all);
    List<String> needed = new ArrayList<>(all);
    needed.removeIf(type -> !widened(type).equals(type) && wide.contains(widened(type)));
    if (object.others().orElseThrow() instanceof Shape.Anything) {
      needed.removeAll(SCALARS);
    }
    return needed;
  }

  /** The type of a literal; any other type as it is. */
  private static String widened(String type) {
    char first = type.charAt(0);
    if (first == '"' || first == '\'' || type.equals(TypeExpression.OTHER_TEXT)) {
      return "string";
    }
    if (first == '-' || Character.isDigit(first)) {
      return "number";
    }
    return type.equals("true") || type.equals("false") ? "boolean" : type;
  }
}
