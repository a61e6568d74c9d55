package dev.parley.stability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What became of edits, and the table of it. */
final class Counts {
  private static final int FEW = 3;

  private final Map<Edit, Row> rows = new EnumMap<>(Edit.class);
  private int documents;
  private int types;

  private static final class Row {
    private final TreeSet<String> documents = new TreeSet<>();
    private int edits;
    private int refused;
    private int lost;
    private int files;
    private final Map<Lines, List<Integer>> lines = new EnumMap<>(Lines.class);
  }

  /** Lines that are new or changed. */
  enum Lines {
    JAVA_PUBLIC,
    JAVA,
    TYPESCRIPT_PUBLIC,
    TYPESCRIPT
  }

  void document(int publicTypes) {
    documents++;
    types += publicTypes;
  }

  void refused(Edit edit) {
    row(edit).refused++;
  }

  /**
   * @param lost whether a type is gone or another one
   * @param files that have changed
   */
  void add(Edit edit, String document, boolean lost, int files, Map<Lines, Integer> lines) {
    Row row = row(edit);
    row.documents.add(document);
    row.edits++;
    row.lost += lost ? 1 : 0;
    row.files += files > 0 ? 1 : 0;
    lines.forEach((which, count) ->
        row.lines.computeIfAbsent(which, w -> new ArrayList<>()).add(count));
  }

  private Row row(Edit edit) {
    return rows.computeIfAbsent(edit, e -> new Row());
  }

  /** How many edits have changed anything. */
  int changed(Edit edit) {
    return row(edit).files;
  }

  int most(Edit edit, Lines which) {
    return row(edit).lines.getOrDefault(which, List.of()).stream()
        .max(Integer::compare)
        .orElse(0);
  }

  int median(Edit edit, Lines which) {
    return median(row(edit).lines.getOrDefault(which, List.of()));
  }

  private static int median(List<Integer> lines) {
    return lines.isEmpty() ? 0 : lines.stream().sorted().toList().get(lines.size() / 2);
  }

  /** How many of a hundred are few lines. */
  private static int few(List<Integer> lines) {
    return (int) (100 * lines.stream().filter(count -> count <= FEW).count() / lines.size());
  }

  String table() {
    StringBuilder table = new StringBuilder("""
        %d documents with %d public types and functions, in both languages.

        | edit | documents | edits | refused | something renamed or gone | anything changed | Java, public | Java, all | TypeScript, public | TypeScript, all |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """.formatted(documents, types));
    rows.forEach((edit, row) -> {
      table.append("| %s | %d | %d | %d | %d | %d |"
          .formatted(edit, row.documents.size(), row.edits, row.refused, row.lost, row.files));
      for (Lines which : Lines.values()) {
        List<Integer> lines = row.lines.getOrDefault(which, List.of());
        table.append(
            lines.isEmpty()
                ? " |"
                : " %d, %d, %d %% |".formatted(median(lines), Collections.max(lines), few(lines)));
      }
      table.append("\n");
    });
    return table.toString();
  }
}
