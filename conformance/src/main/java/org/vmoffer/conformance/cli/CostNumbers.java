package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vmoffer.conformance.BadInputException;

/**
 * Reads lists of numbers: counts, sizes in bytes, and ranges whose numbers grow by a factor.
 *
 * @param option where they are given
 * @param factor of the numbers of a range
 * @param most the largest
 * @param sizes whether {@code 2M} is as many pages of 4 KiB
 */
record CostNumbers(String option, int factor, int most, boolean sizes) {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([KMG]?)");
  private static final String RANGE = "..";
  private static final long KIB_OF_A_PAGE = 4;
  private static final long KIB = 1024;

  /**
   * The numbers, rising, each once.
   *
   * @throws BadInputException if one cannot be read, or is none that can be
   */
  List<Integer> read(List<String> texts) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String text : texts) {
      int dots = text.indexOf(RANGE);
      if (dots < 0) {
        numbers.add(number(text, text));
      } else {
        numbers.addAll(range(text, dots));
      }
    }
    if (numbers.isEmpty()) {
      throw bad("", "no number");
    }
    return List.copyOf(numbers);
  }

  private List<Integer> range(String text, int dots) {
    int first = number(text, text.substring(0, dots));
    int last = number(text, text.substring(dots + RANGE.length()));
    if (first > last) {
      throw bad(text, "begins behind its end");
    }
    List<Integer> numbers = new ArrayList<>();
    for (long next = first; next < last; next *= factor) {
      numbers.add((int) next);
    }
    numbers.add(last);
    return numbers;
  }

  private int number(String whole, String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      throw bad(whole, "no number");
    }
    long number = Long.parseLong(matcher.group(1));
    if (!matcher.group(2).isEmpty()) {
      number = pages(whole, number, matcher.group(2));
    }
    if (number < 1 || number > most) {
      throw bad(whole, "out of range");
    }
    return (int) number;
  }

  private long pages(String whole, long number, String unit) {
    if (!sizes) {
      throw bad(whole, "a size");
    }
    long kib =
        switch (unit) {
          case "K" -> number;
          case "M" -> number * KIB;
          default -> number * KIB * KIB;
        };
    if (kib % KIB_OF_A_PAGE != 0) {
      throw bad(whole, "not whole pages of 4K");
    }
    return kib / KIB_OF_A_PAGE;
  }

  private BadInputException bad(String text, String what) {
    return new BadInputException(
        (option + " " + text).strip(),
        what,
        "numbers from 1 to %d%s, or ranges such as 1..%d"
            .formatted(most, sizes ? ", sizes such as 64K, 2M or 1G" : "", factor * factor));
  }
}
