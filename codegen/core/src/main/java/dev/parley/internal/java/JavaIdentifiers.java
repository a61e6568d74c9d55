package dev.parley.internal.java;

import dev.parley.internal.names.Words;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Names of a contract as legal Java names (JLS §3.8, §3.9; for record components §8.10.1). */
final class JavaIdentifiers {
  private static final Set<String> KEYWORDS = Set.of(
      "_",
      "abstract",
      "assert",
      "boolean",
      "break",
      "byte",
      "case",
      "catch",
      "char",
      "class",
      "const",
      "continue",
      "default",
      "do",
      "double",
      "else",
      "enum",
      "extends",
      "false",
      "final",
      "finally",
      "float",
      "for",
      "goto",
      "if",
      "implements",
      "import",
      "instanceof",
      "int",
      "interface",
      "long",
      "native",
      "new",
      "null",
      "package",
      "private",
      "protected",
      "public",
      "return",
      "short",
      "static",
      "strictfp",
      "super",
      "switch",
      "synchronized",
      "this",
      "throw",
      "throws",
      "transient",
      "true",
      "try",
      "void",
      "volatile",
      "while");

  /** No record may have a component of one of these names. */
  private static final Set<String> COMPONENTS = Set.of(
      "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** Bytes. A class file is named after types in one another, and file systems end at 255. */
  private static final int LONGEST_TYPE = 100;

  /** The same for other names, which no file is named after. */
  private static final int LONGEST = 1000;

  private JavaIdentifiers() {}

  /** A record component, method or local variable. */
  static String field(String name) {
    String field = legal(Words.camel(name), "value", LONGEST);
    return KEYWORDS.contains(field) || COMPONENTS.contains(field) ? field + "_" : field;
  }

  /** A constant. */
  static String constant(String name) {
    return legal(Words.constant(name), "VALUE", LONGEST);
  }

  /** A type whose name is settled, in Pascal case, which words must not be made of again: {@code AB} would become {@code Ab}. */
  static String settledType(String name) {
    return legal(name, "Type", LONGEST_TYPE);
  }

  /** A type's name that none has which stands at another path. */
  static String apart(String name, String path) {
    return name + String.format("X%08x", path.hashCode());
  }

  /** A type. */
  static String type(String name) {
    return legal(Words.pascal(name), "Type", LONGEST_TYPE);
  }

  private static String legal(String name, String otherwise, int longest) {
    if (isPlain(name) && name.length() <= longest) {
      return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .filter(Character::isJavaIdentifierPart)
        .filter(c -> !Character.isIdentifierIgnorable(c))
        .forEach(out::appendCodePoint);
    if (out.isEmpty()) {
      return otherwise;
    }
    return shortened(
        Character.isJavaIdentifierStart(out.codePointAt(0)) ? out.toString() : "_" + out, longest);
  }

  /** Letters and digits of ASCII alone, as nearly all names are. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** The beginning of a name that is too long, and a hash of all of it. */
  private static String shortened(String name, int longest) {
    if (name.getBytes(StandardCharsets.UTF_8).length <= longest) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    int room = longest - 9;
    for (int c : name.codePoints().toArray()) {
      room -= Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (room < 0) {
        break;
      }
      out.appendCodePoint(c);
    }
    return out + String.format("_%08x", name.hashCode());
  }

  /** The last part of a package's name, of the name of a contract. */
  static String packagePart(String name) {
    return KEYWORDS.contains(name) ? name + "_" : name;
  }

  static boolean isPackage(String name) {
    for (String part : name.split("\\.", -1)) {
      if (!part.matches("[A-Za-z_][A-Za-z0-9_]*") || KEYWORDS.contains(part)) {
        return false;
      }
    }
    return true;
  }
}
