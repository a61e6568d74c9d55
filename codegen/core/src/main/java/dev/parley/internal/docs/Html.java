package dev.parley.internal.docs;

import java.util.Locale;

/** Text of a contract in HTML and SVG. Nothing of it is ever markup. */
final class Html {
  private Html() {}

  /** For text and for attributes in double quotes. Characters that HTML cannot have, or that turn the direction of what follows, are shown. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.appendCodePoint(c);
        default -> {
          if (isHidden(c)) {
            out.append("\\u").append(String.format(Locale.ROOT, "%04x", c));
          } else {
            out.appendCodePoint(c);
          }
        }
      }
    });
    return out.toString();
  }

  private static boolean isHidden(int c) {
    boolean noncharacter = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
    boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    return Character.isISOControl(c)
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || noncharacter
        || turns
        || c == 0x2028
        || c == 0x2029
        || c == 0xfeff
        || c == 0x200b;
  }

  static String code(String text) {
    return "<code>" + escape(text) + "</code>";
  }

  /**
   * An anchor that no other kind of thing on the page has.
   *
   * @param kind such as {@code type}
   */
  static String anchor(String kind, String name) {
    StringBuilder out = new StringBuilder(kind).append('-');
    for (char c : name.toCharArray()) {
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      out.append(plain || c == '_' || c == '-' ? String.valueOf(c) : "." + (int) c + ".");
    }
    return out.toString();
  }

  /** A text of paragraphs and lists, in which only backquotes and leading dashes mean something. */
  static String prose(String text) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : text.strip().split("\\R\\s*\\R")) {
      String[] items = ("\n" + paragraph.strip()).split("\\R\\s*[-*] ");
      if (!items[0].isBlank()) {
        out.append("<p>").append(inline(items[0].strip())).append("</p>\n");
      }
      if (items.length > 1) {
        out.append("<ul>\n");
        for (int i = 1; i < items.length; i++) {
          out.append("<li>").append(inline(items[i].strip())).append("</li>\n");
        }
        out.append("</ul>\n");
      }
    }
    return out.toString();
  }

  /** A line in which only backquotes mean something. */
  static String inline(String text) {
    StringBuilder out = new StringBuilder();
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      out.append(code ? code(parts[i]) : (i % 2 == 1 ? "`" : "") + escape(parts[i]));
    }
    return out.toString();
  }
}
