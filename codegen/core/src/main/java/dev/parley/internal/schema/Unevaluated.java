package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code unevaluatedProperties} and {@code unevaluatedItems} of a schema that nothing else looks at the value for: there they mean what
 * {@code additionalProperties} and {@code items} mean, which types can show.
 */
final class Unevaluated {
  private static final List<String> LOOKING = List.of(
      "$ref",
      "$dynamicRef",
      "$recursiveRef",
      "allOf",
      "anyOf",
      "oneOf",
      "if",
      "contains",
      "dependentSchemas",
      "dependencies");

  private Unevaluated() {}

  static SourceNode.Mapping simplified(SourceNode.Mapping schema) {
    boolean any = Stream.of("unevaluatedProperties", "unevaluatedItems")
        .anyMatch(k -> schema.get(k).isPresent());
    if (!any || LOOKING.stream().anyMatch(k -> schema.get(k).isPresent())) {
      return schema;
    }
    Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();
    schema.entries().forEach(e -> entries.put(e.key(), e));
    rename(entries, "unevaluatedProperties", "additionalProperties");
    rename(entries, "unevaluatedItems", Tuple.of(schema).after().text());
    return new SourceNode.Mapping(schema.place(), entries);
  }

  /** Where the plain keyword is there, nothing is left unevaluated. */
  private static void rename(Map<String, SourceNode.Entry> entries, String from, String to) {
    SourceNode.Entry entry = entries.remove(from);
    if (entry != null) {
      entries.putIfAbsent(to, new SourceNode.Entry(to, entry.place(), entry.value()));
    }
  }
}
