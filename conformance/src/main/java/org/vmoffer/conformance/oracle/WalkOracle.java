package org.vmoffer.conformance.oracle;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateIndex;
import org.vmoffer.conformance.trace.Walks;

/**
 * Walks as oracle: what TLC has found of a call in a state. Of what is in no walk the reference
 * kernel is asked. For one thread.
 */
public final class WalkOracle implements Oracle {
  private static final int NONE = -1;

  private final Bounds bounds;
  private final long[][] states;
  private final StateIndex index = new StateIndex();
  private final Map<Invocation, Integer> calls = new HashMap<>();
  private final Outcome[] outcomes;
  private final Long2IntOpenHashMap steps = new Long2IntOpenHashMap();
  private final KernelOracle beyond;

  /** An oracle that knows these walks. */
  public WalkOracle(Walks walks) {
    bounds = walks.bounds();
    beyond = new KernelOracle(bounds);
    states = new long[walks.stateCount()][];
    for (int state = 0; state < states.length; state++) {
      int from = walks.stateOffset(state);
      states[state] = Arrays.copyOfRange(walks.stateWords(), from, walks.stateOffset(state + 1));
      index.add(states[state], states[state].length);
    }
    for (int call = 0; call < walks.callCount(); call++) {
      calls.put(walks.invocation(call), call);
    }
    steps.defaultReturnValue(NONE);
    outcomes = new Outcome[walks.stepCount()];
    for (int walk = 0; walk < walks.walkCount(); walk++) {
      int state = 0;
      for (int step = walks.firstStep(walk); step < walks.firstStep(walk + 1); step++) {
        outcomes[step] = new Outcome(walks.replyAt(walks.reply(step)), states[walks.target(step)]);
        steps.putIfAbsent(key(state, walks.call(step)), step);
        state = walks.target(step);
      }
    }
  }

  private static long key(int state, int call) {
    return (long) state << Integer.SIZE | call;
  }

  @Override
  public Bounds bounds() {
    return bounds;
  }

  @Override
  public long[] initial() {
    return states[0];
  }

  /** The number of a state in the walks, or -1 if it is in none. */
  public int number(long[] state) {
    return index.find(state, state.length);
  }

  @Override
  public Outcome due(long[] state, Invocation invocation) {
    int number = number(state);
    Integer call = calls.get(invocation);
    int step = number < 0 || call == null ? NONE : steps.get(key(number, call));
    return step == NONE ? beyond.due(state, invocation) : outcomes[step];
  }
}
