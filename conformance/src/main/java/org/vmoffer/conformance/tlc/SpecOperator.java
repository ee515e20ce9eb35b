package org.vmoffer.conformance.tlc;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A definition of the specification.
 *
 * @param module the module in which it stands
 * @param parameters their names
 * @param uses the definitions of the specification that it uses itself
 */
public record SpecOperator(
    String module, String name, List<String> parameters, SpecNode body, SortedSet<String> uses) {

  /** Keeps snapshots. */
  public SpecOperator {
    parameters = List.copyOf(parameters);
    uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
  }
}
