package org.vmoffer.conformance.text;

import java.util.ArrayList;
import java.util.List;

/** Folds text at spaces, and words that are longer than a line. */
public final class Folding {
  private Folding() {}

  /** The lines of a text, none longer than this; those after the first begin with two spaces. */
  public static List<String> fold(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String whole : text.split(" ", -1)) {
      String word = whole;
      if (!line.toString().isBlank() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
      }
      line.append(line.isEmpty() ? "" : " ");
      while (line.length() + word.length() > width) {
        int fits = Math.max(1, width - line.length());
        lines.add(line + word.substring(0, fits));
        word = word.substring(fits);
        line = new StringBuilder("  ");
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
