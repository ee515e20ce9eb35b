package org.vmoffer.conformance.validate;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.graph.StateIndex;
import org.vmoffer.conformance.oracle.OfferNames;

/**
 * Where a line has led from a state before. Lines whose meaning depends on ids or on names of
 * frames are not remembered.
 */
final class Memo {
  /** No state: this line is not known here. */
  static final int UNKNOWN = -1;

  /** Words and bytes that are kept; then everything is forgotten. */
  private static final long MOST = 1 << 25;

  private LineTable lines = new LineTable();
  private StateIndex index = new StateIndex();
  private final List<long[]> states = new ArrayList<>();
  private final IntArrayList offers = new IntArrayList();
  private final Long2IntOpenHashMap next = new Long2IntOpenHashMap();
  private long words;

  Memo() {
    next.defaultReturnValue(UNKNOWN);
  }

  /** Whether it has become too much. */
  boolean isLarge() {
    return words + lines.bytes() + 2L * next.size() >= MOST;
  }

  /** Forgets everything. Numbers from before mean nothing then. */
  void forget() {
    lines = new LineTable();
    index = new StateIndex();
    states.clear();
    offers.clear();
    next.clear();
    words = 0;
  }

  /** The number of a line. */
  int line(byte[] buffer, int from, int end) {
    return lines.add(buffer, from, end);
  }

  /** The number of a state. */
  int state(long[] code) {
    int number = index.add(code, code.length);
    if (number == states.size()) {
      states.add(code);
      offers.add(OfferNames.unknown(code).count());
      words += code.length;
    }
    return number;
  }

  /** The code of a state. */
  long[] code(int state) {
    return states.get(state);
  }

  /** How many offers are pending in a state. */
  int offers(int state) {
    return offers.getInt(state);
  }

  private static long key(int state, int line) {
    return (long) state << Integer.SIZE | line;
  }

  /** The state to which a line leads, or {@link #UNKNOWN}. */
  int next(int state, int line) {
    return next.get(key(state, line));
  }

  void remember(int state, int line, int after) {
    next.put(key(state, line), after);
  }
}
