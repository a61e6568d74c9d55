package dev.parley.internal.asyncapi;

import dev.parley.internal.source.SourceNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts the traits of a message or an operation into it. In AsyncAPI 2 a trait is a JSON Merge Patch of what it is applied to, and so goes before
 * it (AsyncAPI 2.6 §Message Object); in AsyncAPI 3 what stands in the object itself goes before its traits (AsyncAPI 3.0 §Traits Merge Mechanism).
 * Of several traits the later one goes before the earlier.
 */
final class Traits {
  private final Nodes nodes;
  private final boolean version2;

  Traits(Nodes nodes, boolean version2) {
    this.nodes = nodes;
    this.version2 = version2;
  }

  /** The object as it is meant; itself when it has no traits. */
  SourceNode.Mapping applied(SourceNode.Mapping object) {
    if (!(object.get("traits").orElse(null) instanceof SourceNode.Sequence traits)) {
      return object;
    }
    SourceNode.Mapping bare = without(object, "traits");
    SourceNode.Mapping whole = version2 ? bare : Nodes.empty(object);
    for (SourceNode item : traits.items()) {
      SourceNode.Mapping before = whole;
      whole = nodes.mapping(item, "a trait").map(trait -> merged(before, trait)).orElse(before);
    }
    return version2 ? whole : merged(whole, bare);
  }

  /** RFC 7396 §2: the patch goes before the target, null removes. */
  private static SourceNode.Mapping merged(SourceNode.Mapping target, SourceNode.Mapping patch) {
    Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();
    target.entries().forEach(e -> entries.put(e.key(), e));
    for (SourceNode.Entry entry : patch.entries()) {
      SourceNode.Entry old = entries.get(entry.key());
      if (entry.value() instanceof SourceNode.Null) {
        entries.remove(entry.key());
      } else if (old != null
          && old.value() instanceof SourceNode.Mapping a
          && entry.value() instanceof SourceNode.Mapping b) {
        entries.put(entry.key(), new SourceNode.Entry(entry.key(), entry.place(), merged(a, b)));
      } else {
        entries.put(entry.key(), entry);
      }
    }
    return new SourceNode.Mapping(target.place(), entries);
  }

  private static SourceNode.Mapping without(SourceNode.Mapping mapping, String key) {
    Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();
    mapping.entries().forEach(e -> entries.put(e.key(), e));
    entries.remove(key);
    return new SourceNode.Mapping(mapping.place(), entries);
  }
}
