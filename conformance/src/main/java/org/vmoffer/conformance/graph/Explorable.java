package org.vmoffer.conformance.graph;

import org.vmoffer.api.Reply;

/**
 * What a graph is compared with: something that can be put into a state, called, looked at and
 * rewound. The ids of offers are ranks, as in the graph.
 */
interface Explorable {

  /** Goes back to the initial state: no process, no offer, every frame free. */
  void reset();

  /**
   * Goes to a state, given as {@code StateCode} says; marks are gone.
   *
   * @throws IllegalArgumentException if it cannot be in this state
   */
  void load(long[] code, int length);

  /** Remembers this moment for {@link #rewind}. */
  int mark();

  /** Undoes everything since a mark, which stays valid; later marks do not. */
  void rewind(int mark);

  /** Whether nothing at all has been written since a mark, so that the state is what it was. */
  boolean isUntouchedSince(int mark);

  /** Makes a call. */
  Reply call(Invocation invocation);

  /**
   * Writes the abstract state as {@code StateCode} says.
   *
   * @return how many words it takes
   */
  int encode(long[] buffer);
}
