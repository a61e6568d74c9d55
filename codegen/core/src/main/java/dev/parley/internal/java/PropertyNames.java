package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The constants of a codec that hold the names of properties: those of one record in the order of their bits, which are then their places. */
final class PropertyNames {
  /** So many literals that a class's initialiser has room for a few constants of them. */
  private static final int MOST_LITERALS = 300;

  private final JavaFile file;
  private final NameAllocator allocator = new NameAllocator();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  PropertyNames(JavaFile file) {
    this.file = file;
  }

  /** The constant of a record. */
  String of(Plan.RecordPlan record) {
    return constants.computeIfAbsent(record.type(), type -> {
      String prefix =
          record.suffix().isEmpty() ? "" : JavaIdentifiers.constant(record.suffix()) + "_";
      String constant = constant(prefix + "NAMES");
      Map<Integer, String> byBit = new TreeMap<>();
      record.constants().forEach(c -> byBit.put(c.bit(), c.property()));
      record.components().forEach(c -> byBit.put(c.bit(), c.property()));
      names.put(constant, List.copyOf(byBit.values()));
      return constant;
    });
  }

  /** A constant for any texts. */
  String of(String wanted, List<String> texts) {
    String constant = constant(wanted);
    names.put(constant, texts);
    return constant;
  }

  private String constant(String wanted) {
    // Where a name can be a variable or a type, it is the variable (JLS 6.4.2).
    return allocator.allocate(file.isTypeOfPackage(wanted) ? wanted + "_" : wanted);
  }

  /** The declarations of the constants asked for so far. */
  String declarations() {
    String type = file.code("`dev.parley.runtime.Names`");
    StringJoiner declarations = new StringJoiner("\n");
    names.forEach((constant, texts) -> declarations.add("private static final " + type + " "
        + constant + (texts.size() > 3 ? " =\n    " : " = ") + type + value(texts) + ";"));
    return declarations.toString();
  }

  private static String value(List<String> texts) {
    if (texts.size() > MOST_LITERALS) {
      return ".packed(\n        "
          + String.join(",\n        ", JavaText.pieces(JavaText.packed(texts))) + ")";
    }
    String line = texts.stream().map(JavaText::literal).collect(Collectors.joining(", "));
    return ".of("
        + (line.length() < 70
            ? line
            : texts.stream()
                .map(JavaText::literal)
                .collect(Collectors.joining(",\n        ", "\n        ", "")))
        + ")";
  }
}
