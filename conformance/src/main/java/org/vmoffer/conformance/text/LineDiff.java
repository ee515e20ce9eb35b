package org.vmoffer.conformance.text;

import java.util.ArrayList;
import java.util.List;

/** In which lines two texts differ. */
public final class LineDiff {
  private LineDiff() {}

  /**
   * All lines of both in a shortest way from one to the other: those that only the former text has
   * after {@code -}, those that only the new one has after {@code +}, the others after a space.
   */
  public static List<String> between(List<String> former, List<String> now) {
    int[][] common = common(former, now);
    List<String> diff = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < former.size() || j < now.size()) {
      if (i < former.size() && j < now.size() && former.get(i).equals(now.get(j))) {
        diff.add("  " + former.get(i++));
        j++;
      } else if (j == now.size() || (i < former.size() && common[i + 1][j] >= common[i][j + 1])) {
        diff.add("- " + former.get(i++));
      } else {
        diff.add("+ " + now.get(j++));
      }
    }
    return diff;
  }

  /** How many lines in the same order the rests from each pair of lines on have in common. */
  private static int[][] common(List<String> former, List<String> now) {
    int[][] common = new int[former.size() + 1][now.size() + 1];
    for (int i = former.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            former.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
