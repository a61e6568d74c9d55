package dev.parley.internal.typescript;

import java.util.Set;

/** Identifiers and property names of TypeScript. */
final class Identifiers {
  /** What every object has without declaring it: reading it proves nothing. */
  private static final Set<String> INHERITED = Set.of(
      "__defineGetter__",
      "__defineSetter__",
      "__lookupGetter__",
      "__lookupSetter__",
      "__proto__",
      "constructor",
      "hasOwnProperty",
      "isPrototypeOf",
      "propertyIsEnumerable",
      "toLocaleString",
      "toString",
      "valueOf");

  private Identifiers() {}

  static boolean isInherited(String property) {
    return INHERITED.contains(property);
  }

  /** The name in front of a colon in a type. */
  static String declared(String property) {
    return isPlain(property) ? property : Quoted.text(property);
  }

  /** The name in front of a colon in an object: a plain {@code __proto__} would set the prototype. */
  static String written(String property) {
    return property.equals("__proto__") ? "[\"__proto__\"]" : declared(property);
  }

  /** The property of a value whose type declares it. */
  static String member(String value, String property) {
    return isPlain(property) ? value + "." + property : index(value, property);
  }

  /** The property of a value of which no more is known than that it is an object. */
  static String index(String value, String property) {
    return value + "[" + Quoted.text(property) + "]";
  }

  /** The name with its first letter small. */
  static String small(String name) {
    int first = name.codePointAt(0);
    return Character.toString(Character.toLowerCase(first))
        + name.substring(Character.charCount(first));
  }

  private static boolean isPlain(String property) {
    return !property.isEmpty()
        && !isDigit(property.charAt(0))
        && property.chars().allMatch(c -> c == '_' || c == '$' || isDigit(c) || isLetter(c));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
