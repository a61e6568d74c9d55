package dev.parley.internal.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ComposerException;

/** The events of a YAML text, and which of them its aliases mean. */
final class YamlEvents {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Limits.BYTES_PER_FILE).build();

  private final List<Event> events = new ArrayList<>();
  private final List<Integer> documents = new ArrayList<>();
  private final Map<AliasEvent, Integer> targets = new IdentityHashMap<>();

  private YamlEvents() {}

  static YamlEvents of(String file, String text) {
    YamlEvents all = new YamlEvents();
    AliasSizes sizes = new AliasSizes(file);
    Map<Anchor, Integer> anchors = new HashMap<>();
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      int index = all.events.size();
      if (event instanceof CollectionStartEvent && ++depth > Limits.DEPTH) {
        // The rest would take the parser ever longer, and be read by nobody.
        all.events.add(event);
        return all;
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
        sizes.end();
      }
      if (event instanceof AliasEvent alias) {
        // An anchor may be set anew; an alias means the last one before it.
        Integer target = anchors.get(alias.getAlias());
        if (target == null) {
          throw new ComposerException(
              "found undefined alias " + alias.getAlias(), alias.getStartMark());
        }
        all.targets.put(alias, target);
        sizes.alias(alias, target);
      } else if (event instanceof NodeEvent node) {
        node.getAnchor().ifPresent(anchor -> anchors.put(anchor, index));
        sizes.node(node, index);
      } else if (event instanceof DocumentStartEvent) {
        anchors.clear();
        all.documents.add(index + 1);
      }
      all.events.add(event);
    }
    return all;
  }

  Event get(int index) {
    return events.get(index);
  }

  /** Where each document begins. */
  List<Integer> documents() {
    return documents;
  }

  /** Whether nothing is written in the document that begins there, as between two {@code ---}, or after the last one. */
  boolean isEmpty(int document) {
    return events.get(document) instanceof ScalarEvent scalar
        && scalar.isPlain()
        && scalar.getValue().isEmpty()
        && scalar.getAnchor().isEmpty()
        && scalar.getTag().isEmpty();
  }

  /** What an alias stands for. */
  int target(AliasEvent alias) {
    return targets.get(alias);
  }
}
