package dev.parley.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A regular expression as steps of a machine. It comes in a normal form that the generator writes: groups {@code (a|b)}, classes {@code [61-7a,p0]}
 * of hexadecimal code points, counts, the anchors {@code ^ $ b B}, before it {@code {L,sc=Greek}} where classes have properties. What is
 * counted is written out here, so often as it counts.
 */
final class SearchProgram {
  /** A character of the set {@link #first}, then the next step. */
  static final int CHARACTER = 0;
  /** Both {@link #first} and {@link #second}. */
  static final int BOTH = 1;
  /** The next step, if the place is one that the anchor {@link #first} means. */
  static final int ANCHOR = 2;
  /** The expression is found. */
  static final int FOUND = 3;

  private static final int ENDLESS = Integer.MAX_VALUE;

  private final String text;
  private final List<String> properties;
  private final List<CharacterSet> sets = new ArrayList<>();
  private final List<String> setTexts = new ArrayList<>();
  private int[] steps = new int[48];
  private int size;
  private int at;

  private SearchProgram(String text) {
    this.text = text;
    this.properties =
        text.startsWith("{") ? List.of(text.substring(1, text.indexOf('}')).split(",")) : List.of();
    this.at = properties.isEmpty() ? 0 : text.indexOf('}') + 1;
  }

  static SearchProgram of(String text) {
    SearchProgram program = new SearchProgram(text);
    program.alternatives();
    program.add(FOUND, 0, 0);
    return program;
  }

  int size() {
    return size;
  }

  int kind(int step) {
    return steps[3 * step];
  }

  int first(int step) {
    return steps[3 * step + 1];
  }

  int second(int step) {
    return steps[3 * step + 2];
  }

  List<CharacterSet> sets() {
    return sets;
  }

  List<String> properties() {
    return properties;
  }

  /** Whether it asks where words begin and end. */
  boolean hasWords() {
    for (int step = 0; step < size; step++) {
      if (kind(step) == ANCHOR && (first(step) == 'b' || first(step) == 'B')) {
        return true;
      }
    }
    return false;
  }

  private int add(int kind, int first, int second) {
    if (3 * size == steps.length) {
      steps = Arrays.copyOf(steps, 2 * steps.length);
    }
    steps[3 * size] = kind;
    set(size, first, second);
    return size++;
  }

  private void set(int step, int first, int second) {
    steps[3 * step + 1] = first;
    steps[3 * step + 2] = second;
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void alternatives() {
    List<Integer> ends = new ArrayList<>();
    int choice = add(BOTH, size + 1, size + 1);
    sequence();
    while (isAt('|')) {
      at++;
      ends.add(add(BOTH, 0, 0));
      set(choice, choice + 1, size);
      choice = add(BOTH, size + 1, size + 1);
      sequence();
    }
    ends.forEach(end -> set(end, size, size));
  }

  private void sequence() {
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      int start = at;
      int before = size;
      atom();
      int end = at;
      if (isAt('*') || isAt('+') || isAt('?') || isAt('{')) {
        size = before;
        repeated(start, end);
      }
    }
  }

  private void atom() {
    char c = text.charAt(at++);
    if (c == '(') {
      alternatives();
      at++;
    } else if (c == '[') {
      int end = text.indexOf(']', at);
      add(CHARACTER, setOf(text.substring(at, end)), 0);
      at = end + 1;
    } else {
      add(ANCHOR, c, 0);
    }
  }

  private int setOf(String listed) {
    int known = setTexts.indexOf(listed);
    if (known >= 0) {
      return known;
    }
    setTexts.add(listed);
    sets.add(CharacterSet.of(listed));
    return sets.size() - 1;
  }

  /** What stands from one place to another, as often as the quantifier after it says. */
  private void repeated(int start, int end) {
    char quantifier = text.charAt(end);
    int least = quantifier == '+' ? 1 : 0;
    int most = quantifier == '?' ? 1 : ENDLESS;
    int after = end + 1;
    if (quantifier == '{') {
      int close = text.indexOf('}', end);
      String[] counts = text.substring(end + 1, close).split(",", -1);
      least = Integer.parseInt(counts[0]);
      String limit = counts[counts.length - 1];
      most = limit.isEmpty() ? ENDLESS : Integer.parseInt(limit);
      after = close + 1;
    }
    for (int i = 0; i < least; i++) {
      again(start);
    }
    List<Integer> ways = new ArrayList<>();
    for (int i = least; i < (most == ENDLESS ? least + 1 : most); i++) {
      ways.add(add(BOTH, size + 1, 0));
      again(start);
    }
    if (most == ENDLESS) {
      add(BOTH, ways.get(0), ways.get(0));
    }
    ways.forEach(way -> set(way, way + 1, size));
    at = after;
  }

  private void again(int start) {
    at = start;
    atom();
  }
}
