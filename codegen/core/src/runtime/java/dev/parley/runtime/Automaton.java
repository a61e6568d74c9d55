package dev.parley.runtime;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The table of one automaton. A step is a number: the target and 1 in the lowest bits, then whether it is early, then the opening and 1. Where a
 * scope leads is the target and 1, or 0.
 */
final class Automaton {
  static final int NONE = -1;
  private static final int TARGET = 0x7fff;
  private static final int EARLY = 0x8000;
  private static final int OPENING = 16;

  /** Its index among the names of parts; none for a lifecycle itself. */
  final int name;

  /** Indexes of pointers, or none. */
  final int key;

  final int fallback;
  final int anywhere;
  final int events;
  final boolean[] complete;
  final boolean[] exhausted;

  /** Scopes that have been entered, a bit each. */
  final int[] live;

  /** The first step to the end: an event, or from {@code -2} down a scope whose instances must be completed. */
  final int[] way;

  final List<Automaton> parts = new ArrayList<>();
  final List<int[]> openings = new ArrayList<>();
  int scopes;

  /** Whether anything leads back to where it begins. */
  private boolean returns;

  private final int[] steps;
  private int[][] held = {};
  private int[][] released = {};
  private int[][] inside = {};
  private int[][] partsOf = {};
  private final boolean[] own;

  private Automaton(int name, int key, int fallback, int anywhere, int states, int events) {
    this.name = name;
    this.key = key;
    this.fallback = fallback;
    this.anywhere = anywhere;
    this.events = events;
    this.complete = new boolean[states];
    this.exhausted = new boolean[states];
    this.live = new int[states];
    this.way = new int[states];
    this.steps = new int[states * events];
    this.own = new boolean[events];
  }

  static Automaton read(Deque<String> lines, int events) {
    String[] head = lines.pop().split(" ");
    int states = Integer.parseInt(head[5]);
    Automaton automaton = new Automaton(
        Integer.parseInt(head[1]),
        Integer.parseInt(head[2]),
        Integer.parseInt(head[3]),
        Integer.parseInt(head[4]),
        states,
        events);
    automaton.scopes = Integer.parseInt(head[6]);
    automaton.held = new int[states][automaton.scopes];
    automaton.released = new int[states][automaton.scopes];
    automaton.inside = new int[states][automaton.scopes];
    for (int state = 0; state < states; state++) {
      automaton.readState(state, lines.pop().split(" "));
    }
    for (int part = Integer.parseInt(head[7]); part > 0; part--) {
      automaton.parts.add(read(lines, events));
    }
    automaton.link();
    return automaton;
  }

  /** Runs of a lifecycle with a key are the instances of a part of the connection. */
  static Automaton connection(Automaton lifecycle) {
    Automaton root = new Automaton(NONE, NONE, NONE, 0, 1, lifecycle.events);
    root.scopes = 1;
    root.held = new int[][] {{1}};
    root.released = new int[][] {{1}};
    root.inside = new int[][] {{1}};
    root.live[0] = 1;
    root.complete[0] = true;
    root.way[0] = NONE;
    root.openings.add(new int[] {0, 0});
    for (int event = 0; event < lifecycle.events; event++) {
      if (lifecycle.step(0, event) != 0) {
        root.steps[event] = 1 | 1 << OPENING;
        root.own[event] = true;
      }
    }
    root.parts.add(lifecycle);
    root.link();
    return root;
  }

  private void readState(int state, String[] tokens) {
    complete[state] = tokens[0].contains("c");
    exhausted[state] = tokens[0].contains("x");
    way[state] = NONE;
    for (int i = 1; i < tokens.length; i++) {
      String token = tokens[i];
      char kind = token.charAt(0);
      if (kind == '=') {
        way[state] = token.charAt(1) == 'r'
            ? -2 - Integer.parseInt(token.substring(2))
            : Integer.parseInt(token.substring(1));
      } else if (kind == 'h' || kind == 'r' || kind == 'i') {
        int arrow = token.indexOf('>');
        int scope = Integer.parseInt(token.substring(1, arrow));
        int[][] where = kind == 'h' ? held : kind == 'r' ? released : inside;
        where[state][scope] = Integer.parseInt(token.substring(arrow + 1)) + 1;
        live[state] |= kind == 'i' ? 1 << scope : 0;
      } else {
        readStep(state, token);
      }
    }
  }

  /** {@code 3>5}: event 3 leads to state 5; {@code 3!>5} early; {@code 3>5@0.1} beginning part 0 in scope 1. */
  private void readStep(int state, String token) {
    int arrow = token.indexOf('>');
    boolean early = token.charAt(arrow - 1) == '!';
    int event = Integer.parseInt(token.substring(0, early ? arrow - 1 : arrow));
    int at = token.indexOf('@');
    int opening = 0;
    if (at > 0) {
      int dot = token.indexOf('.', at);
      opening = opening(
          Integer.parseInt(token.substring(at + 1, dot)),
          Integer.parseInt(token.substring(dot + 1)));
    }
    int target = Integer.parseInt(token.substring(arrow + 1, at > 0 ? at : token.length()));
    returns |= target == 0;
    steps[state * events + event] = target + 1 | (early ? EARLY : 0) | opening << OPENING;
    own[event] = true;
  }

  private int opening(int part, int scope) {
    for (int i = 0; i < openings.size(); i++) {
      if (openings.get(i)[0] == part && openings.get(i)[1] == scope) {
        return i + 1;
      }
    }
    openings.add(new int[] {part, scope});
    return openings.size();
  }

  private void link() {
    partsOf = new int[events][];
    for (int event = 0; event < events; event++) {
      int[] with = new int[parts.size()];
      int count = 0;
      for (int part = 0; part < with.length; part++) {
        if (parts.get(part).knows(event)) {
          with[count++] = part;
        }
      }
      partsOf[event] = java.util.Arrays.copyOf(with, count);
    }
  }

  /** Whether an event has a place in it, or in a part of it. */
  boolean knows(int event) {
    return own[event] || partsOf[event].length > 0;
  }

  /** Where the beginning of an instance would lead, and 1; 0 where none can begin. */
  int begun(int state, int[] opening) {
    for (int event = 0; event < events; event++) {
      int step = step(state, event);
      if (opening(step) != 0 && openings.get(opening(step) - 1) == opening) {
        return target(step) + 1;
      }
    }
    return 0;
  }

  /** Whether an event can come first and nowhere else. */
  boolean isOnlyFirst(int event) {
    for (int state = returns ? 0 : 1; state < complete.length; state++) {
      if (state != anywhere && step(state, event) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The parts that an event has a place in. */
  int[] partsOf(int event) {
    return partsOf[event];
  }

  /** 0 when the event may not come. */
  int step(int state, int event) {
    return steps[state * events + event];
  }

  static int target(int step) {
    return (step & TARGET) - 1;
  }

  static boolean isEarly(int step) {
    return (step & EARLY) != 0;
  }

  /** The index of an opening and 1; 0 for a plain event. */
  static int opening(int step) {
    return step >>> OPENING;
  }

  int held(int state, int scope) {
    return held[state][scope];
  }

  int released(int state, int scope) {
    return released[state][scope];
  }

  int inside(int state, int scope) {
    return inside[state][scope];
  }
}
