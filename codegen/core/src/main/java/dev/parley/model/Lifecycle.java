package dev.parley.model;

import dev.parley.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/**
 * The order in which the events of a channel may come: {@code x-lifecycle}, resolved to events of the channel, and compiled.
 *
 * @param key tells the lifecycles of one connection apart; without it there is one per connection
 * @param order what must come
 * @param parts that the order and the early ends use, by name, in declared order
 * @param early for any of these the order may be left at any point after its first event
 * @param anytime tags of events that may stand anywhere
 * @param opens tags of the commands that open a lifecycle; empty when any may, or none is needed
 * @param machine the same as a deterministic automaton
 */
public record Lifecycle(
    Optional<Key> key,
    Order order,
    List<Part> parts,
    List<Order> early,
    List<String> anytime,
    List<String> opens,
    LifecycleMachine machine,
    Place place) {
  public Lifecycle {
    parts = List.copyOf(parts);
    early = List.copyOf(early);
    anytime = List.copyOf(anytime);
    opens = List.copyOf(opens);
  }

  /**
   * Where an event says which lifecycle, or which instance of a part, it belongs to.
   *
   * @param pointer JSON Pointer in the event
   * @param fallback where the event says so when it has nothing at {@code pointer}; those with the same value are taken in turn, first opened,
   *     first closed
   */
  public record Key(String pointer, Optional<String> fallback) {}

  /**
   * A named part.
   *
   * @param key makes it one small lifecycle per value; without it the part is only a name for its order
   */
  public record Part(String name, Optional<Key> key, Order order, Place place) {}
}
