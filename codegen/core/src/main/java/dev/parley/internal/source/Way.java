package dev.parley.internal.source;

import dev.parley.diagnostic.Place;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The way that an evaluation has taken through schemas, as far as dynamic references depend on it: of each dynamic anchor, the outermost resource
 * that has it (JSON Schema 2020-12 §8.2.3.2).
 */
public final class Way {
  private final Resources resources;
  private final TreeMap<String, Resource> outermost;

  Way(Resources resources) {
    this(resources, new TreeMap<>());
  }

  private Way(Resources resources, TreeMap<String, Resource> outermost) {
    this.resources = resources;
    this.outermost = outermost;
  }

  /** The same way, gone on to a schema. */
  public Way to(Place schema) {
    Resource resource = resources.enclosing(schema);
    TreeMap<String, Resource> more = new TreeMap<>(outermost);
    for (String anchor : resource.dynamicAnchors()) {
      more.putIfAbsent(anchor, resource);
    }
    return more.size() == outermost.size() ? this : new Way(resources, more);
  }

  Optional<SourceNode> anchored(String anchor) {
    return Optional.ofNullable(outermost.get(anchor)).flatMap(r -> r.anchored(anchor));
  }

  /** The same for ways that make no difference. */
  public String key() {
    StringBuilder key = new StringBuilder();
    outermost.forEach((anchor, resource) -> {
      // Not its file: the same contract may be checked out elsewhere.
      key.append(' ').append(anchor).append(" in ");
      resource.uri().ifPresent(key::append);
      key.append('#').append(resource.node().place().pointer());
    });
    return key.toString();
  }
}
