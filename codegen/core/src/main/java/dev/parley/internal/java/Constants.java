package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The constants of a class that reads and writes: their names, and tables of texts. */
final class Constants {
  /** So many literals that a class's initialiser has room for a few constants of them. */
  private static final int MOST_LITERALS = 300;

  private final JavaFile file;
  private final Set<String> mentioned;
  private final NameAllocator allocator = new NameAllocator();
  private final StringJoiner declarations = new StringJoiner("\n\n");

  /**
   * @param mentioned simple names of types and variables in the class
   */
  Constants(JavaFile file, Set<String> mentioned) {
    this.file = file;
    this.mentioned = mentioned;
  }

  /** A name that nothing else has. */
  String name(String wanted) {
    // Where a name can be a variable or a type, it is the variable (JLS 6.4.2).
    boolean isTaken = file.isTypeOfPackage(wanted) || mentioned.contains(wanted);
    return allocator.allocate(isTaken ? wanted + "_" : wanted);
  }

  /** The name of a table of texts. */
  String names(String wanted, List<String> texts) {
    String constant = name(wanted);
    String type = file.code("`dev.parley.runtime.Names`");
    declarations.add(
        "private static final " + type + " " + constant + " = " + type + value(texts) + ";");
    return constant;
  }

  /** The declarations of the tables asked for so far. */
  String declarations() {
    return declarations.toString();
  }

  private static String value(List<String> texts) {
    if (texts.size() > MOST_LITERALS) {
      return ".packed(\n        "
          + String.join(",\n        ", JavaText.pieces(JavaText.packed(texts))) + ")";
    }
    if (texts.stream().allMatch(Constants::isLine)) {
      return ".ofLines(\"\"\"\n"
          + texts.stream()
              .map(text -> "    " + unquoted(JavaText.literal(text)) + "\n")
              .collect(Collectors.joining())
          + "    \"\"\")";
    }
    return texts.stream()
        .map(JavaText::literal)
        .collect(Collectors.joining(",\n    ", ".of(\n    ", ")"));
  }

  private static String unquoted(String literal) {
    return literal.substring(1, literal.length() - 1);
  }

  /** What stands in a text block as it is. */
  private static boolean isLine(String text) {
    return text.equals(text.strip()) && !text.isEmpty() && text.lines().count() == 1;
  }
}
