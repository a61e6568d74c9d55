package dev.parley.internal.java;

import java.util.List;
import java.util.stream.Collectors;

/** A method that tells whether a text is one of some. */
final class TextSwitch {
  private TextSwitch() {}

  /**
   * @param signature such as {@code static boolean isKnown(String tag)}
   * @param parameter the name in it
   */
  static String method(String signature, String parameter, List<String> texts) {
    if (texts.isEmpty()) {
      return signature + " {\n  return false;\n}\n";
    }
    String cases = texts.stream().map(JavaText::literal).collect(Collectors.joining(",\n        "));
    return signature + " {\n  return switch (" + parameter + ") {\n    case\n        " + cases
        + " ->\n        true;\n    default -> false;\n  };\n}\n";
  }
}
