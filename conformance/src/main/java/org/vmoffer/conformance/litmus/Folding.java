package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.List;

/** Folds text at spaces. */
final class Folding {
  private Folding() {}

  /**
   * The lines of a text, none longer than this unless a word is; those after the first indented.
   */
  static List<String> fold(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
