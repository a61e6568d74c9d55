package dev.parley.internal.java;

import java.util.List;
import java.util.stream.Collectors;

/** A method that tells whether a text is one of some. */
final class TextSwitch {
  private static final int SIZE = 500;

  private TextSwitch() {}

  /**
   * @param start of the method's declaration, such as {@code static boolean}
   * @param name of the method
   * @param string the type of its only parameter, as the file calls it
   */
  static String method(
      String start, String name, String string, String parameter, List<String> texts) {
    HashParts<String> parts = HashParts.of(texts, t -> t, SIZE);
    String signature = start + " " + name + "(" + string + " " + parameter + ") {\n";
    if (parts.isWhole()) {
      return signature + body(parameter, texts) + "}\n";
    }
    StringBuilder out = new StringBuilder(signature);
    String dispatch = parts.dispatch(parameter, i -> name + i + "(" + parameter + ")");
    out.append("  return ").append(dispatch.replace("\n", "\n  ")).append(";\n}\n");
    for (int i = 0; i < parts.parts().size(); i++) {
      out.append("\nprivate static boolean ").append(name).append(i).append("(").append(string);
      out.append(" ").append(parameter).append(") {\n");
      out.append(body(parameter, parts.parts().get(i))).append("}\n");
    }
    return out.toString();
  }

  private static String body(String parameter, List<String> texts) {
    if (texts.isEmpty()) {
      return "  return false;\n";
    }
    String cases = texts.stream()
        .map(text -> "    case " + JavaText.literal(text) + " -> true;\n")
        .collect(Collectors.joining());
    return "  return switch (" + parameter + ") {\n" + cases + "    default -> false;\n  };\n";
  }
}
