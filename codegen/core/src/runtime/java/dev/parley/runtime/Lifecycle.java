package dev.parley.runtime;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The order of the events of a channel, as generated code states it: names, and the tables of automata. */
public final class Lifecycle {
  final List<String> events;
  final List<String> pointers;
  final List<String> parts;
  final List<String> opens;
  final boolean[] anytime;
  final Automaton machine;

  private Lifecycle(
      List<String> events,
      List<String> pointers,
      List<String> parts,
      List<String> opens,
      boolean[] anytime,
      Automaton machine) {
    this.events = events;
    this.pointers = pointers;
    this.parts = parts;
    this.opens = opens;
    this.anytime = anytime;
    this.machine = machine;
  }

  /**
   * @param events their tags; everywhere else they are numbers
   * @param pointers of keys
   * @param parts names
   * @param opens tags of the commands that open a lifecycle
   * @param anytime numbers of events
   * @param tables an automaton a block: a line that begins with {@code m}, a line for each state, the blocks of its parts
   */
  public static Lifecycle of(
      List<String> events,
      List<String> pointers,
      List<String> parts,
      List<String> opens,
      List<Integer> anytime,
      String tables) {
    boolean[] flags = new boolean[events.size()];
    anytime.forEach(event -> flags[event] = true);
    Deque<String> lines = new ArrayDeque<>(Arrays.asList(tables.split("\n")));
    Automaton machine = Automaton.read(lines, events.size());
    return new Lifecycle(events, pointers, parts, opens, flags, machine);
  }
}
