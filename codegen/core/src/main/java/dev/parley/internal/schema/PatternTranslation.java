package dev.parley.internal.schema;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a contract (ECMA-262 with the {@code u} flag, as JSON Schema asks) as Java's engine takes it. Both backtrack, so what
 * could take them more than linear time, or mean different things to them, is not translated: look-around, back-references, repetition within
 * repetition.
 *
 * @param java the expression for {@link Pattern}, when it can be run
 * @param isPattern whether it is a regular expression at all
 * @param problem why there is no {@code java}, else empty
 */
record PatternTranslation(Optional<String> java, boolean isPattern, String problem) {

  static PatternTranslation of(String ecma) {
    try {
      String java = new Translator(ecma).translate();
      Pattern.compile(java);
      return new PatternTranslation(Optional.of(java), true, "");
    } catch (Unsupported e) {
      return new PatternTranslation(Optional.empty(), true, e.getMessage());
    } catch (PatternSyntaxException e) {
      return new PatternTranslation(Optional.empty(), false, e.getDescription());
    }
  }

  private static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(String message) {
      super(message, null, false, false);
    }
  }

  private static final class Translator {
    /** ECMA-262 WhiteSpace and LineTerminator; Java's own {@code \s} knows only ASCII. */
    private static final String SPACES =
        "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

    private static final String LINE_ENDS = "\\n\\r\\u2028\\u2029";

    private final String in;
    private final StringBuilder out = new StringBuilder();
    private int at;

    Translator(String in) {
      this.in = in;
    }

    String translate() {
      alternatives(0);
      if (at < in.length()) {
        throw new PatternSyntaxException("a `)` closes nothing", in, at);
      }
      return out.toString();
    }

    /**
     * @return whether what was read can match a text in more than one way: it repeats without bound, or has alternatives
     */
    private boolean alternatives(int depth) {
      if (depth > 20) {
        throw new Unsupported("groups are nested more than 20 deep");
      }
      boolean flexible = false;
      while (at < in.length() && in.charAt(at) != ')') {
        if (in.charAt(at) == '|') {
          out.append('|');
          at++;
          flexible = true;
        } else {
          flexible |= term(depth);
        }
      }
      return flexible;
    }

    private boolean term(int depth) {
      char c = in.charAt(at);
      boolean flexible = false;
      boolean group = c == '(';
      switch (c) {
        case '(' -> flexible = group(depth);
        case '[' -> characterClass();
        case '\\' -> escape(false);
        case '.' -> {
          out.append("[^").append(LINE_ENDS).append(']');
          at++;
        }
        case '$' -> {
          // Java's own `$` also matches before a line end.
          out.append("\\z");
          at++;
        }
        case '^' -> {
          out.append('^');
          at++;
        }
        case '*', '+', '?', '{', '}', ']' ->
          throw new PatternSyntaxException("`" + c + "` has nothing to stand for", in, at);
        default -> literal();
      }
      return quantifier(group, flexible);
    }

    private boolean group(int depth) {
      at++;
      if (in.startsWith("?:", at)) {
        at += 2;
      } else if (in.startsWith("?", at)) {
        throw new Unsupported("it looks around or names a group");
      }
      out.append("(?:");
      boolean flexible = alternatives(depth + 1);
      if (at >= in.length()) {
        throw new PatternSyntaxException("a `(` is not closed", in, at);
      }
      out.append(')');
      at++;
      return flexible;
    }

    private boolean quantifier(boolean group, boolean flexible) {
      if (at >= in.length()) {
        return flexible;
      }
      int start = at;
      boolean unbounded = false;
      char c = in.charAt(at);
      if (c == '*' || c == '+' || c == '?') {
        unbounded = c != '?';
        at++;
      } else if (c == '{') {
        int end = in.indexOf('}', at);
        String bounds = end < 0 ? "" : in.substring(at + 1, end);
        if (!bounds.matches("[0-9]{1,6}(,[0-9]{0,6})?")) {
          throw new PatternSyntaxException("`{` begins no repetition", in, at);
        }
        unbounded = bounds.endsWith(",");
        at = end + 1;
        // A large count is as good as none to an engine that backtracks.
        flexible |= group && bounds.contains(",");
      } else {
        return flexible;
      }
      if (group && unbounded && flexible) {
        throw new Unsupported(
            "a repetition stands within a repetition, which some texts make take forever");
      }
      if (at < in.length() && in.charAt(at) == '?') {
        at++;
      }
      out.append(in, start, at);
      return flexible || unbounded;
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
      while (at < in.length() && in.charAt(at) != ']') {
        char c = in.charAt(at);
        if (c == '\\') {
          escape(true);
        } else if (c == '[' || c == '&' || c == '^' || c == '#' || c == ' ') {
          // Java gives these a meaning inside a class.
          out.append('\\').append(c);
          at++;
        } else {
          literal();
        }
      }
      if (at >= in.length()) {
        throw new PatternSyntaxException("a `[` is not closed", in, start);
      }
      if (at == start + 1) {
        throw new Unsupported("an empty class matches nothing");
      }
      out.append(']');
      at++;
    }

    private void escape(boolean inClass) {
      if (at + 1 >= in.length()) {
        throw new PatternSyntaxException("a `\\` ends the expression", in, at);
      }
      char c = in.charAt(at + 1);
      switch (c) {
        case 'd', 'D', 'w', 'W', 't', 'n', 'r', 'f' -> out.append('\\').append(c);
        case 's' -> out.append(inClass ? SPACES : "[" + SPACES + "]");
        case 'S' -> {
          if (inClass) {
            throw new Unsupported("`\\S` stands in a class");
          }
          out.append("[^").append(SPACES).append(']');
        }
        case 'v' -> out.append("\\x0B");
        case '0' -> out.append("\\x00");
        case 'u' -> unicode();
        case '^', '$', '\\', '.', '*', '+', '?', '(', ')', '[', ']', '{', '}', '|', '/', '-' ->
          out.append('\\').append(c);
        default ->
          throw c >= '1' && c <= '9' || c == 'k'
              ? new Unsupported("it refers back to a group")
              : new Unsupported("`\\" + c + "` is not the same in Java and in TypeScript");
      }
      at += 2;
    }

    private void unicode() {
      String hex = in.substring(at + 2, Math.min(in.length(), at + 6));
      if (!hex.matches("[0-9A-Fa-f]{4}")) {
        throw new Unsupported("`\\u` is not followed by four hexadecimal digits");
      }
      out.append("\\u").append(hex);
      at += 4;
    }
  }
}
