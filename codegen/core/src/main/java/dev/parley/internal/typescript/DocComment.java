package dev.parley.internal.typescript;

import dev.parley.model.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts of a contract as TSDoc. Nothing in them ends the comment, opens a tag or a link, or turns into HTML; Markdown and code between
 * backquotes stay what they are.
 */
final class DocComment {
  private static final int WIDTH = 76;

  /** How a line begins that Markdown takes for more than a line: a list, a heading, a quotation, a fence. */
  private static final Pattern MARKER = Pattern.compile("\\s|[-+*#>=~|]|```|[0-9]+[.)]");

  private DocComment() {}

  /** Empty when there is nothing to say. */
  static String of(Documentation documentation) {
    return of(
        escape(documentation.text()),
        documentation.deprecated() ? List.of("@deprecated") : List.of());
  }

  /**
   * @param text escaped where it comes from a contract
   * @param tags lines such as {@code @deprecated}
   */
  static String of(String text, List<String> tags) {
    List<String> lines = new ArrayList<>();
    if (!text.isBlank()) {
      addLines(text.strip(), lines);
    }
    if (!lines.isEmpty() && !tags.isEmpty()) {
      lines.add("");
    }
    lines.addAll(tags);
    if (lines.isEmpty()) {
      return "";
    }
    if (lines.size() == 1) {
      return "/** " + lines.get(0) + " */\n";
    }
    StringBuilder out = new StringBuilder("/**\n");
    lines.forEach(line -> out.append(line.isEmpty() ? " *" : " * " + line).append('\n'));
    return out.append(" */\n").toString();
  }

  /** The text of a contract with all that means something to TSDoc taken for what it is. */
  static String escape(String text) {
    if (isTame(text)) {
      return text;
    }
    String seen = unseenAsSpaces(text);
    boolean paired = seen.chars().filter(c -> c == '`').count() % 2 == 0;
    StringBuilder out = new StringBuilder();
    boolean code = false;
    for (int i = 0; i < seen.length(); i++) {
      char c = seen.charAt(i);
      code ^= c == '`' && paired;
      boolean ends = c == '/' && i > 0 && seen.charAt(i - 1) == '*';
      boolean opens = c == '@'
          || !code && (c == '\\' || c == '<' || c == '{' || c == '}' || c == '`' && !paired);
      out.append(ends || opens ? "\\" : "").append(c);
    }
    return out.toString();
  }

  /** Whether a text has none of the characters that are looked at here, as most have none. */
  private static boolean isTame(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '/', '@', '\\', '<', '{', '}', '`' -> {
          return false;
        }
        default -> {
          if (c != '\n' && (c < ' ' || c > '~')) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static String unseenAsSpaces(String text) {
    StringBuilder out = new StringBuilder();
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(c -> out.appendCodePoint(c != '\n' && Quoted.isUnseen(c) ? ' ' : c));
    return out.toString();
  }

  /** Fenced code keeps its lines; a paragraph is broken anew where one of its lines is too long for the comment. */
  private static void addLines(String text, List<String> lines) {
    List<String> paragraph = new ArrayList<>();
    boolean fenced = false;
    for (String line : text.lines().map(String::stripTrailing).toList()) {
      boolean fence = line.strip().startsWith("```");
      if (fence || fenced || line.isEmpty() || isMarker(line, 0)) {
        addParagraph(paragraph, lines);
      }
      fenced ^= fence;
      if (fence || fenced || line.isEmpty()) {
        lines.add(line);
      } else {
        paragraph.add(line);
      }
    }
    addParagraph(paragraph, lines);
  }

  private static void addParagraph(List<String> paragraph, List<String> lines) {
    if (paragraph.stream().allMatch(line -> line.length() <= WIDTH)) {
      lines.addAll(paragraph);
    } else {
      wrap(String.join(" ", paragraph), lines);
    }
    paragraph.clear();
  }

  /** Breaks a long line at spaces, but never so that the next line would begin like a list, a heading or a quotation. */
  private static void wrap(String line, List<String> lines) {
    String rest = line;
    while (rest.length() > WIDTH) {
      int at = breakAt(rest);
      if (at < 0) {
        break;
      }
      lines.add(rest.substring(0, at).stripTrailing());
      rest = rest.substring(at + 1);
    }
    lines.add(rest);
  }

  private static int breakAt(String line) {
    int start = line.length() - line.stripLeading().length();
    for (int at = line.lastIndexOf(' ', WIDTH); at > start; at = line.lastIndexOf(' ', at - 1)) {
      if (!isMarker(line, at + 1)) {
        return at;
      }
    }
    int at = line.indexOf(' ', Math.max(WIDTH, start) + 1);
    while (at >= 0 && isMarker(line, at + 1)) {
      at = line.indexOf(' ', at + 1);
    }
    return at;
  }

  private static boolean isMarker(String line, int at) {
    return MARKER.matcher(line).region(at, line.length()).lookingAt();
  }
}
