package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import java.util.List;

/**
 * Which keywords describe the first items of an array and those after them: {@code prefixItems} and {@code items} since 2020-12, before that
 * {@code items} as a sequence and {@code additionalItems}.
 *
 * @param first the keyword of the first items; the same as {@code after} where all items are alike
 * @param items schemas of the first items
 * @param after the keyword of those after them
 */
record Tuple(Keyword first, List<SourceNode> items, Keyword after) {

  static Tuple of(SourceNode.Mapping schema) {
    if (schema.get("prefixItems").orElse(null) instanceof SourceNode.Sequence sequence) {
      return new Tuple(Keyword.PREFIX_ITEMS, sequence.items(), Keyword.ITEMS);
    }
    return schema.get("items").orElse(null) instanceof SourceNode.Sequence sequence
        ? new Tuple(Keyword.ITEMS, sequence.items(), Keyword.ADDITIONAL_ITEMS)
        : new Tuple(Keyword.ITEMS, List.of(), Keyword.ITEMS);
  }
}
