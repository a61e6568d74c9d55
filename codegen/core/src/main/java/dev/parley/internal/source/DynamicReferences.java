package dev.parley.internal.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code $dynamicRef} and {@code $recursiveRef} as {@code $ref}, so that all who read schemas meet one keyword. The text keeps its place,
 * by which {@link References} knows what it was.
 */
final class DynamicReferences {
  static final String DYNAMIC = "$dynamicRef";
  static final String RECURSIVE = "$recursiveRef";

  private DynamicReferences() {}

  static boolean mayBeIn(String text) {
    return text.contains(DYNAMIC) || text.contains(RECURSIVE);
  }

  static SourceNode written(SourceNode node) {
    return written(node, false);
  }

  private static SourceNode written(SourceNode node, boolean names) {
    if (node instanceof SourceNode.Sequence sequence) {
      List<SourceNode> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(written(item, false)));
      return new SourceNode.Sequence(node.place(), items);
    }
    if (!(node instanceof SourceNode.Mapping mapping)) {
      return node;
    }
    boolean plain = names || mapping.get("$ref").isPresent();
    Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();
    for (SourceNode.Entry entry : mapping.entries()) {
      String key = entry.key();
      boolean dynamic = !plain
          && (key.equals(DYNAMIC) || key.equals(RECURSIVE))
          && entry.value() instanceof SourceNode.Text;
      SourceNode value = !names && Walk.isData(key)
          ? entry.value()
          : written(entry.value(), Walk.holdsNames(key, names));
      String written = dynamic ? "$ref" : key;
      entries.putIfAbsent(written, new SourceNode.Entry(written, entry.place(), value));
    }
    return new SourceNode.Mapping(node.place(), entries);
  }
}
