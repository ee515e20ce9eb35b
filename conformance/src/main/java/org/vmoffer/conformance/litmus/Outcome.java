package org.vmoffer.conformance.litmus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One way in which a litmus test can end, as far as it looks.
 *
 * @param values what it looks at, and the value of each
 */
public record Outcome(Map<String, String> values) implements Comparable<Outcome> {

  /** Keeps a snapshot, in this order. */
  public Outcome {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  @Override
  public int compareTo(Outcome other) {
    return toString().compareTo(other.toString());
  }

  /** What it would be as a condition. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " = " + value.getValue())
        .collect(Collectors.joining(" and "));
  }
}
