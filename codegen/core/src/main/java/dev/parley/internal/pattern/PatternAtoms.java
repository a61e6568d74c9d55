package dev.parley.internal.pattern;

/** The characters of a regular expression, one by one and in classes, written down for Java and for linear search. */
final class PatternAtoms {
  private final PatternCursor cursor;
  private final PatternEscapes escapes;

  PatternAtoms(PatternCursor cursor) {
    this.cursor = cursor;
    this.escapes = new PatternEscapes(cursor);
  }

  /** What the program has to be told of before it begins. */
  String preamble() {
    return escapes.preamble();
  }

  /** One character, class, escape or dot. */
  void atom() {
    CharacterText set = new CharacterText();
    switch (cursor.peek()) {
      case '[' -> characterClass(set);
      case '.' -> {
        cursor.writeJava("[^\\n\\r\\u2028\\u2029]");
        cursor.skip(1);
        set = CharacterText.dot();
      }
      case '\\' -> add(escapes.escape(false, set), set);
      case '{', '}', ']' -> {
        // Where they close and open nothing they stand for themselves without the flag `u`, and
        // with it only behind a backslash.
        cursor.addBackslash();
        cursor.writeJava("\\");
        add(literal(), set);
      }
      default -> add(literal(), set);
    }
    cursor.writeProgram(set.toString());
  }

  private static void add(int character, CharacterText set) {
    if (character >= 0) {
      set.add(character, character);
    }
  }

  private int literal() {
    int c = cursor.takeCodePoint();
    cursor.writeJava(Character.toString(c));
    return c;
  }

  private void characterClass(CharacterText set) {
    int start = cursor.at();
    int begun = cursor.javaLength();
    cursor.skip(1);
    boolean negated = cursor.isAt("^");
    if (negated) {
      set.negate();
      cursor.skip(1);
    }
    cursor.writeJava(negated ? "[^" : "[");
    int first = cursor.at();
    while (cursor.more() && cursor.peek() != ']') {
      member(set);
    }
    if (!cursor.more()) {
      cursor.back(start);
      throw cursor.wrong("a `[` is not closed");
    }
    if (cursor.at() == first) {
      cursor.forgetJava(begun);
      cursor.writeJava((negated ? "[" : "[^") + "\\x00-\\x{10FFFF}");
    }
    cursor.writeJava("]");
    cursor.skip(1);
  }

  private void member(CharacterText set) {
    int first = classAtom(set);
    int last = first;
    if (cursor.isAt("-") && (first < 0 || isSet(cursor.ahead(3))) && !cursor.isNext("]")) {
      // No range begins or ends with a set. Without the flag `u` the `-` stands for itself, which
      // is what everybody means by `[\w-.]`.
      cursor.addBackslash();
      cursor.writeJava("\\-");
      cursor.skip(1);
      set.add('-', '-');
    } else if (cursor.isAt("-") && !cursor.isNext("]")) {
      cursor.writeJava("-");
      cursor.skip(1);
      if (!cursor.more()) {
        return;
      }
      last = classAtom(set);
      if (first > last) {
        throw cursor.wrong("a range in `[…]` ends before it begins");
      }
    }
    if (first >= 0) {
      set.add(first, last);
    }
  }

  /** Whether {@code -} is followed by an escape that stands for several characters. */
  private static boolean isSet(String ahead) {
    return ahead.matches("-\\\\[dDwWsSpP]");
  }

  /**
   * @return the character, below 0 for a set of them
   */
  private int classAtom(CharacterText set) {
    char c = cursor.peek();
    if (c == '\\') {
      return escapes.escape(true, set);
    }
    if ("[&^# ".indexOf(c) >= 0 || c == '-' && !cursor.isNext("]")) {
      // Java gives these a meaning inside a class.
      cursor.writeJava("\\");
    }
    return literal();
  }
}
