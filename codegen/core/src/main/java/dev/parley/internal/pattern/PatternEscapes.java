package dev.parley.internal.pattern;

import dev.parley.internal.pattern.PatternTranslation.Unsupported;
import java.util.ArrayList;
import java.util.List;

/** What stands behind backslashes in a regular expression, written down for Java and for linear search. */
final class PatternEscapes {
  private static final int MOST_PROPERTIES = 4;
  private static final String ITSELF = "^$\\.*+?()[]{}|/";

  private final PatternCursor cursor;
  private final List<String> properties = new ArrayList<>();

  PatternEscapes(PatternCursor cursor) {
    this.cursor = cursor;
  }

  String preamble() {
    return properties.isEmpty() ? "" : "{" + String.join(",", properties) + "}";
  }

  /**
   * @param set for what stands for several characters
   * @return the one character, below 0 for a set of them
   */
  int escape(boolean inClass, CharacterText set) {
    if (cursor.ahead(2).length() < 2) {
      throw cursor.wrong("a `\\` ends the expression");
    }
    cursor.skip(1);
    char c = cursor.take();
    return switch (c) {
      case 'd', 'D', 'w', 'W', 's', 'S' -> {
        set.addAll(c);
        cursor.writeJava(inJava(c, inClass));
        yield -1;
      }
      case 'p', 'P' -> property(c == 'p', set);
      case 't', 'n', 'r', 'f' -> {
        cursor.writeJava("\\" + c);
        yield "\t\n\r\f".charAt("tnrf".indexOf(c));
      }
      case 'v' -> spelled(0xb, "\\x0B");
      case '0' -> {
        if (cursor.more() && Character.isDigit(cursor.peek())) {
          throw cursor.wrong("`\\0` is followed by a digit");
        }
        yield spelled(0, "\\x00");
      }
      case 'c' -> control();
      case 'x' -> coded("\\x", 2);
      case 'u' -> cursor.isAt("{") ? braced() : unicode();
      default -> itself(c, inClass);
    };
  }

  private int spelled(int character, String inJava) {
    cursor.writeJava(inJava);
    return character;
  }

  private static String inJava(char set, boolean inClass) {
    if (set != 's' && set != 'S') {
      return "\\" + set;
    }
    // Java's own `\s` knows only ASCII.
    String ranges = CharacterText.inJava(CharacterText.ranges(inClass ? set : 's'));
    return inClass ? ranges : (set == 's' ? "[" : "[^") + ranges + "]";
  }

  private int property(boolean has, CharacterText set) {
    if (!cursor.isAt("{")) {
      throw new Unsupported("`\\p` names no property of characters");
    }
    cursor.skip(1);
    String name = cursor.takeUntil('}', "`\\p{` is not closed");
    UnicodeProperty property = UnicodeProperty.of(name)
        .orElseThrow(
            () -> new Unsupported("`\\p{" + name + "}` is not the same in Java and in TypeScript"));
    cursor.writeJava((has ? "\\p{" : "\\P{") + property.java() + "}");
    if (!properties.contains(property.ecma())) {
      properties.add(property.ecma());
    }
    if (properties.size() > MOST_PROPERTIES) {
      throw new Unsupported("it asks for more than " + MOST_PROPERTIES + " properties of Unicode");
    }
    set.addProperty(properties.indexOf(property.ecma()), has);
    return -1;
  }

  private int control() {
    if (!cursor.ahead(1).matches("[A-Za-z]")) {
      throw new Unsupported("`\\c` is not followed by a letter");
    }
    int control = cursor.take() % 32;
    return spelled(control, String.format("\\x%02x", control));
  }

  /** A character by its number. */
  private int coded(String escape, int digits) {
    String hex = cursor.ahead(digits);
    if (!hex.matches("[0-9A-Fa-f]{" + digits + "}")) {
      throw new Unsupported("`" + escape + "` is not followed by its hexadecimal digits");
    }
    cursor.skip(digits);
    return spelled(Integer.parseInt(hex, 16), escape + hex);
  }

  private int braced() {
    cursor.skip(1);
    String hex = cursor.takeUntil('}', "`\\u{` is not closed");
    int character = hex.matches("0*[0-9A-Fa-f]{1,6}") ? Integer.parseInt(hex, 16) : -1;
    if (character < 0 || character > Character.MAX_CODE_POINT) {
      throw cursor.wrong("`\\u{…}` is no code point");
    }
    return spelled(character, "\\x{" + Integer.toHexString(character) + "}");
  }

  /** Two surrogates are one character. */
  private int unicode() {
    char first = (char) coded("\\u", 4);
    String next = cursor.ahead(6);
    if (Character.isHighSurrogate(first) && next.matches("\\\\u[dD][c-fC-F][0-9A-Fa-f]{2}")) {
      cursor.skip(2);
      return Character.toCodePoint(first, (char) coded("\\u", 4));
    }
    return first;
  }

  private int itself(char c, boolean inClass) {
    if (c >= '1' && c <= '9' || c == 'k') {
      throw new Unsupported("it refers back to a group");
    }
    if (Character.isLetterOrDigit(c) || c < ' ' || c > '~') {
      throw new Unsupported("`\\" + c + "` is not the same in Java and in TypeScript");
    }
    if (ITSELF.indexOf(c) < 0 && (c != '-' || !inClass)) {
      cursor.dropBackslash();
    }
    return spelled(c, "\\" + c);
  }
}
