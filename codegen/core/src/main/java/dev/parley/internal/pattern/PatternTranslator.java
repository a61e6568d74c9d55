package dev.parley.internal.pattern;

import dev.parley.internal.pattern.PatternTranslation.Unsupported;
import java.util.HashSet;
import java.util.Set;

/**
 * Walks over a regular expression once and writes it down for both languages, and for linear search. See {@link PatternTranslation} for what is
 * refused, and why.
 */
final class PatternTranslator {
  private final PatternCursor cursor;
  private final PatternAtoms atoms;
  private final BacktrackingWork work;
  private final Set<String> groups = new HashSet<>();
  private boolean anchored;
  private boolean hasWords;
  private long steps;

  /**
   * @param longest how long the texts are that the expression will be tried on
   */
  PatternTranslator(String in, int longest) {
    this.cursor = new PatternCursor(in);
    this.atoms = new PatternAtoms(cursor);
    this.work = new BacktrackingWork(longest);
    this.anchored = in.startsWith("^");
  }

  void translate() {
    Part all = alternatives(0);
    if (cursor.more()) {
      throw cursor.wrong("a `)` closes nothing");
    }
    work.check(anchored);
    steps = all.steps();
  }

  String java() {
    return cursor.java();
  }

  String ecma() {
    return cursor.ecma();
  }

  String program() {
    return atoms.preamble() + cursor.program();
  }

  /** How many steps the program has, with all that it repeats written out. */
  long steps() {
    return steps;
  }

  /** Whether the engines do not agree on all of it, although linear search has it. */
  boolean hasWords() {
    return hasWords;
  }

  /** Why engines that backtrack had better not run it; empty where they may. */
  String danger() {
    return work.danger();
  }

  private Part alternatives(int depth) {
    if (depth > 20) {
      throw new Unsupported("groups are nested more than 20 deep");
    }
    Part all = null;
    Part sequence = Part.EMPTY;
    while (cursor.more() && cursor.peek() != ')') {
      if (cursor.peek() == '|') {
        cursor.write("|");
        cursor.skip(1);
        all = all == null ? sequence : all.or(sequence);
        sequence = Part.EMPTY;
        anchored &= depth > 0;
      } else {
        sequence = work.then(sequence, term(depth));
      }
    }
    return all == null ? sequence : all.or(sequence);
  }

  private Part term(int depth) {
    char c = cursor.peek();
    if (c == '(') {
      return quantifier(group(depth), true);
    }
    if (c == '^' || c == '$' || cursor.isAt("\\b") || cursor.isAt("\\B")) {
      return anchor();
    }
    if (cursor.isAtQuantifier()) {
      throw cursor.wrong("`" + c + "` has nothing to stand for");
    }
    int start = cursor.javaLength();
    atoms.atom();
    return quantifier(Part.of(cursor.javaFrom(start)), false);
  }

  private Part anchor() {
    char c = cursor.take();
    switch (c) {
      case '^' -> cursor.write("^");
      case '$' -> {
        // Java's own `$` also matches before a line end.
        cursor.writeJava("\\z");
        cursor.writeProgram("$");
        work.end();
      }
      default -> {
        char word = cursor.take();
        cursor.writeJava("\\" + word);
        cursor.writeProgram(String.valueOf(word));
        hasWords = true;
      }
    }
    if (cursor.isAtQuantifier()) {
      throw cursor.wrong("`" + c + "` cannot be repeated");
    }
    return Part.ANCHOR;
  }

  private Part group(int depth) {
    cursor.skip(1);
    if (cursor.isAt("?:")) {
      cursor.skip(2);
    } else if (cursor.isAt("?<") && !cursor.isAt("?<=") && !cursor.isAt("?<!")) {
      cursor.skip(2);
      name(cursor.takeUntil('>', "the name of a group does not end"));
    } else if (cursor.isAt("?")) {
      throw new Unsupported("it looks around or changes flags");
    }
    cursor.writeJava("(?:");
    cursor.writeProgram("(");
    Part part = alternatives(depth + 1);
    if (!cursor.more()) {
      throw cursor.wrong("a `(` is not closed");
    }
    cursor.write(")");
    cursor.skip(1);
    return part;
  }

  private void name(String name) {
    if (!name.matches("[A-Za-z_$][A-Za-z0-9_$]*")) {
      throw cursor.wrong("`?<` begins no name");
    }
    if (!groups.add(name)) {
      throw cursor.wrong("two groups have the same name");
    }
  }

  private Part quantifier(Part repeated, boolean isGroup) {
    if (!cursor.isAtQuantifier()) {
      return repeated;
    }
    int start = cursor.at();
    char c = cursor.take();
    int least = c == '+' ? 1 : 0;
    int most = c == '?' ? 1 : Integer.MAX_VALUE;
    if (c == '{') {
      String bounds = cursor.takeUntil('}', "`{` begins no repetition");
      if (!bounds.matches("[0-9]{1,6}(,[0-9]{0,6})?")) {
        throw new PatternTranslation.Unsupported("it counts beyond a million");
      }
      String[] parts = bounds.split(",");
      least = Integer.parseInt(parts[0]);
      most = parts.length > 1 ? Integer.parseInt(parts[1]) : bounds.endsWith(",") ? most : least;
      if (least > most) {
        throw cursor.wrong("`{" + bounds + "}` asks for more than it allows");
      }
    }
    cursor.writeProgram(cursor.since(start));
    if (cursor.isAt("?")) {
      cursor.skip(1);
    }
    cursor.writeJava(cursor.since(start));
    return work.repeated(repeated, isGroup, least, most);
  }
}
