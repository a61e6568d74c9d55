package dev.parley.internal.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a name of a contract into words, and joins words in the case of an identifier: {@code tool_executing}, {@code tool-executing} and
 * {@code toolExecuting} all become {@code ToolExecuting}.
 */
public final class Words {
  /** A letter to Java, and none to the identifiers of Unicode, which TypeScript has. */
  private static final int VERTICAL_TILDE = 0x2e2f;

  private Words() {}

  /** {@code ToolExecuting}; empty when the name has nothing that an identifier may have. */
  public static String pascal(String name) {
    StringBuilder out = new StringBuilder();
    split(name).forEach(word -> out.append(capital(word)));
    return out.toString();
  }

  /** {@code toolExecuting}. */
  public static String camel(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : split(name)) {
      out.append(out.isEmpty() ? word.toLowerCase(Locale.ROOT) : capital(word));
    }
    return out.toString();
  }

  /** {@code TOOL_EXECUTING}. */
  public static String constant(String name) {
    return String.join("_", split(name)).toUpperCase(Locale.ROOT);
  }

  /** {@code AgentEvents}, {@code Replies}, {@code Statuses}. */
  public static String plural(String name) {
    if (name.matches(".*[^aeiouAEIOU]y")) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    return name.matches(".*(s|x|z|ch|sh)") ? name + "es" : name + "s";
  }

  private static String capital(String word) {
    int first = word.codePointAt(0);
    String rest = word.substring(Character.charCount(first));
    boolean shouting = word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
    return Character.toString(Character.toUpperCase(first))
        + (shouting ? rest.toLowerCase(Locale.ROOT) : rest);
  }

  /** Words end at anything that is neither letter nor digit, and where a small letter meets a capital one. */
  static List<String> split(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int before = 0;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int c = name.codePointAt(i);
      boolean part = Character.isLetterOrDigit(c) && c != VERTICAL_TILDE;
      int next = i + Character.charCount(c) < name.length()
          ? name.codePointAt(i + Character.charCount(c))
          : 0;
      boolean hump =
          Character.isUpperCase(c) && (Character.isLowerCase(before) || Character.isDigit(before));
      boolean lastCapital =
          Character.isUpperCase(c) && Character.isUpperCase(before) && Character.isLowerCase(next);
      if (!word.isEmpty() && (!part || hump || lastCapital)) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (part) {
        word.appendCodePoint(c);
      }
      before = c;
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
