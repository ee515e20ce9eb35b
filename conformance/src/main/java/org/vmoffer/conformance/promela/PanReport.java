package org.vmoffer.conformance.promela;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a checker that SPIN made says of its search.
 *
 * @param states states at which it came between two calls, and the one before there are callers
 * @param transitions steps, and the initial state, and each start of a caller
 * @param depth steps on the longest of the shortest paths, each start of a caller among them
 * @param errors how many it found; it ends with the first
 */
record PanReport(long states, long transitions, int depth, int errors) {
  private static final Pattern STATES = Pattern.compile("(?m)^\\s*(\\d+) nominal states");
  private static final Pattern TRANSITIONS = Pattern.compile("(?m)^\\s*(\\d+) transitions");
  private static final Pattern DEPTH = Pattern.compile("depth reached (\\d+), errors: (\\d+)");
  private static final String INCOMPLETE = "Search not completed";

  /**
   * Reads it.
   *
   * @throws SpinException if something is missing, or the search neither ended nor found anything
   */
  static PanReport read(String printed) throws SpinException {
    Matcher depth = DEPTH.matcher(printed);
    if (!depth.find()) {
      throw unexpected("no depth", printed);
    }
    int errors = Integer.parseInt(depth.group(2));
    if (errors == 0 && printed.contains(INCOMPLETE)) {
      throw unexpected("the search did not end", printed);
    }
    return new PanReport(
        number(STATES, printed),
        number(TRANSITIONS, printed),
        Integer.parseInt(depth.group(1)),
        errors);
  }

  private static long number(Pattern pattern, String printed) throws SpinException {
    Matcher found = pattern.matcher(printed);
    if (!found.find()) {
      throw unexpected("no '%s'".formatted(pattern), printed);
    }
    return Long.parseLong(found.group(1));
  }

  private static SpinException unexpected(String what, String printed) {
    return new SpinException(
        "SPIN's checker ended without a verdict, %s in:%n%s".formatted(what, printed.strip()));
  }

  /** The same as TLC counts, of whose model this is: it knows nothing of callers that start. */
  Counts counts(PromelaModel model) {
    return new Counts(states - 1, transitions - model.callers() - 1, depth - model.callers() + 1);
  }
}
