package org.vmoffer.conformance.tlc;

import java.util.List;

/**
 * For which replaced parts a search has found a step on which the property and the property with
 * the part replaced are not the same.
 *
 * @param found each once, on the shortest way
 */
public record VacuityOutcome(List<Found> found) {

  /** Keeps a snapshot. */
  public VacuityOutcome {
    found = List.copyOf(found);
  }

  /**
   * A step on which a part matters.
   *
   * @param part the number of the replaced part
   * @param property the property in which it matters
   * @param undefined whether the property cannot even be evaluated without it
   * @param path the calls, with the rule that decides the last
   */
  public record Found(int part, String property, boolean undefined, List<String> path) {

    /** Keeps a snapshot. */
    public Found {
      path = List.copyOf(path);
    }
  }
}
