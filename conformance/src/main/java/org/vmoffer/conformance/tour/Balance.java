package org.vmoffer.conformance.tour;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest repetition of arcs after which every state is left as often as it is entered: a
 * minimum-cost flow from states with a surplus of entering edges to states with a deficit.
 *
 * <p>Primal-dual: distances from the remaining surplus, a potential for each state, grow step by
 * step, and at each distance as much as possible is sent along tight arcs, those on which the
 * potential grows by the full cost of 1. Capacities are unlimited, and every state is near every
 * other by way of a reset, so there are no more distances than the graph is deep, plus one. The
 * potentials prove that no flow is cheaper.
 */
final class Balance {
  private final Arcs arcs;
  private final int[] flow;
  private final int[] potentials;
  private final int[] surplus;
  private final int[] growth;

  /** Solves the problem; every state must be reachable from the initial one. */
  Balance(Arcs arcs) {
    this.arcs = arcs;
    int states = arcs.stateCount();
    flow = new int[arcs.arcCount()];
    potentials = new int[states];
    surplus = new int[states];
    growth = new int[states];
    long remaining = 0;
    for (int state = 0; state < states; state++) {
      surplus[state] = arcs.surplus(state);
      remaining += Math.max(0, surplus[state]);
    }
    TightFlow tight = new TightFlow(arcs, flow, potentials, surplus);
    while (remaining > 0) {
      long sent = tight.send();
      if (sent == 0) {
        raisePotentials();
      }
      remaining -= sent;
    }
  }

  /** How often an arc is to be used beyond the edges that it stands for. */
  int flow(int arc) {
    return flow[arc];
  }

  /** What the repetition costs. */
  long cost() {
    return Arrays.stream(flow).asLongStream().sum();
  }

  /** For each state a number that grows by at most 1 along every arc. */
  int[] potentials() {
    return potentials.clone();
  }

  /** Adds to each potential its state's distance, but no more than the nearest deficit's. */
  private void raisePotentials() {
    int nearest = measureGrowth();
    for (int state = 0; state < growth.length; state++) {
      potentials[state] += Math.min(growth[state], nearest);
    }
  }

  /**
   * Distances from the remaining surplus, and as the result that of the nearest deficit. An arc is
   * as long as its potentials leave of its cost. One may also go against an arc that carries flow,
   * taking it back; such an arc is tight, so that is no distance.
   */
  private int measureGrowth() {
    Arrays.fill(growth, Integer.MAX_VALUE);
    List<IntArrayList> layers = new ArrayList<>();
    for (int state = 0; state < surplus.length; state++) {
      if (surplus[state] > 0) {
        reach(state, 0, layers);
      }
    }
    for (int distance = 0; ; distance++) {
      // Grows while it is read: tight arcs lead to the same layer.
      IntArrayList layer = layers.get(distance);
      for (int i = 0; i < layer.size(); i++) {
        int state = layer.getInt(i);
        if (growth[state] == distance) {
          if (surplus[state] < 0) {
            return distance;
          }
          extend(state, distance, layers);
        }
      }
    }
  }

  private void extend(int state, int distance, List<IntArrayList> layers) {
    for (int arc = arcs.firstOut(state); arc < arcs.firstOut(state + 1); arc++) {
      int head = arcs.head(arc);
      reach(head, distance + 1 + potentials[state] - potentials[head], layers);
    }
    for (int i = arcs.firstIn(state); i < arcs.firstIn(state + 1); i++) {
      int arc = arcs.incoming(i);
      if (flow[arc] > 0) {
        reach(arcs.tail(arc), distance, layers);
      }
    }
  }

  private void reach(int state, int distance, List<IntArrayList> layers) {
    if (distance < growth[state]) {
      growth[state] = distance;
      while (layers.size() <= distance) {
        layers.add(new IntArrayList());
      }
      layers.get(distance).add(state);
    }
  }
}
