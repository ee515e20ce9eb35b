package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tla2sany.semantic.OpDeclNode;
import tlc2.tool.TLCState;
import tlc2.util.FP64;
import util.UniqueString;

/** States, told apart by the fingerprint of everything but the reply, and numbered. */
final class VariantStates {
  static final int NONE = -1;

  private static final UniqueString REPLY = UniqueString.uniqueStringOf("reply");

  private final UniqueString[] variables;
  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
  private final List<TLCState> states = new ArrayList<>();
  private final int first;

  /**
   * No state yet.
   *
   * @param like a state with all variables
   * @param first the number of the first one
   */
  VariantStates(TLCState like, int first) {
    this.first = first;
    this.numbers.defaultReturnValue(NONE);
    this.variables =
        Arrays.stream(like.getVars())
            .map(OpDeclNode::getName)
            .filter(name -> !name.equals(REPLY))
            .toArray(UniqueString[]::new);
  }

  /** What tells a state from others. */
  long fingerprint(TLCState state) {
    long fingerprint = FP64.New();
    for (UniqueString variable : variables) {
      fingerprint = state.lookup(variable).fingerPrint(fingerprint);
    }
    return fingerprint;
  }

  /** What tells the reply of the step to a state from others. */
  static long reply(TLCState state) {
    return state.lookup(REPLY).fingerPrint(FP64.New());
  }

  /** The number of a state, or {@link #NONE}. */
  int find(long fingerprint) {
    return numbers.get(fingerprint);
  }

  /** Numbers a state that has none. */
  int add(long fingerprint, TLCState state) {
    int number = first + states.size();
    numbers.put(fingerprint, number);
    states.add(state);
    return number;
  }

  TLCState get(int number) {
    return states.get(number - first);
  }

  /** How many there are. */
  int size() {
    return states.size();
  }
}
