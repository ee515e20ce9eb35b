package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.review.Query;
import org.vmoffer.conformance.review.QuerySearch;
import org.vmoffer.conformance.review.Witness;
import org.vmoffer.conformance.tlc.TlcException;

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

  /**
   * Gives the graph of a model by its name.
   *
   * @param <E> what may go wrong beside TLC
   */
  interface GraphSource<E extends Exception> {
    /** The graph. */
    StateGraph of(String model) throws E, TlcException, InterruptedException;
  }

  /**
   * Searches models one after the other. Once there is a walk, only shorter ones count, so that of
   * several shortest ones it is that of the first model.
   */
  static <E extends Exception> FindResult search(
      Query query, List<String> models, GraphSource<E> graphs)
      throws E, TlcException, InterruptedException {
    List<Searched> searched = new ArrayList<>();
    Optional<Witness> best = Optional.empty();
    for (String model : models) {
      StateGraph graph = graphs.of(model);
      QuerySearch search = new QuerySearch(query, graph);
      Optional<Witness> found =
          search.run(best.map(each -> each.length() - 1).orElse(Integer.MAX_VALUE));
      searched.add(new Searched(model, graph.stateCount(), graph.edgeCount(), search.positions()));
      best = found.isPresent() ? found : best;
    }
    return new FindResult(query, best, searched);
  }
}
