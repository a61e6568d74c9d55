package dev.parley.internal.java;

import dev.parley.model.Documentation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of a contract inside Java: as a literal or as Javadoc, and never as code. */
final class JavaText {
  private static final int WIDTH = 96;
  private static final int PIECE = 20_000;

  private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private JavaText() {}

  /** A string literal with its quotes, and without what templates read: backquotes, dollars before braces, and {@link JavaFile#NULLABLE}. */
  static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '`' -> out.append("\\u0060");
        case '@' -> out.append(text.startsWith(JavaFile.NULLABLE, i) ? "\\u0040" : "@");
        case '$' -> out.append(text.startsWith("${", i) ? "\\u0024" : "$");
        default -> append(c, "\\u%04x", out);
      }
    }
    return out.append('"').toString();
  }

  /** Texts in one, the length of each and a colon before it: what {@code Texts} of the support code takes apart. */
  static String packed(List<String> texts) {
    return texts.stream().map(t -> t.length() + ":" + t).collect(Collectors.joining());
  }

  /** Parts of a text as literals: the compiler takes none of more than 65,535 bytes, and a character may have three. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < text.length(); at += PIECE) {
      pieces.add(literal(text.substring(at, Math.min(text.length(), at + PIECE))));
    }
    return pieces;
  }

  /** An expression for a text of any length; a literal where that is long enough. */
  static String expression(String text) {
    if (text.length() <= PIECE) {
      return literal(text);
    }
    List<String> pieces = pieces(text);
    return pieces.get(0)
        + pieces.stream().skip(1).map(p -> ".concat(" + p + ")").collect(Collectors.joining());
  }

  /** Names may have letters of all languages, and compilers read sources in many encodings. */
  static String ascii(String source) {
    // Nearly all files are plain throughout, and the JVM counts bytes faster than this loop looks
    // at characters.
    if (source.indexOf(0x7f) < 0
        && source.getBytes(StandardCharsets.UTF_8).length == source.length()) {
      return source;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c < 0x7f) {
        out.append(c);
      } else {
        append(c, "\\u%04x", out);
      }
    }
    return out.toString();
  }

  private static void append(char c, String escape, StringBuilder out) {
    if (plain(c)) {
      out.append(c);
    } else {
      out.append(String.format(escape, (int) c));
    }
  }

  /** Everything else is escaped: compilers read sources in many encodings, and a reviewer must see what is there. */
  private static boolean plain(int c) {
    return c >= ' ' && c < 0x7f;
  }

  /**
   * JSON as the content of a text block, each line ended by a line end. What is not plain stands in strings of the JSON, and is escaped as JSON
   * does: javac takes its own escapes for the characters, some of which it reads as line ends.
   */
  static String block(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean quotes = c == '"' && text.startsWith("\"\"\"", i);
      if (!quotes && c != '\\' && (plain(c) || c == '\n')) {
        continue;
      }
      out.append(text, written, i);
      written = i + 1;
      if (quotes) {
        out.append("\\\"");
      } else if (c == '\\') {
        out.append("\\\\");
      } else {
        append(c, "\\\\u%04x", out);
      }
    }
    return out.append(text, written, text.length()).toString();
  }

  /** A Javadoc comment, or nothing when there is nothing to say. */
  static String javadoc(Documentation documentation, List<String> tags) {
    List<String> lines = new ArrayList<>(wrapped(told(documentation), WIDTH));
    if (!lines.isEmpty() && !tags.isEmpty()) {
      lines.add("");
    }
    lines.addAll(tags);
    return comment(lines);
  }

  /** Deprecation is told in words: the annotation would make generated code warn about itself. */
  static String told(Documentation documentation) {
    return (documentation.deprecated() ? "Deprecated. " : "") + documentation.text();
  }

  static String javadoc(Documentation documentation) {
    return javadoc(documentation, List.of());
  }

  /** One tag, wrapped. */
  static List<String> tag(String name, String text) {
    List<String> lines = wrapped(text, WIDTH - name.length());
    List<String> tag = new ArrayList<>();
    for (String line : lines) {
      String indent = line.isEmpty() ? "" : "    ";
      tag.add(tag.isEmpty() ? name + " " + line : indent + line);
    }
    return tag;
  }

  private static String comment(List<String> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    if (lines.size() == 1 && !lines.get(0).startsWith("@")) {
      return "/** " + lines.get(0) + " */\n";
    }
    StringBuilder out = new StringBuilder("/**\n");
    lines.forEach(line -> out.append(line.isEmpty() ? " *" : " * " + line).append('\n'));
    return out.append(" */\n").toString();
  }

  /** Paragraphs and lines of the description, escaped, none wider than asked for. */
  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : isTame(text) ? new String[] {text} : PARAGRAPHS.split(text.strip())) {
      if (paragraph.isBlank()) {
        continue;
      }
      if (!lines.isEmpty()) {
        lines.add("");
        lines.add("<p>");
      }
      StringBuilder line = new StringBuilder(lines.isEmpty() ? "" : lines.remove(lines.size() - 1));
      for (String word : words(paragraph)) {
        String escaped = escaped(word);
        boolean afterTag = line.toString().equals("<p>");
        if (!line.isEmpty() && !afterTag && line.length() + 1 + escaped.length() > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() || afterTag ? "" : " ").append(escaped);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String[] words(String paragraph) {
    String text = paragraph.strip();
    // Split by one character is fast, and nearly all paragraphs have nothing else between words.
    return text.contains("  ") || !isTame(text) ? BLANKS.split(text) : text.split(" ");
  }

  /** Whether a text is one paragraph in which nothing means anything to javac or Javadoc. */
  private static boolean isTame(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&', '<', '>', '@', '{', '}', '\\', '*' -> {
          return false;
        }
        default -> {
          if (!plain(c)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static String escaped(String word) {
    if (isTame(word)) {
      return word;
    }
    StringBuilder out = new StringBuilder();
    int[] characters = word.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '@' -> out.append("&#64;");
        case '{' -> out.append("&#123;");
        case '}' -> out.append("&#125;");
        // A backslash could begin a Unicode escape, which javac reads even in comments.
        case '\\' -> out.append("&#92;");
        case '*' ->
          out.append(i + 1 < characters.length && characters[i + 1] == '/' ? "&#42;" : "*");
        default -> out.append(plain(c) ? Character.toString(c) : "&#" + c + ";");
      }
    }
    return out.toString();
  }
}
