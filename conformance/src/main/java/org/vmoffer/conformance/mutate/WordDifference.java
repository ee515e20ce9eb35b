package org.vmoffer.conformance.mutate;

import java.util.List;

/**
 * In what two texts differ, each on one line: the words between the ones that both begin with and
 * the ones that both end with, and a few of these.
 */
record WordDifference(String before, String after) {
  private static final int AROUND = 5;
  private static final int MOST = 160;

  static WordDifference of(String before, String after) {
    List<String> one = words(before);
    List<String> other = words(after);
    int most = Math.min(one.size(), other.size());
    int begin = 0;
    while (begin < most && one.get(begin).equals(other.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < most - begin
        && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
      end++;
    }
    return new WordDifference(part(one, begin, end), part(other, begin, end));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }

  private static String part(List<String> words, int begin, int end) {
    int from = Math.max(0, begin - AROUND);
    int to = Math.min(words.size(), words.size() - end + AROUND);
    String text = String.join(" ", words.subList(from, to));
    return (from > 0 ? "... " : "")
        + shortened(text.replaceAll("(?<=[({]) | (?=[,)}])", ""))
        + (to < words.size() ? " ..." : "");
  }

  private static String shortened(String text) {
    return text.length() <= MOST
        ? text
        : text.substring(0, MOST / 2) + " ... " + text.substring(text.length() - MOST / 2);
  }
}
