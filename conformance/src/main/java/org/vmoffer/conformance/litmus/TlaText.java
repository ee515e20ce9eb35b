package org.vmoffer.conformance.litmus;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vmoffer.api.Permissions;

/** Values in TLA+. */
final class TlaText {
  private TlaText() {}

  static String rights(Permissions permissions) {
    return set(
        permissions.toString().chars().mapToObj(letter -> string(Character.toString(letter))));
  }

  static String string(String text) {
    return "\"" + text + "\"";
  }

  static String set(Stream<String> elements) {
    return elements.collect(Collectors.joining(", ", "{", "}"));
  }

  static <T> String tuple(List<T> elements, Function<T, String> text) {
    return elements.stream().map(text).collect(Collectors.joining(", ", "<<", ">>"));
  }

  static String bool(boolean truth) {
    return truth ? "TRUE" : "FALSE";
  }
}
