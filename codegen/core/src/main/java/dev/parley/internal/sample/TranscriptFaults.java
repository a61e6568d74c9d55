package dev.parley.internal.sample;

import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleMachine;
import dev.parley.sample.Transcript;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Changes a right transcript in one place, in each way that the judge then refuses. */
final class TranscriptFaults {
  private final TranscriptJudge judge;
  private final Lifecycle lifecycle;
  private final List<JsonNode> events;
  private final Dice dice;
  private final List<Transcript> found = new ArrayList<>();

  TranscriptFaults(TranscriptJudge judge, Lifecycle lifecycle, List<JsonNode> events, Dice dice) {
    this.judge = judge;
    this.lifecycle = lifecycle;
    this.events = events;
    this.dice = dice;
  }

  List<Transcript> all() {
    for (int i = 0; i < events.size(); i++) {
      List<JsonNode> dropped = new ArrayList<>(events);
      dropped.remove(i);
      add("drop", i, dropped);
      List<JsonNode> twice = new ArrayList<>(events);
      twice.add(i, events.get(i));
      add("duplicate", i, twice);
      if (i + 1 < events.size()) {
        List<JsonNode> swapped = new ArrayList<>(events);
        Collections.swap(swapped, i, i + 1);
        add("swap", i, swapped);
        add("cut", i, events.subList(0, i + 1));
        List<JsonNode> late = new ArrayList<>(events);
        late.add(events.get(i));
        add("after-end", i, late);
      }
      foreign("foreign-key", i, lifecycle.key());
      for (LifecycleMachine part : lifecycle.machine().parts()) {
        foreign("foreign-part-key", i, part.key());
      }
    }
    return found;
  }

  /** Another key than any that is there. */
  private void foreign(String fault, int index, Optional<Lifecycle.Key> key) {
    if (key.isEmpty()) {
      return;
    }
    String pointer = key.get().pointer();
    Pointers.scalar(events.get(index), pointer).ifPresent(value -> {
      JsonNode other = value.isString()
          ? JsonNodeFactory.instance.stringNode(another(value.stringValue()))
          : NumberMaker.node(value.decimalValue().add(BigDecimal.TEN));
      List<JsonNode> changed = new ArrayList<>(events);
      changed.set(index, Pointers.with(events.get(index), pointer, other));
      add(fault, index, changed);
    });
  }

  /** Of the same length and characters, as it may have to keep a pattern. */
  private String another(String text) {
    if (text.isEmpty()) {
      return "other";
    }
    char last = text.charAt(text.length() - 1);
    String characters = last >= '0' && last <= '9' ? "0123456789" : "abcdef";
    String changed;
    do {
      changed = text.substring(0, text.length() - 1) + dice.text(characters, 1);
    } while (changed.equals(text));
    return changed;
  }

  private void add(String fault, int index, List<JsonNode> changed) {
    if (!judge.accepts(changed)) {
      String name = events.get(index).path(judge.tag()).asString("");
      found.add(new Transcript(changed, fault + " of " + name + ", event " + (index + 1)));
    }
  }
}
