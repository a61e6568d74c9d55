package dev.parley.stability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many lines of a file a reviewer sees as new or changed: those that are in no longest run of lines that both versions have. */
final class LineDiff {
  private static final long MOST_CELLS = 20_000_000;

  private LineDiff() {}

  static int changed(List<String> before, List<String> after) {
    int start = 0;
    while (start < before.size()
        && start < after.size()
        && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < before.size() - start
        && end < after.size() - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<String> old = before.subList(start, before.size() - end);
    List<String> young = after.subList(start, after.size() - end);
    return young.size()
        - ((long) old.size() * young.size() > MOST_CELLS ? alike(old, young) : common(old, young));
  }

  private static int common(List<String> old, List<String> young) {
    int[] row = new int[young.size() + 1];
    for (String line : old) {
      int diagonal = 0;
      for (int i = 1; i <= young.size(); i++) {
        int above = row[i];
        row[i] = line.equals(young.get(i - 1)) ? diagonal + 1 : Math.max(row[i], row[i - 1]);
        diagonal = above;
      }
    }
    return Arrays.stream(row).max().orElse(0);
  }

  /** Where the files are too large for more, without regard to order. */
  private static int alike(List<String> old, List<String> young) {
    Map<String, Integer> left = new HashMap<>();
    old.forEach(line -> left.merge(line, 1, Integer::sum));
    int alike = 0;
    for (String line : young) {
      if (left.merge(line, -1, Integer::sum) >= 0) {
        alike++;
      }
    }
    return alike;
  }
}
