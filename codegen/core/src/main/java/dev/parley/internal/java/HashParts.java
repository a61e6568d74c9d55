package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Things with names, in parts small enough for one Java method, so that whoever has a name finds its part in one step: by the lowest bits of its hash, which
 * the Java language fixes.
 */
record HashParts<T>(List<List<T>> parts) {
  private static final int MOST_PARTS = 1 << 12;

  /** Parts of at most {@code size} things; one when all fit into it. */
  static <T> HashParts<T> of(Collection<T> things, Function<T, String> name, int size) {
    int count = 1;
    List<List<T>> parts = List.of(List.copyOf(things));
    while (count < MOST_PARTS && parts.stream().anyMatch(p -> p.size() > size)) {
      count *= 2;
      parts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        parts.add(new ArrayList<>());
      }
      for (T thing : things) {
        parts.get(name.apply(thing).hashCode() & count - 1).add(thing);
      }
    }
    return new HashParts<>(parts);
  }

  boolean isWhole() {
    return parts.size() == 1;
  }

  /**
   * A switch expression that calls a method of the right part.
   *
   * @param call of a part's number
   */
  String dispatch(String name, Function<Integer, String> call) {
    StringBuilder out = new StringBuilder("switch (" + name + ".hashCode() & ");
    out.append(parts.size() - 1).append(") {\n");
    for (int i = 0; i < parts.size() - 1; i++) {
      out.append("  case ").append(i).append(" -> ").append(call.apply(i)).append(";\n");
    }
    return out.append("  default -> ")
        .append(call.apply(parts.size() - 1))
        .append(";\n}")
        .toString();
  }
}
