package org.vmoffer.conformance.tour;

import java.util.BitSet;
import java.util.Optional;

/**
 * Whether a tour is what its certificate says. Walks the walks and adds up the numbers, and knows
 * nothing of how either came about.
 */
public final class TourChecker {
  private final Digraph graph;

  /** A checker of tours of a graph. */
  public TourChecker(Digraph graph) {
    this.graph = graph;
  }

  /** The first thing that is wrong with a tour or with what it claims; empty if nothing is. */
  public Optional<String> faultOf(Tour tour, TourCertificate claim) {
    return walkFault(tour)
        .or(() -> countFault(tour, claim))
        .or(() -> boundFault(claim))
        .or(() -> differs("naive cost", claim.naiveCost(), naiveCost()));
  }

  /** Every walk is a walk in the graph, and no edge is left out. */
  private Optional<String> walkFault(Tour tour) {
    BitSet covered = new BitSet(graph.edgeCount());
    for (int walk = 0; walk < tour.walkCount(); walk++) {
      int state = 0;
      for (int step = tour.firstStep(walk); step < tour.firstStep(walk + 1); step++) {
        int edge = tour.edge(step);
        if (!graph.leaves(edge, state)) {
          return Optional.of(
              "walk %d, step %d: edge %d does not leave state %d, where the walk is"
                  .formatted(walk, step - tour.firstStep(walk), edge, state));
        }
        covered.set(edge);
        state = graph.target(edge);
      }
    }
    int missing = covered.nextClearBit(0);
    return missing < graph.edgeCount()
        ? Optional.of("no walk takes edge " + missing)
        : Optional.empty();
  }

  private Optional<String> countFault(Tour tour, TourCertificate claim) {
    return differs("number of states", claim.states(), graph.stateCount())
        .or(() -> differs("number of edges", claim.edges(), graph.edgeCount()))
        .or(() -> differs("number of walks", claim.walks(), tour.walkCount()))
        .or(() -> differs("number of steps", claim.steps(), tour.stepCount()));
  }

  private static Optional<String> differs(String what, long claimed, long counted) {
    return claimed == counted
        ? Optional.empty()
        : Optional.of("the %s is %d, not %d as claimed".formatted(what, counted, claimed));
  }

  /**
   * Every tour closed by its resets leaves each state as often as it enters it, so its cost is the
   * number of edges and what it repeats; each repeated step or reset costs at least what the
   * potential grows by, and along all of them it grows by the sum below, whatever the tour.
   */
  private Optional<String> boundFault(TourCertificate claim) {
    if (claim.potentials().size() != graph.stateCount()) {
      return Optional.of("there is not one potential for each state");
    }
    long bound = graph.edgeCount();
    for (int state = 0; state < graph.stateCount(); state++) {
      long potential = claim.potentials().getInt(state);
      if (claim.potentials().getInt(0) - potential > 1) {
        return Optional.of("the potential grows too much with a reset from state " + state);
      }
      for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
        long growth = claim.potentials().getInt(graph.target(edge)) - potential;
        if (growth > 1) {
          return Optional.of("the potential grows too much along edge " + edge);
        }
        bound -= growth;
      }
    }
    return differs("provable least cost", claim.leastCost(), bound);
  }

  /** Layer by layer: the edges of a layer cost its depth, a reset and themselves. */
  private long naiveCost() {
    BitSet seen = new BitSet();
    BitSet layer = new BitSet();
    layer.set(0);
    long cost = 0;
    for (int depth = 0; !layer.isEmpty(); depth++) {
      seen.or(layer);
      BitSet next = new BitSet();
      for (int state = layer.nextSetBit(0); state >= 0; state = layer.nextSetBit(state + 1)) {
        for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
          cost += depth + 2;
          next.set(graph.target(edge));
        }
      }
      next.andNot(seen);
      layer = next;
    }
    return cost;
  }
}
