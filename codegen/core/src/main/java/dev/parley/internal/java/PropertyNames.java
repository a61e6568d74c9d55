package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The constants of a codec: tables of the names of properties, and the place of each property in the table of its record, which is its bit too.
 * A place is one more than the place before, so that a property more changes no line behind it.
 */
final class PropertyNames {
  /** So many literals that a class's initialiser has room for a few constants of them. */
  private static final int MOST_LITERALS = 300;

  private final JavaFile file;
  private final Set<String> mentioned;
  private final NameAllocator allocator = new NameAllocator();
  private final Map<String, Table> records = new LinkedHashMap<>();
  private final List<Table> tables = new ArrayList<>();

  /**
   * @param texts in the order of their places
   * @param places their constants, in the same order; none of a record that is too wide for them
   */
  private record Table(String constant, List<String> texts, List<String> places) {}

  /**
   * @param mentioned simple names of types and variables in the codec
   */
  PropertyNames(JavaFile file, Set<String> mentioned) {
    this.file = file;
    this.mentioned = mentioned;
  }

  /** The table of a record. */
  String of(Plan.RecordPlan record) {
    return table(record).constant();
  }

  /** The place of a property in the table of its record. */
  String place(Plan.RecordPlan record, int bit) {
    List<String> places = table(record).places();
    return places.isEmpty() ? String.valueOf(bit) : places.get(bit);
  }

  private Table table(Plan.RecordPlan record) {
    return records.computeIfAbsent(record.type(), type -> {
      String prefix =
          record.suffix().isEmpty() ? "" : JavaIdentifiers.constant(record.suffix()) + "_";
      String constant = constant(prefix + "NAMES");
      Map<Integer, String> texts = new TreeMap<>();
      record.constants().forEach(c -> texts.put(c.bit(), c.property()));
      record.components().forEach(c -> texts.put(c.bit(), c.property()));
      Map<Integer, String> places = new TreeMap<>();
      if (!record.wide()) {
        record.constants().forEach(c -> places.put(c.bit(), c.name()));
        record.components().forEach(c -> places.put(c.bit(), c.name()));
        places.replaceAll((bit, name) -> constant(prefix + JavaIdentifiers.constant(name)));
      }
      Table table = new Table(constant, List.copyOf(texts.values()), List.copyOf(places.values()));
      tables.add(table);
      return table;
    });
  }

  /** A table of any texts. */
  String of(String wanted, List<String> texts) {
    String constant = constant(wanted);
    tables.add(new Table(constant, texts, List.of()));
    return constant;
  }

  private String constant(String wanted) {
    // Where a name can be a variable or a type, it is the variable (JLS 6.4.2).
    boolean isTaken = file.isTypeOfPackage(wanted) || mentioned.contains(wanted);
    return allocator.allocate(isTaken ? wanted + "_" : wanted);
  }

  /** The declarations of the constants asked for so far. */
  String declarations() {
    String type = file.code("`dev.parley.runtime.Names`");
    StringJoiner declarations = new StringJoiner("\n\n");
    for (Table table : tables) {
      StringJoiner lines = new StringJoiner("\n");
      lines.add("private static final " + type + " " + table.constant() + " = " + type
          + value(table.texts()) + ";");
      String before = "";
      for (String place : table.places()) {
        lines.add("private static final int " + place + " = "
            + (before.isEmpty() ? "0" : before + " + 1") + ";");
        before = place;
      }
      declarations.add(lines.toString());
    }
    return declarations.toString();
  }

  private static String value(List<String> texts) {
    if (texts.size() > MOST_LITERALS) {
      return ".packed(\n        "
          + String.join(",\n        ", JavaText.pieces(JavaText.packed(texts))) + ")";
    }
    if (texts.stream().allMatch(PropertyNames::isLine)) {
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
