package org.vmoffer.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text and its parts: words, numbers, strings and signs, and what they are the beginning of. */
final class Parts {
  private static final Pattern WORD =
      Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"|-?[0-9][\\w.+-]*+|[A-Za-z_#][\\w.-]*+|\\S");
  private static final String OPENING = "{[(";
  private static final String CLOSING = "}])";

  private final String text;
  private final List<Part> words = new ArrayList<>();

  /** From where to where a part is. */
  record Part(int from, int to) {}

  Parts(String text) {
    this.text = text;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new Part(word.start(), word.end()));
    }
  }

  /**
   * A part.
   *
   * @param where its place as a share of all, whose lowest digits say how much belongs to it
   */
  Part at(double where) {
    if (words.isEmpty()) {
      return new Part(0, text.length());
    }
    double place = Math.min(Math.max(where, 0), 0.999_999) * words.size();
    int word = (int) place;
    return switch ((int) ((place - word) * 3)) {
      case 0 -> words.get(word);
      case 1 -> new Part(words.get(word).from, end(word));
      default -> field(word);
    };
  }

  private String word(int index) {
    return index < words.size() ? text.substring(words.get(index).from, words.get(index).to) : "";
  }

  /** Where the value ends that begins with a word. */
  private int end(int first) {
    int depth = 0;
    for (int word = first; word < words.size(); word++) {
      String here = word(word);
      depth += here.length() == 1 && OPENING.contains(here) ? 1 : 0;
      depth -= here.length() == 1 && CLOSING.contains(here) ? 1 : 0;
      if (depth <= 0) {
        return words.get(word).to;
      }
    }
    return text.length();
  }

  /** A field with its value and the comma behind or before it, if a name is there. */
  private Part field(int name) {
    if (!word(name + 1).equals(":") || name + 2 >= words.size()) {
      return words.get(name);
    }
    int end = end(name + 2);
    int comma = text.indexOf(',', end);
    if (comma >= 0 && text.substring(end, comma).isBlank()) {
      return new Part(words.get(name).from, comma + 1);
    }
    int from =
        name > 0 && word(name - 1).equals(",") ? words.get(name - 1).from : words.get(name).from;
    return new Part(from, end);
  }
}
