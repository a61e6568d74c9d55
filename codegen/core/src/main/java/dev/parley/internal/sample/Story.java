package dev.parley.internal.sample;

import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleMachine;
import dev.parley.model.LifecycleWalk;
import dev.parley.model.TypeId;
import dev.parley.sample.Extent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the events of one lifecycle have in common: its key, the keys of its parts, the people and things that it is about, the time that goes on
 * and the numbers that count. Each event is sampled by itself and then told the story, as far as it stays right.
 */
final class Story {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Sampling sampling;
  private final Lifecycle lifecycle;
  private final Extent extent;
  private final Dice dice;
  private final Map<String, JsonNode> common = new HashMap<>();
  private final Map<LifecycleWalk.Instance, Map<String, JsonNode>> ofInstances = new HashMap<>();
  private final Set<JsonNode> taken = new HashSet<>();
  private long told;

  Story(Sampling sampling, Lifecycle lifecycle, Extent extent, Dice dice) {
    this.sampling = sampling;
    this.lifecycle = lifecycle;
    this.extent = extent;
    this.dice = dice;
  }

  /** The next event. */
  JsonNode tell(TypeId type, LifecycleWalk.Move move) {
    JsonNode event = sampling.sample(type, extent, dice.between(0, Long.MAX_VALUE));
    told++;
    Set<String> keys = new HashSet<>();
    LifecycleMachine machine = lifecycle.machine();
    for (LifecycleWalk.Instance instance : move.path()) {
      machine = machine.part(instance.part());
      Map<String, JsonNode> own = ofInstances.computeIfAbsent(instance, i -> new HashMap<>());
      Optional<Lifecycle.Key> key = machine.key();
      if (key.isPresent()) {
        keys.add(key.get().pointer());
        event = keyed(type, event, key.get().pointer(), own, true);
        if (key.get().fallback().isPresent()) {
          keys.add(key.get().fallback().get());
          event = keyed(type, event, key.get().fallback().get(), own, false);
        }
      }
    }
    if (lifecycle.key().isPresent()) {
      keys.add(lifecycle.key().get().pointer());
      event = keyed(type, event, lifecycle.key().get().pointer(), common, true);
    }
    return settled(type, event, "", keys);
  }

  /** The event with the value that the story has there, or the story with the value that the event has. */
  private JsonNode keyed(
      TypeId type, JsonNode event, String pointer, Map<String, JsonNode> known, boolean distinct) {
    JsonNode value = known.get(pointer);
    if (value == null) {
      Optional<JsonNode> found = fresh(type, event, pointer, distinct);
      if (found.isEmpty()) {
        return event;
      }
      value = found.get();
      known.put(pointer, value);
      taken.add(value);
    }
    JsonNode keyed = Pointers.with(event, pointer, value);
    return sampling.accepts(type, keyed) && declares(type, pointer) ? keyed : event;
  }

  /** A value for the place that no other instance has, from other samples of the event. */
  private Optional<JsonNode> fresh(TypeId type, JsonNode event, String pointer, boolean distinct) {
    JsonNode from = event;
    for (int i = 0; i < 40; i++) {
      Optional<JsonNode> value = Pointers.scalar(from, pointer);
      if (value.isPresent() && !(distinct && taken.contains(value.get()))) {
        return value;
      }
      from = sampling.sample(
          type, i == 0 ? Extent.FULL : Extent.USUAL, dice.between(0, Long.MAX_VALUE));
    }
    return Optional.empty();
  }

  private boolean declares(TypeId type, String pointer) {
    return sampling.declares(type, pointer);
  }

  /** Names, ids, counts and times, wherever they stand in objects. */
  private JsonNode settled(TypeId type, JsonNode event, String pointer, Set<String> keys) {
    JsonNode settled = event;
    for (Map.Entry<String, JsonNode> member : event.at(pointer).properties()) {
      String name = member.getKey();
      String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      JsonNode value = member.getValue();
      if (value instanceof ObjectNode) {
        settled = settled(type, settled, at, keys);
      } else if (!keys.contains(at)) {
        Optional<JsonNode> other = value.isNumber() ? number(name, value) : text(name, at, value);
        JsonNode changed = other.map(o -> Pointers.with(event, at, o)).orElse(event);
        if (other.isPresent() && sampling.accepts(type, changed)) {
          settled = Pointers.with(settled, at, other.get());
        }
      }
    }
    return settled;
  }

  /** Who and what it is about stays; the event's own id is another each time, and ends in its number where it ends in one. */
  private Optional<JsonNode> text(String name, String at, JsonNode value) {
    if (!value.isString() || !name.matches("id|.+(_id|Id|_name)")) {
      return Optional.empty();
    }
    if (!name.equals("id")) {
      return Optional.of(common.computeIfAbsent(at, a -> value));
    }
    String text = value.stringValue();
    String stem = text.replaceFirst("[0-9]+$", "");
    return stem.equals(text)
        ? Optional.empty()
        : Optional.of(JSON.stringNode(
            common.computeIfAbsent(at, a -> JSON.stringNode(stem)).stringValue() + told));
  }

  private Optional<JsonNode> number(String name, JsonNode value) {
    if (name.matches("seq|sequence")) {
      return Optional.of(JSON.numberNode(told));
    }
    if (name.matches("timestamp|ts|time|at|.+_at")) {
      BigDecimal start = BigDecimal.valueOf(FormatText.NOON.getEpochSecond());
      boolean millis = value.decimalValue().compareTo(BigDecimal.valueOf(100_000_000_000L)) > 0;
      BigDecimal passed = BigDecimal.valueOf(told * 250, millis ? 0 : 3);
      BigDecimal now = (millis ? start.movePointRight(3) : start).add(passed);
      return Optional.of(
          NumberMaker.node(now.setScale(value.isIntegralNumber() ? 0 : 3, RoundingMode.FLOOR)));
    }
    return Optional.empty();
  }
}
