package dev.parley.internal.sample;

import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleMachine;
import dev.parley.model.LifecycleWalk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Whether a transcript keeps a lifecycle, by walking along it. It needs no speed and knows nothing of generated checkers, which are held to it.
 *
 * @param tag name of the property that says which event it is
 */
record TranscriptJudge(Lifecycle lifecycle, String tag) {
  private static final JsonNode NONE = JsonNodeFactory.instance.nullNode();

  /** One lifecycle, and which instance has which key. */
  private static final class Run {
    private final LifecycleWalk walk;
    private final Map<LifecycleWalk.Instance, List<JsonNode>> keys = new HashMap<>();
    private boolean begun;

    Run(Lifecycle lifecycle) {
      this.walk = new LifecycleWalk(lifecycle);
    }
  }

  /** Whether every event may come where it comes, and nothing is missing at the end. */
  boolean accepts(List<JsonNode> events) {
    Map<JsonNode, Run> runs = new LinkedHashMap<>();
    for (JsonNode event : events) {
      JsonNode key =
          lifecycle.key().flatMap(k -> Pointers.scalar(event, k.pointer())).orElse(NONE);
      boolean anytime = lifecycle.anytime().contains(event.path(tag).asString(""));
      Run run = runs.computeIfAbsent(key, k -> new Run(lifecycle));
      if (!take(run, event) && !anytime) {
        return false;
      }
    }
    return runs.values().stream().allMatch(r -> !r.begun || r.walk.isComplete());
  }

  private boolean take(Run run, JsonNode event) {
    String name = event.path(tag).asString("");
    if (run.begun && run.walk.moves().isEmpty()) {
      return false;
    }
    // An open instance takes what carries its key before anything else may.
    List<LifecycleWalk.Move> moves = new ArrayList<>(run.walk.moves());
    moves.sort(Comparator.comparing(m -> (m.opens() ? 1 : 0) - m.path().size()));
    for (LifecycleWalk.Move move : moves) {
      if (move.event().equals(name) && fits(run, move, event)) {
        run.walk.take(move);
        run.begun = true;
        move.path().forEach(i -> run.keys.putIfAbsent(i, keys(move, i, event)));
        return true;
      }
    }
    return false;
  }

  private boolean fits(Run run, LifecycleWalk.Move move, JsonNode event) {
    for (int i = 0; i < move.path().size(); i++) {
      LifecycleWalk.Instance instance = move.path().get(i);
      List<JsonNode> known = run.keys.get(instance);
      List<JsonNode> found = keys(move, instance, event);
      boolean opens = move.opens() && i == move.path().size() - 1;
      if (opens ? run.keys.containsValue(found) : !found.equals(known)) {
        return false;
      }
    }
    return true;
  }

  /** The key of an instance in an event, or what stands for it. */
  private List<JsonNode> keys(
      LifecycleWalk.Move move, LifecycleWalk.Instance instance, JsonNode event) {
    LifecycleMachine machine = lifecycle.machine();
    for (LifecycleWalk.Instance on : move.path()) {
      machine = machine.part(on.part());
      if (on.equals(instance)) {
        break;
      }
    }
    Optional<Lifecycle.Key> key = machine.key();
    return List.of(
        JsonNodeFactory.instance.stringNode(instance.part()),
        key.flatMap(k -> Pointers.scalar(event, k.pointer()))
            .or(() -> key.flatMap(Lifecycle.Key::fallback).flatMap(f -> Pointers.scalar(event, f)))
            .orElse(NONE));
  }
}
