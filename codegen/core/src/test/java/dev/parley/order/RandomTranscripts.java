package dev.parley.order;

import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleWalk;
import dev.parley.support.Contracts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Transcripts of a channel with consistent keys, and with single faults: documents of the transcripts at hand, in another order and with other keys. */
final class RandomTranscripts {
  /** What is done to a transcript. */
  enum Fault {
    NONE,
    DROP,
    SWAP,
    DUPLICATE,
    CUT,
    FOREIGN_KEY
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final Lifecycle lifecycle;
  private final String tag;
  private final Map<String, ObjectNode> samples = new HashMap<>();

  RandomTranscripts(Lifecycle lifecycle, String tag, Path folder) {
    this.lifecycle = lifecycle;
    this.tag = tag;
    for (Path file : Contracts.files(folder, f -> f.toString().endsWith(".jsonl"))) {
      for (String line : Contracts.read(file).lines().toList()) {
        if (line.startsWith("{")) {
          ObjectNode document = (ObjectNode) JSON.readTree(line);
          samples.merge(
              document.get(tag).stringValue(),
              document,
              (one, other) -> seen(other).keys().size() > seen(one).keys().size() ? other : one);
        }
      }
    }
  }

  List<ObjectNode> transcript(SplittableRandom random, Fault fault) {
    List<ObjectNode> events = whole(random);
    int size = events.size();
    if (size == 0 || fault == Fault.NONE) {
      return events;
    }
    int at = random.nextInt(size);
    switch (fault) {
      case DROP -> events.remove(at);
      case DUPLICATE -> events.add(at, events.get(at));
      case CUT -> events.subList(at, size).clear();
      case SWAP -> events.add(Math.min(at + 1, size - 1), events.remove(at));
      default -> foreign(events, at, random);
    }
    return events;
  }

  private void foreign(List<ObjectNode> events, int at, SplittableRandom random) {
    ObjectNode event = events.get(at).deepCopy();
    List<Lifecycle.Key> keys = new ArrayList<>(lifecycle.key().stream().toList());
    lifecycle.parts().forEach(p -> p.key().ifPresent(keys::add));
    List<Lifecycle.Key> there =
        keys.stream().filter(k -> !event.at(k.pointer()).isMissingNode()).toList();
    if (!there.isEmpty()) {
      set(event, there.get(random.nextInt(there.size())).pointer(), 90 + random.nextInt(3));
      events.set(at, event);
    }
  }

  /** One run, or several that are mixed where a key tells them apart; with events between that may come anytime. */
  private List<ObjectNode> whole(SplittableRandom random) {
    int runs = lifecycle.key().isEmpty() ? 1 : 1 + random.nextInt(3);
    List<List<ObjectNode>> each = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      each.add(run(run + 1, random));
    }
    List<ObjectNode> mixed = new ArrayList<>();
    while (each.stream().anyMatch(r -> !r.isEmpty())) {
      List<ObjectNode> from = each.get(random.nextInt(runs));
      if (!from.isEmpty()) {
        mixed.add(from.remove(0));
      }
      String anytime = lifecycle.anytime().isEmpty()
          ? ""
          : lifecycle.anytime().get(random.nextInt(lifecycle.anytime().size()));
      if (random.nextInt(10) == 0 && samples.containsKey(anytime)) {
        mixed.add(samples.get(anytime));
      }
    }
    return mixed;
  }

  private List<ObjectNode> run(int number, SplittableRandom random) {
    // Keys of a small pool overlap now and then, which is a fault that nobody planned.
    boolean crowded = random.nextInt(4) == 0;
    Map<Integer, Integer> keys = new HashMap<>();
    Map<Integer, Boolean> inTurn = new HashMap<>();
    List<ObjectNode> events = new ArrayList<>();
    for (LifecycleWalk.Move move :
        new LifecycleWalk(lifecycle).random(random, random.nextInt(25))) {
      ObjectNode event = samples.get(move.event()).deepCopy();
      lifecycle.key().ifPresent(k -> set(event, k.pointer(), number));
      for (LifecycleWalk.Instance instance : move.path()) {
        int key =
            keys.computeIfAbsent(instance.number(), n -> crowded ? random.nextInt(3) : 10 + n);
        Lifecycle.Key where = lifecycle.parts().stream()
            .filter(p -> p.name().equals(instance.part()))
            .findFirst()
            .flatMap(Lifecycle.Part::key)
            .orElseThrow();
        boolean falls = where.fallback().isPresent()
            && inTurn.computeIfAbsent(instance.number(), n -> random.nextInt(3) == 0);
        if (falls) {
          ((ObjectNode) event.at(where.pointer().substring(0, where.pointer().lastIndexOf('/'))))
              .remove(where.pointer().substring(where.pointer().lastIndexOf('/') + 1));
          set(event, where.fallback().get(), key);
        } else {
          set(event, where.pointer(), key);
        }
      }
      events.add(event);
    }
    return events;
  }

  /** A number where the sample has one, a UUID where it has one, else a text. */
  private static void set(ObjectNode event, String pointer, int key) {
    int slash = pointer.lastIndexOf('/');
    JsonNode old = event.at(pointer);
    ObjectNode parent = (ObjectNode) event.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    if (old.isNumber()) {
      parent.put(name, key);
    } else if (old.isString() && old.stringValue().matches("[0-9a-f-]{36}")) {
      parent.put(name, old.stringValue().substring(0, 34) + String.format("%02d", key));
    } else {
      parent.put(name, "k" + key);
    }
  }

  Oracle.Seen seen(ObjectNode event) {
    Map<String, Object> keys = new HashMap<>();
    List<Lifecycle.Key> all = new ArrayList<>(lifecycle.key().stream().toList());
    lifecycle.parts().forEach(p -> p.key().ifPresent(all::add));
    for (Lifecycle.Key key : all) {
      put(event, key.pointer(), keys);
      key.fallback().ifPresent(f -> put(event, f, keys));
    }
    return new Oracle.Seen(event.get(tag).stringValue(), keys);
  }

  private static void put(ObjectNode event, String pointer, Map<String, Object> keys) {
    JsonNode value = event.at(pointer);
    if (value.isNumber()) {
      keys.put(pointer, value.doubleValue());
    } else if (value.isString()) {
      keys.put(pointer, value.stringValue());
    }
  }
}
