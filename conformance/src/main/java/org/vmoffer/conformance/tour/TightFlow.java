package org.vmoffer.conformance.tour;

import java.util.Arrays;

/**
 * Sends flow from surplus to deficit along tight arcs only, forwards without limit and backwards as
 * far as there is flow to take back: blocking flows in layers of a breadth-first search.
 */
final class TightFlow {
  private static final int NONE = -1;

  private final Arcs arcs;
  private final int[] flow;
  private final int[] potentials;
  private final int[] surplus;
  private final int[] level;
  private final int[] cursor;
  private final int[] queue;
  private final int[] path;

  /** Works on these arrays, which belong to the caller. */
  TightFlow(Arcs arcs, int[] flow, int[] potentials, int[] surplus) {
    this.arcs = arcs;
    this.flow = flow;
    this.potentials = potentials;
    this.surplus = surplus;
    level = new int[surplus.length];
    cursor = new int[surplus.length];
    queue = new int[surplus.length];
    path = new int[surplus.length];
  }

  /** Sends what the nearest deficits take, and says how much; 0 if none can be reached. */
  long send() {
    int sources = measureLevels();
    Arrays.fill(cursor, 0);
    long sent = 0;
    for (int i = 0; i < sources; i++) {
      int source = queue[i];
      int amount = NONE;
      while (surplus[source] > 0 && amount != 0) {
        amount = augment(source);
        sent += amount;
      }
    }
    return sent;
  }

  /**
   * Numbers the layers as far as the first that has a deficit, and counts the states in layer 0.
   */
  private int measureLevels() {
    Arrays.fill(level, NONE);
    int tail = 0;
    for (int state = 0; state < surplus.length; state++) {
      if (surplus[state] > 0) {
        level[state] = 0;
        queue[tail++] = state;
      }
    }
    int sources = tail;
    int last = Integer.MAX_VALUE;
    for (int head = 0; head < tail && level[queue[head]] < last; head++) {
      int state = queue[head];
      for (int position = 0; position < degree(state); position++) {
        int next = neighbour(state, position);
        if (next != NONE && level[next] == NONE) {
          level[next] = level[state] + 1;
          queue[tail++] = next;
          last = surplus[next] < 0 ? level[next] : last;
        }
      }
    }
    return sources;
  }

  private int degree(int state) {
    return outDegree(state) + arcs.firstIn(state + 1) - arcs.firstIn(state);
  }

  private int outDegree(int state) {
    return arcs.firstOut(state + 1) - arcs.firstOut(state);
  }

  /** Where one can go from a state over the arc at a position, or {@link #NONE}. */
  private int neighbour(int state, int position) {
    int out = outDegree(state);
    if (position < out) {
      int head = arcs.head(arcs.firstOut(state) + position);
      return potentials[head] == potentials[state] + 1 ? head : NONE;
    }
    int arc = arcs.incoming(arcs.firstIn(state) + position - out);
    return flow[arc] > 0 ? arcs.tail(arc) : NONE;
  }

  /** Finds one path from a source layer by layer to a deficit, and says how much was sent. */
  private int augment(int source) {
    int length = 0;
    int state = source;
    while (surplus[state] >= 0) {
      int next = NONE;
      for (; cursor[state] < degree(state); cursor[state]++) {
        next = neighbour(state, cursor[state]);
        if (next != NONE && level[next] == level[state] + 1) {
          break;
        }
        next = NONE;
      }
      if (next != NONE) {
        path[length++] = state;
        state = next;
      } else if (length == 0) {
        return 0;
      } else {
        state = path[--length];
        cursor[state]++;
      }
    }
    return push(length, state);
  }

  private int push(int length, int sink) {
    int amount = Math.min(surplus[path[0]], -surplus[sink]);
    for (int i = 0; i < length; i++) {
      if (isBackward(path[i])) {
        amount = Math.min(amount, flow[arcUnderCursor(path[i])]);
      }
    }
    for (int i = 0; i < length; i++) {
      flow[arcUnderCursor(path[i])] += isBackward(path[i]) ? -amount : amount;
    }
    surplus[path[0]] -= amount;
    surplus[sink] += amount;
    return amount;
  }

  private boolean isBackward(int state) {
    return cursor[state] >= outDegree(state);
  }

  private int arcUnderCursor(int state) {
    int out = outDegree(state);
    return cursor[state] < out
        ? arcs.firstOut(state) + cursor[state]
        : arcs.incoming(arcs.firstIn(state) + cursor[state] - out);
  }
}
