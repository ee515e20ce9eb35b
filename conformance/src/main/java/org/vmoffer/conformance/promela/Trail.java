package org.vmoffer.conformance.promela;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shortest way to a promise that is broken.
 *
 * @param promise the name of the promise
 * @param calls the calls, each with the rule that decided
 */
public record Trail(String promise, List<String> calls) {
  private static final Pattern CALL =
      Pattern.compile("(?m)^([a-z_]+\\([-\\d, ]*\\)(?: by \\d+)?): (\\w+)$");
  private static final Pattern BREAKS = Pattern.compile("(?m)^breaks (\\w+)$");

  /** Keeps a snapshot. */
  public Trail {
    calls = List.copyOf(calls);
  }

  /**
   * Reads what a checker prints when it follows its trail.
   *
   * @throws SpinException if no promise is broken at its end
   */
  static Trail read(String printed) throws SpinException {
    List<String> calls = new ArrayList<>();
    Matcher call = CALL.matcher(printed);
    while (call.find()) {
      calls.add("%s: %s".formatted(call.group(1), call.group(2).replace('_', '.')));
    }
    Matcher breaks = BREAKS.matcher(printed);
    if (!breaks.find() || calls.isEmpty()) {
      throw new SpinException(
          "SPIN's trail breaks no promise, so the model itself is at fault:%n%s"
              .formatted(printed.strip()));
    }
    return new Trail(breaks.group(1), calls);
  }
}
