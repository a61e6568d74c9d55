package dev.parley.runtime;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which names are alike: the same letters in another style, a slip of the pen, one inside the other. Looks at few and short
 * names only, and altogether at no more than a hostile document is worth.
 */
final class Likeness {
  static final int CANDIDATES = 100;
  static final int LONGEST = 64;
  private int comparisons = 20_000;

  /** The letters of a name without its style: {@code toolName} and {@code tool_name} have the same. */
  static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int index = 0; index < name.length(); index++) {
      char each = name.charAt(index);
      if ("_-. ".indexOf(each) < 0) {
        letters.append(each >= 'A' && each <= 'Z' ? (char) (each + 32) : each);
      }
    }
    return letters.toString();
  }

  /** Whether one name stands inside the other, and how much is left over; negative if not. */
  static int leftOver(String one, String other) {
    String left = letters(one);
    String right = letters(other);
    boolean isInside = Math.min(left.length(), right.length()) > 1
        && (left.contains(right) || right.contains(left));
    return isInside ? Math.abs(left.length() - right.length()) : -1;
  }

  /** The number of slips between two names; negative if they are not alike. */
  int slips(String wanted, String other) {
    String left = letters(wanted);
    String right = letters(other);
    int allowed = Math.max(1, left.length() / 4);
    if (left.length() < 3
        || Math.abs(left.length() - right.length()) > allowed
        || comparisons == 0) {
      return -1;
    }
    comparisons--;
    int slips = distance(left, right);
    return slips <= allowed ? slips : -1;
  }

  /** The candidate that was probably meant, if one stands out. */
  @Nullable
  String closest(String name, Collection<String> candidates) {
    if (name.length() > LONGEST) {
      return null;
    }
    List<String> near = candidates.stream()
        .filter(each -> each.length() <= LONGEST)
        .limit(CANDIDATES)
        .toList();
    for (String each : near) {
      if (letters(each).equals(letters(name))) {
        return each;
      }
    }
    String closest = null;
    int fewest = Integer.MAX_VALUE;
    for (String each : near) {
      int slips = slips(each, name);
      if (slips >= 0 && slips < fewest) {
        fewest = slips;
        closest = each;
      }
    }
    if (closest != null || letters(name).length() < 3) {
      return closest;
    }
    List<String> around =
        near.stream().filter(each -> leftOver(each, name) >= 0).toList();
    return around.size() == 1 ? around.get(0) : null;
  }

  // Optimal string alignment: two letters that changed places are one slip.
  private static int distance(String left, String right) {
    int[][] rows = new int[left.length() + 1][right.length() + 1];
    for (int row = 0; row <= left.length(); row++) {
      for (int column = 0; column <= right.length(); column++) {
        rows[row][column] =
            row == 0 || column == 0 ? row + column : cell(rows, left, right, row, column);
      }
    }
    return rows[left.length()][right.length()];
  }

  private static int cell(int[][] rows, String left, String right, int row, int column) {
    char here = left.charAt(row - 1);
    char there = right.charAt(column - 1);
    int replaced = rows[row - 1][column - 1] + (here == there ? 0 : 1);
    int fewest = Math.min(replaced, 1 + Math.min(rows[row - 1][column], rows[row][column - 1]));
    boolean isSwapped =
        row > 1 && column > 1 && here == right.charAt(column - 2) && left.charAt(row - 2) == there;
    return isSwapped ? Math.min(fewest, rows[row - 2][column - 2] + 1) : fewest;
  }
}
