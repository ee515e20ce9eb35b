package org.vmoffer.conformance.tlc;

import java.util.BitSet;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;

/**
 * Makes calls of a variant where the model as it is has come to, and says which end otherwise. A
 * call is made once in each state.
 */
final class VariantWalker {
  private final VariantBase base;
  private final FastTool tool;
  private final VariantPlan plan;
  private final Action[] calls;
  private final boolean beginsOtherwise;
  private final BitSet same = new BitSet();
  private long evaluations;

  VariantWalker(VariantBase base, FastTool tool, VariantPlan plan) {
    this.base = base;
    this.tool = tool;
    this.plan = plan;
    this.calls = base.callsIn(tool);
    StateVec initial = tool.getInitStates();
    this.beginsOtherwise =
        initial.size() != 1
            || base.states().find(base.states().fingerprint(initial.elementAt(0))) != 0;
  }

  /**
   * Whether a call ends otherwise in a state, or cannot be evaluated there; every call does of a
   * variant that begins otherwise.
   */
  boolean differs(int state, int call) {
    if (beginsOtherwise) {
      return true;
    }
    if (!plan.isConcerned(call) || same.get(state * calls.length + call)) {
      return false;
    }
    evaluations++;
    boolean isSame;
    try {
      StateVec next = tool.getNextStates(calls[call], base.states().get(state));
      isSame = isSame(next, base.steps(state, call));
    } catch (RuntimeException | StackOverflowError e) {
      // TLC cannot go on: whoever walks here is stopped by that as by a wrong answer.
      isSame = false;
    }
    same.set(state * calls.length + call, isSame);
    return !isSame;
  }

  private boolean isSame(StateVec next, long[] was) {
    VariantSteps rest = new VariantSteps(was);
    for (int i = 0; i < next.size(); i++) {
      TLCState to = next.elementAt(i);
      if (!tool.isGoodState(to)) {
        return false;
      }
      int number = base.states().find(base.states().fingerprint(to));
      if (!rest.strike(to, number)) {
        return false;
      }
    }
    return rest.size() == 0;
  }

  /** How often a call was made. */
  long evaluations() {
    return evaluations;
  }
}
