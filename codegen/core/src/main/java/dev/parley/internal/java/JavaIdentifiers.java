package dev.parley.internal.java;

import dev.parley.internal.names.Words;
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

  private JavaIdentifiers() {}

  /** A record component, method or local variable. */
  static String field(String name) {
    String field = legal(Words.camel(name), "value");
    return KEYWORDS.contains(field) || COMPONENTS.contains(field) ? field + "_" : field;
  }

  /** A constant. */
  static String constant(String name) {
    return legal(Words.constant(name), "VALUE");
  }

  /** A type. */
  static String type(String name) {
    return legal(Words.pascal(name), "Type");
  }

  private static String legal(String name, String otherwise) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .filter(Character::isJavaIdentifierPart)
        .filter(c -> !Character.isIdentifierIgnorable(c))
        .forEach(out::appendCodePoint);
    if (out.isEmpty()) {
      return otherwise;
    }
    return Character.isJavaIdentifierStart(out.codePointAt(0)) ? out.toString() : "_" + out;
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
