package dev.parley.internal.source;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A schema resource: a file, or a schema in one that has an {@code $id} of its own (JSON Schema 2020-12 §8.2.1). References without a path are
 * looked up in it, and those with one start from its URI.
 */
final class Resource {
  /** More than these no key has; a hostile pointer has millions. */
  private static final int MOST_SLASHES = 20;

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

  private final Optional<URI> uri;
  private final SourceNode node;
  private final Map<String, SourceNode> anchors = new HashMap<>();
  private final Set<String> dynamic = new HashSet<>();
  private final Map<String, SourceNode> repeated = new HashMap<>();

  /**
   * @param uri empty for a file without an {@code $id}
   */
  Resource(Optional<URI> uri, SourceNode node) {
    this.uri = uri;
    this.node = node;
  }

  Optional<URI> uri() {
    return uri;
  }

  SourceNode node() {
    return node;
  }

  void anchor(String name, SourceNode schema) {
    SourceNode first = anchors.putIfAbsent(name, schema);
    if (first != null && first != schema) {
      repeated.putIfAbsent(name, schema);
    }
  }

  /** The second schema that has an anchor. */
  Optional<SourceNode> alsoAnchored(String name) {
    return Optional.ofNullable(repeated.get(name));
  }

  void dynamicAnchor(String name, SourceNode schema) {
    anchor(name, schema);
    dynamic.add(name);
  }

  Set<String> dynamicAnchors() {
    return dynamic;
  }

  boolean hasDynamicAnchor(String name) {
    return dynamic.contains(name);
  }

  Optional<SourceNode> anchored(String name) {
    return Optional.ofNullable(anchors.get(name));
  }

  Set<String> anchors() {
    return anchors.keySet();
  }

  /** How far a pointer leads: the last node on its way, and the keys that are not there. */
  record Walked(SourceNode node, List<String> rest) {
    boolean arrived() {
      return rest.isEmpty();
    }

    /** Where the rest leads from another node. */
    Walked on(SourceNode from) {
      return walk(from, rest);
    }
  }

  Walked walk(String pointer) {
    return walk(node, Pointer.keys(pointer));
  }

  /**
   * The next key is one part of the pointer, or several where a key has slashes in it that somebody forgot to write as {@code ~1}.
   */
  private static Walked walk(SourceNode from, List<String> keys) {
    SourceNode at = from;
    for (int i = 0; i < keys.size(); ) {
      Optional<SourceNode> next = Optional.empty();
      int length = 0;
      while (next.isEmpty() && length < Math.min(keys.size() - i, MOST_SLASHES)) {
        length++;
        next = child(at, length == 1 ? keys.get(i) : String.join("/", keys.subList(i, i + length)));
      }
      if (next.isEmpty()) {
        return new Walked(at, keys.subList(i, keys.size()));
      }
      at = next.get();
      i += length;
    }
    return new Walked(at, List.of());
  }

  private static Optional<SourceNode> child(SourceNode node, String key) {
    if (node instanceof SourceNode.Mapping mapping) {
      return mapping.get(key);
    }
    if (node instanceof SourceNode.Sequence sequence && INDEX.matcher(key).matches()) {
      int index = Integer.parseInt(key);
      return index < sequence.items().size()
          ? Optional.of(sequence.items().get(index))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
