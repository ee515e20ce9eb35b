package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Optional;
import org.vmoffer.conformance.review.Query;
import org.vmoffer.conformance.review.Witness;

/**
 * What came of looking for a query.
 *
 * @param query what was looked for
 * @param witness the shortest walk, if there is one
 * @param searched the models, in the order in which they were searched
 */
record FindResult(Query query, Optional<Witness> witness, List<Searched> searched) {

  /** Keeps a snapshot. */
  FindResult {
    searched = List.copyOf(searched);
  }

  /**
   * A model that was searched.
   *
   * @param states distinct states of its graph
   * @param edges edges of its graph
   * @param positions how many positions of the search were looked at: a state, how much of the
   *     query has been met, and what that has bound
   */
  record Searched(String model, int states, int edges, int positions) {}
}
