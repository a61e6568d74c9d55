package dev.parley.internal.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the regular expressions of a contract, in Java's spelling and no richer than {@code internal.pattern.PatternTranslator} writes them: groups,
 * classes, counts, anchors and escapes.
 */
final class PatternParser {
  private static final Characters DIGITS = new Characters(false).add('0', '9');
  private static final Characters WORDS =
      new Characters(false).add('a', 'z').add('A', 'Z').add('0', '9').add('_', '_');

  private final String in;
  private int at;

  private PatternParser(String in) {
    this.in = in;
  }

  static PatternPart parse(String expression) {
    return new PatternParser(expression).alternatives();
  }

  private boolean more() {
    return at < in.length();
  }

  private PatternPart alternatives() {
    List<PatternPart> alternatives = new ArrayList<>();
    List<PatternPart> sequence = new ArrayList<>();
    while (more() && in.charAt(at) != ')') {
      if (in.charAt(at) == '|') {
        at++;
        alternatives.add(new PatternPart.Sequence(sequence));
        sequence = new ArrayList<>();
      } else {
        sequence.add(quantified(term()));
      }
    }
    alternatives.add(new PatternPart.Sequence(sequence));
    return alternatives.size() == 1
        ? alternatives.get(0)
        : new PatternPart.Alternatives(alternatives);
  }

  private PatternPart term() {
    char c = in.charAt(at);
    if (c == '(') {
      at += in.startsWith("(?:", at) ? 3 : 1;
      PatternPart inner = alternatives();
      at++;
      return inner;
    }
    if (c == '^') {
      at++;
      return new PatternPart.Anchor();
    }
    if (in.startsWith("\\z", at) || in.startsWith("\\b", at) || in.startsWith("\\B", at)) {
      at += 2;
      return new PatternPart.Anchor();
    }
    if (c == '[') {
      return new PatternPart.OneOf(characterClass());
    }
    return new PatternPart.OneOf(character());
  }

  private PatternPart quantified(PatternPart part) {
    if (!more() || "*+?{".indexOf(in.charAt(at)) < 0) {
      return part;
    }
    int least = in.charAt(at) == '+' ? 1 : 0;
    int most = in.charAt(at) == '?' ? 1 : Integer.MAX_VALUE;
    if (in.charAt(at) == '{') {
      int end = in.indexOf('}', at);
      String[] bounds = in.substring(at + 1, end).split(",", -1);
      least = Integer.parseInt(bounds[0]);
      most = bounds.length == 1 ? least : bounds[1].isEmpty() ? most : Integer.parseInt(bounds[1]);
      at = end;
    }
    at++;
    if (more() && in.charAt(at) == '?') {
      at++;
    }
    return new PatternPart.Repeated(part, least, most);
  }

  private Characters characterClass() {
    at++;
    boolean negated = in.charAt(at) == '^';
    Characters set = new Characters(negated);
    at += negated ? 1 : 0;
    while (in.charAt(at) != ']') {
      int start = at;
      Characters atom = character();
      boolean range = in.charAt(at) == '-' && in.charAt(at + 1) != ']';
      if (range) {
        int first = single(start);
        at++;
        int second = at;
        character();
        set.add(first, single(second));
      } else {
        set.addAll(atom);
      }
    }
    at++;
    return set;
  }

  /** The one character that the atom at a place stands for. */
  private int single(int start) {
    int after = at;
    at = start;
    int character = in.charAt(at) == '\\' ? escaped() : in.codePointAt(at);
    at = after;
    return character;
  }

  private Characters character() {
    if (in.charAt(at) != '\\') {
      int c = in.codePointAt(at);
      at += Character.charCount(c);
      return Characters.of(c);
    }
    switch (in.charAt(at + 1)) {
      case 'd' -> {
        return set(DIGITS, false);
      }
      case 'D' -> {
        return set(DIGITS, true);
      }
      case 'w' -> {
        return set(WORDS, false);
      }
      case 'W' -> {
        return set(WORDS, true);
      }
      case 'p', 'P' -> {
        int start = at;
        at = in.indexOf('}', at) + 1;
        return Characters.matching(in.substring(start, at));
      }
      default -> {
        return Characters.of(escaped());
      }
    }
  }

  private Characters set(Characters set, boolean negated) {
    at += 2;
    return negated ? set.others() : set;
  }

  private int escaped() {
    char c = in.charAt(at + 1);
    if (c == 'x' && in.startsWith("{", at + 2)) {
      int open = at + 3;
      at = in.indexOf('}', open) + 1;
      return Integer.parseInt(in.substring(open, at - 1), 16);
    }
    int digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
    int start = at + 2;
    at = start + digits;
    if (digits > 0) {
      return Integer.parseInt(in.substring(start, at), 16);
    }
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> c;
    };
  }
}
