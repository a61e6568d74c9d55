package dev.parley.internal.tables;

import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleMachine;
import dev.parley.model.LifecycleMachine.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A lifecycle as numbers and the names behind them. An automaton is a line that begins with {@code m}, a line for each state, and the
 * automata of its parts:
 *
 * <pre>
 * m -1 0 -1 14 20 1 1          the name among the parts, key, fallback, the state of one joined anywhere, and how many states, scopes, parts
 * . 4>3 7!>9 5>6@0.1 i1>3 =4   not complete: event 4 leads to 3, 7 is early, 5 begins part 0 in scope 1, …, event 4 is the way to the end
 * cx                           complete, and nothing can follow
 * </pre>
 *
 * @param events tags of the events that the lifecycle mentions
 * @param pointers of keys, each once
 * @param anytime indexes of events
 */
public record OrderTables(
    List<String> events,
    List<String> pointers,
    List<String> parts,
    List<String> opens,
    List<Integer> anytime,
    List<String> lines) {
  public OrderTables {
    events = List.copyOf(events);
    pointers = List.copyOf(pointers);
    parts = List.copyOf(parts);
    opens = List.copyOf(opens);
    anytime = List.copyOf(anytime);
    lines = List.copyOf(lines);
  }

  /**
   * @param tags of the channel's events, in declared order
   */
  public static OrderTables of(Lifecycle lifecycle, List<String> tags) {
    Set<String> pointers = new LinkedHashSet<>();
    Set<String> parts = new LinkedHashSet<>();
    collect(lifecycle.machine(), pointers, parts);
    Writer writer = new Writer(tags, List.copyOf(pointers), List.copyOf(parts));
    writer.machine(lifecycle.machine());
    return new OrderTables(
        tags,
        writer.pointers,
        writer.parts,
        lifecycle.opens(),
        lifecycle.anytime().stream().map(tags::indexOf).sorted().toList(),
        writer.lines);
  }

  /** The names of properties that a pointer leads through. */
  public List<String> keys(int pointer) {
    return Arrays.stream(pointers.get(pointer).substring(1).split("/", -1))
        .map(k -> k.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  private static void collect(LifecycleMachine machine, Set<String> pointers, Set<String> parts) {
    machine.key().ifPresent(k -> {
      pointers.add(k.pointer());
      k.fallback().ifPresent(pointers::add);
    });
    for (LifecycleMachine part : machine.parts()) {
      parts.add(part.name());
      collect(part, pointers, parts);
    }
  }

  private static final class Writer {
    private final List<String> events;
    private final List<String> pointers;
    private final List<String> parts;
    private final List<String> lines = new ArrayList<>();

    Writer(List<String> events, List<String> pointers, List<String> parts) {
      this.events = events;
      this.pointers = pointers;
      this.parts = parts;
    }

    void machine(LifecycleMachine machine) {
      lines.add("m " + parts.indexOf(machine.name()) + " "
          + pointer(machine.key().map(Lifecycle.Key::pointer))
          + " " + pointer(machine.key().flatMap(Lifecycle.Key::fallback)) + " " + machine.anywhere()
          + " " + machine.states().size() + " " + machine.scopes().size() + " "
          + machine.parts().size());
      List<String> local = machine.parts().stream().map(LifecycleMachine::name).toList();
      machine.states().forEach(s -> lines.add(state(s, local)));
      machine.parts().forEach(this::machine);
    }

    private int pointer(Optional<String> pointer) {
      return pointer.map(pointers::indexOf).orElse(-1);
    }

    private String state(LifecycleMachine.State state, List<String> local) {
      List<String> tokens = new ArrayList<>();
      String flags = (state.complete() ? "c" : "") + (state.exhausted() ? "x" : "");
      tokens.add(flags.isEmpty() ? "." : flags);
      for (LifecycleMachine.Step step : state.steps()) {
        tokens.add(events.indexOf(step.event()) + (step.early() ? "!" : "") + ">" + step.target()
            + step.opens()
                .map(o -> "@" + local.indexOf(o.part()) + "." + o.scope())
                .orElse(""));
      }
      scopes("h", state.held(), tokens);
      scopes("r", state.released(), tokens);
      scopes("i", state.inside(), tokens);
      state.toEnd().map(this::way).ifPresent(tokens::add);
      return String.join(" ", tokens);
    }

    private static void scopes(String kind, Map<Integer, Integer> targets, List<String> tokens) {
      targets.forEach((scope, target) -> tokens.add(kind + scope + ">" + target));
    }

    private String way(Way way) {
      return way instanceof Way.Next next
          ? "=" + events.indexOf(next.event())
          : "=r" + ((Way.Complete) way).scope();
    }
  }
}
