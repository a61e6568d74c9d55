package dev.parley.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Walks over a regular expression once and writes it down for both languages. See {@link PatternTranslation} for what is refused, and why.
 */
final class PatternTranslator {
  /** ECMA-262 WhiteSpace and LineTerminator; Java's own {@code \s} knows only ASCII. */
  private static final String SPACES =
      "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

  private static final String LINE_ENDS = "\\n\\r\\u2028\\u2029";

  private final String in;
  private final StringBuilder out = new StringBuilder();
  private final List<Integer> needless = new ArrayList<>();
  private final BacktrackingWork work;
  private boolean anchored;
  private int at;

  /**
   * @param longest how long the texts are that the expression will be tried on
   */
  PatternTranslator(String in, int longest) {
    this.in = in;
    this.work = new BacktrackingWork(longest);
    this.anchored = in.startsWith("^");
  }

  void translate() {
    alternatives(0);
    if (at < in.length()) {
      throw wrong("a `)` closes nothing");
    }
    work.check(anchored);
  }

  String java() {
    return out.toString();
  }

  /** What was read, without the escaped hyphens that the {@code u} flag allows in classes only. */
  String ecma() {
    StringBuilder ecma = new StringBuilder(in);
    for (int i = needless.size() - 1; i >= 0; i--) {
      ecma.deleteCharAt(needless.get(i));
    }
    return ecma.toString();
  }

  private Part alternatives(int depth) {
    if (depth > 20) {
      throw new PatternTranslation.Unsupported("groups are nested more than 20 deep");
    }
    Part all = null;
    Part sequence = Part.EMPTY;
    while (at < in.length() && in.charAt(at) != ')') {
      if (in.charAt(at) == '|') {
        out.append('|');
        at++;
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
    int start = out.length();
    char c = in.charAt(at);
    switch (c) {
      case '(' -> {
        return quantifier(group(depth));
      }
      case '^', '$' -> {
        anchor(c);
        return Part.EMPTY;
      }
      case '[' -> characterClass();
      case '\\' -> escape(false);
      case '.' -> {
        out.append("[^").append(LINE_ENDS).append(']');
        at++;
      }
      case '*', '+', '?', '{', '}', ']' -> throw wrong("`" + c + "` has nothing to stand for");
      default -> literal();
    }
    return quantifier(Part.of(out.substring(start)));
  }

  private PatternSyntaxException wrong(String what) {
    return new PatternSyntaxException(what, in, at);
  }

  private void anchor(char c) {
    // Java's own `$` also matches before a line end.
    out.append(c == '$' ? "\\z" : "^");
    at++;
    if (c == '$') {
      work.end();
    }
    if (at < in.length() && "*+?{".indexOf(in.charAt(at)) >= 0) {
      throw wrong("`" + c + "` cannot be repeated");
    }
  }

  private Part group(int depth) {
    at++;
    if (in.startsWith("?:", at)) {
      at += 2;
    } else if (in.startsWith("?", at)) {
      throw new PatternTranslation.Unsupported("it looks around or names a group");
    }
    out.append("(?:");
    Part part = alternatives(depth + 1);
    if (at >= in.length()) {
      throw wrong("a `(` is not closed");
    }
    out.append(')');
    at++;
    return part;
  }

  private Part quantifier(Part repeated) {
    if (at >= in.length() || "*+?{".indexOf(in.charAt(at)) < 0) {
      return repeated;
    }
    int start = at;
    int least = in.charAt(at) == '+' ? 1 : 0;
    int most = in.charAt(at) == '?' ? 1 : Integer.MAX_VALUE;
    if (in.charAt(at) == '{') {
      int end = in.indexOf('}', at);
      String bounds = end < 0 ? "" : in.substring(at + 1, end);
      if (!bounds.matches("[0-9]{1,6}(,[0-9]{0,6})?")) {
        throw wrong("`{` begins no repetition");
      }
      String[] parts = bounds.split(",");
      least = Integer.parseInt(parts[0]);
      most = parts.length > 1 ? Integer.parseInt(parts[1]) : bounds.endsWith(",") ? most : least;
      at = end;
    }
    at++;
    if (at < in.length() && in.charAt(at) == '?') {
      at++;
    }
    out.append(in, start, at);
    return work.repeated(repeated, least, most);
  }

  private void literal() {
    int c = in.codePointAt(at);
    out.appendCodePoint(c);
    at += Character.charCount(c);
  }

  private void characterClass() {
    int start = at;
    out.append('[');
    at++;
    if (at < in.length() && in.charAt(at) == '^') {
      out.append('^');
      at++;
    }
    int first = at;
    while (at < in.length() && in.charAt(at) != ']') {
      boolean set = classAtom();
      boolean range = at + 1 < in.length() && in.charAt(at) == '-' && in.charAt(at + 1) != ']';
      if (range) {
        out.append('-');
        at++;
        if (classAtom() || set) {
          throw wrong("a range in `[…]` must begin and end with single characters");
        }
      }
    }
    if (at >= in.length()) {
      at = start;
      throw wrong("a `[` is not closed");
    }
    if (at == first) {
      throw new PatternTranslation.Unsupported("`[]` and `[^]` are not the same in Java");
    }
    out.append(']');
    at++;
  }

  /**
   * @return whether the atom stands for a set of characters, such as {@code \\w}
   */
  private boolean classAtom() {
    char c = in.charAt(at);
    if (c == '\\') {
      return escape(true);
    }
    boolean last = in.startsWith("]", at + 1);
    if ("[&^# ".indexOf(c) >= 0 || c == '-' && !last) {
      // Java gives these a meaning inside a class.
      out.append('\\').append(c);
      at++;
    } else {
      literal();
    }
    return false;
  }

  /**
   * @return whether the escape stands for a set of characters
   */
  private boolean escape(boolean inClass) {
    if (at + 1 >= in.length()) {
      throw wrong("a `\\` ends the expression");
    }
    char c = in.charAt(at + 1);
    switch (c) {
      case 'd', 'D', 'w', 'W', 't', 'n', 'r', 'f' -> out.append('\\').append(c);
      case 's' -> out.append(inClass ? SPACES : "[" + SPACES + "]");
      case 'S' -> {
        if (inClass) {
          throw new PatternTranslation.Unsupported("`\\S` stands in a class");
        }
        out.append("[^").append(SPACES).append(']');
      }
      case 'v' -> out.append("\\x0B");
      case '0' -> nul();
      case 'u' -> unicode();
      case '-' -> {
        out.append("\\-");
        if (!inClass) {
          needless.add(at);
        }
      }
      case '^', '$', '\\', '.', '*', '+', '?', '(', ')', '[', ']', '{', '}', '|', '/' ->
        out.append('\\').append(c);
      default ->
        throw c >= '1' && c <= '9' || c == 'k'
            ? new PatternTranslation.Unsupported("it refers back to a group")
            : new PatternTranslation.Unsupported(
                "`\\" + c + "` is not the same in Java and in TypeScript");
    }
    at += 2;
    return "dDwWsS".indexOf(c) >= 0;
  }

  private void nul() {
    if (at + 2 < in.length() && Character.isDigit(in.charAt(at + 2))) {
      throw wrong("`\\0` is followed by a digit");
    }
    out.append("\\x00");
  }

  private void unicode() {
    String hex = in.substring(at + 2, Math.min(in.length(), at + 6));
    if (!hex.matches("[0-9A-Fa-f]{4}")) {
      throw new PatternTranslation.Unsupported("`\\u` is not followed by four hexadecimal digits");
    }
    out.append("\\u").append(hex);
    at += 4;
  }
}
