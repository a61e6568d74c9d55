package dev.parley.runtime;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which names are alike: the same letters in another style, a slip of the pen, one inside the other. Looks at few and short
 * names only, and altogether at no more than a hostile document is worth.
 */
final class Likeness {
  static final int CANDIDATES = 100;
  static final int LONGEST = 64;
  private int comparisons = 20_000;
  private final Map<String, String> known = new HashMap<>();

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
    String left = known.computeIfAbsent(wanted, Likeness::letters);
    String right = known.computeIfAbsent(other, Likeness::letters);
    int allowed = Math.max(1, left.length() / 4);
    if (left.length() < 3
        || Math.abs(left.length() - right.length()) > allowed
        || comparisons == 0) {
      return -1;
    }
    comparisons--;
    int slips = distance(left, right, allowed);
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

  /**
   * The slips between two texts, where two letters that changed places are one (optimal string alignment); more than {@code most} if there are more. Each
   * row follows from the two before, and a slip too many in both of them is one too many at the end.
   */
  private static int distance(String left, String right, int most) {
    int width = right.length() + 1;
    int[] before = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int column = 0; column < width; column++) {
      last[column] = column;
    }
    int fewestBefore = 0;
    for (int i = 1; i <= left.length(); i++) {
      char here = left.charAt(i - 1);
      int fewest = i;
      row[0] = i;
      for (int j = 1; j < width; j++) {
        char there = right.charAt(j - 1);
        int slips =
            Math.min(last[j - 1] + (here == there ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (i > 1 && j > 1 && here == right.charAt(j - 2) && left.charAt(i - 2) == there) {
          slips = Math.min(slips, before[j - 2] + 1);
        }
        row[j] = slips;
        fewest = Math.min(fewest, slips);
      }
      if (fewest > most && fewestBefore > most) {
        return most + 1;
      }
      fewestBefore = fewest;
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[width - 1];
  }
}
