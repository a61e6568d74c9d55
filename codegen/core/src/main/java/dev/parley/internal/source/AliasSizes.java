package dev.parley.internal.source;

import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;

/**
 * Counts what the aliases of a YAML text stand for, while its events come in: a few lines can stand for billions of values, and nobody should
 * wait until the first millions are built.
 */
final class AliasSizes {
  private final String file;
  private final Map<Integer, Long> byAnchored = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private long written;
  private long byAliases;

  /** A collection that has not ended, with what had been counted before it. */
  private record Open(int index, long before, boolean anchored) {}

  AliasSizes(String file) {
    this.file = file;
  }

  void node(NodeEvent node, int index) {
    boolean anchored = node.getAnchor().isPresent();
    if (node instanceof CollectionStartEvent) {
      open.push(new Open(index, written + byAliases, anchored));
    } else if (anchored) {
      byAnchored.put(index, 1L);
    }
    written++;
  }

  void end() {
    Open ended = open.pop();
    if (ended.anchored()) {
      byAnchored.put(ended.index(), written + byAliases - ended.before());
    }
  }

  /** One that stands within what it means has no size, and is refused for its depth. */
  void alias(AliasEvent alias, int target) {
    byAliases += byAnchored.getOrDefault(target, 1L);
    if (byAliases > Limits.NODES_OF_ALIASES) {
      throw new SourceFault(
          Rule.FILE_TOO_LARGE,
          alias
              .getStartMark()
              .map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1, ""))
              .orElse(Place.start(file)),
          "the aliases up to this one stand for more than " + Limits.NODES_OF_ALIASES
              + " keys and values",
          "write out what the aliases stand for, or split the document");
    }
  }
}
