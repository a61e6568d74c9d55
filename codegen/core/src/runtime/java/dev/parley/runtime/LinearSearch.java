package dev.parley.runtime;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Finds a regular expression in a text without ever going back, for expressions that an engine that goes back may take forever for. It follows
 * all ways at once, remembers which sets of ways follow which, up to a limit, and so takes a step per character where it has been before, else
 * one per character and step of the program. May be shared between threads.
 */
final class LinearSearch {
  private static final int START = 0;
  private static final int WORD = 1;
  private static final int OTHER = 2;

  /** So many numbers are remembered at most, of all states together. */
  private static final int REMEMBERED = 1 << 17;

  private final SearchProgram program;
  private final Symbols symbols;
  private final int end;
  /** Of each set, which symbols it has. */
  private final boolean[][] has;

  private final boolean[] words;
  private final Map<IntBuffer, State> states = new ConcurrentHashMap<>();
  private final AtomicInteger remembered = new AtomicInteger();
  private final State found;
  private final State start;

  private LinearSearch(SearchProgram program) {
    this.program = program;
    List<CharacterSet> sets = new ArrayList<>(program.sets());
    boolean hasWords = program.hasWords();
    if (hasWords) {
      sets.add(CharacterSet.WORD);
    }
    this.symbols = Symbols.of(sets, program.properties());
    this.end = symbols.count();
    this.has = new boolean[sets.size()][end + 1];
    for (int set = 0; set < has.length; set++) {
      for (int symbol = 0; symbol < end; symbol++) {
        has[set][symbol] = symbols.has(sets.get(set), symbol);
      }
    }
    this.words = hasWords ? has[sets.size() - 1] : new boolean[end + 1];
    this.found = new State(new int[0], new State[1]);
    this.start = new State(new int[] {START}, new State[end + 1]);
  }

  static LinearSearch of(String program) {
    return new LinearSearch(SearchProgram.of(program));
  }

  /**
   * Where a search is.
   *
   * @param ways what stands before, then the steps of the program that it has come to
   * @param next the state after each symbol, as far as that is known; without room for any where the state itself is not remembered
   */
  private record State(int[] ways, @Nullable State[] next) {
    boolean isRemembered() {
      return next.length > 0;
    }
  }

  boolean isFoundIn(String text) {
    State state = start;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      state = after(state, symbols.of(character));
      if (state == found) {
        return true;
      }
    }
    return after(state, end) == found;
  }

  private State after(State state, int symbol) {
    State known = state.isRemembered() ? state.next[symbol] : null;
    if (known != null) {
      return known;
    }
    State after = step(state, symbol);
    if (state.isRemembered() && after.isRemembered()) {
      state.next[symbol] = after;
    }
    return after;
  }

  /** Steps over one character, or over the end of the text. */
  private State step(State state, int symbol) {
    int[] reached = new int[program.size()];
    int count = reach(state.ways, symbol, reached);
    if (count < 0) {
      return found;
    }
    boolean[] arrived = new boolean[program.size()];
    int arrivals = 0;
    for (int i = 0; i < count && symbol < end; i++) {
      int step = reached[i];
      if (program.kind(step) == SearchProgram.CHARACTER && has[program.first(step)][symbol]) {
        arrived[step + 1] = true;
        arrivals++;
      }
    }
    int[] ways = new int[arrivals + 1];
    ways[0] = words[symbol] ? WORD : OTHER;
    for (int step = 1, i = 1; i <= arrivals; step++) {
      if (arrived[step]) {
        ways[i++] = step;
      }
    }
    return remembered(ways);
  }

  private State remembered(int[] ways) {
    IntBuffer key = IntBuffer.wrap(ways);
    State known = states.get(key);
    if (known != null) {
      return known;
    }
    int size = ways.length + end + 1;
    if (remembered.addAndGet(size) > REMEMBERED) {
      remembered.addAndGet(-size);
      return new State(ways, new State[0]);
    }
    State state = new State(ways, new State[end + 1]);
    State first = states.putIfAbsent(key, state);
    return first == null ? state : first;
  }

  /**
   * What can be reached without a character: from the ways, and from the beginning of the program, as the expression may begin anywhere.
   *
   * @return how many steps; below 0 when the expression is found
   */
  private int reach(int[] ways, int symbol, int[] reached) {
    boolean[] seen = new boolean[program.size()];
    int count = 0;
    int next = 0;
    reached[count++] = 0;
    seen[0] = true;
    for (int i = 1; i < ways.length; i++) {
      count = add(ways[i], seen, reached, count);
    }
    while (next < count) {
      int step = reached[next++];
      switch (program.kind(step)) {
        case SearchProgram.FOUND -> {
          return -1;
        }
        case SearchProgram.BOTH -> {
          count = add(program.first(step), seen, reached, count);
          count = add(program.second(step), seen, reached, count);
        }
        case SearchProgram.ANCHOR -> {
          if (holds(program.first(step), ways[0], symbol)) {
            count = add(step + 1, seen, reached, count);
          }
        }
        default -> {}
      }
    }
    return count;
  }

  private static int add(int step, boolean[] seen, int[] reached, int count) {
    if (seen[step]) {
      return count;
    }
    seen[step] = true;
    reached[count] = step;
    return count + 1;
  }

  private boolean holds(int anchor, int before, int symbol) {
    return switch (anchor) {
      case '^' -> before == START;
      case '$' -> symbol == end;
      case 'b' -> (before == WORD) != words[symbol];
      default -> (before == WORD) == words[symbol];
    };
  }
}
