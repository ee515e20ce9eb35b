package org.vmoffer.conformance.tlc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to search: the specification itself, or a mutant of it.
 *
 * @param mutant what a mutant has in the place of a definition, or null
 * @param open the numbers of the replaced parts that are asked for
 */
public record VacuityRequest(@Nullable ReplacedPart mutant, List<Integer> open) {

  /** Keeps a snapshot. */
  public VacuityRequest {
    open = List.copyOf(open);
  }
}
