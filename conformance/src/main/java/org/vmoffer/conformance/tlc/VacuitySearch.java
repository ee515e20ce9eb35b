package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.function.IntPredicate;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;

/**
 * Searches the specification or a mutant of it, breadth first, and shows a judge every step and
 * every state: of the specification all, of a mutant those that the specification has not. A mutant
 * is followed for so many calls, and to where TLC cannot evaluate it.
 */
final class VacuitySearch {
  /** How often calls of a mutant are made behind the first that ends otherwise. */
  private static final long AFTERWARDS = 10_000;

  private final VariantBase base;
  private final FastTool tool;
  private final IntPredicate concerned;
  private final boolean isMutant;
  private final PropertyJudge judge;
  private final Action[] calls;
  private final VariantNumbers states;
  private final BitSet reached = new BitSet();
  private final IntArrayList queue = new IntArrayList();
  private final VariantPaths paths;
  private long afterwards;

  private VacuitySearch(
      VariantBase base,
      FastTool tool,
      IntPredicate concerned,
      boolean isMutant,
      PropertyJudge judge) {
    this.base = base;
    this.tool = tool;
    this.concerned = concerned;
    this.isMutant = isMutant;
    this.judge = judge;
    this.states = new VariantNumbers(base.states());
    this.calls = base.callsIn(tool);
    this.paths = new VariantPaths(base.calls());
  }

  /** Searches the specification. */
  static void specification(VariantBase base, FastTool tool, PropertyJudge judge) {
    new VacuitySearch(base, tool, _ -> true, false, judge).run();
  }

  /**
   * Searches a mutant.
   *
   * @param concerned the calls that may end otherwise
   */
  static void mutant(VariantBase base, FastTool tool, IntPredicate concerned, PropertyJudge judge) {
    try {
      new VacuitySearch(base, tool, concerned, true, judge).run();
    } catch (RuntimeException | StackOverflowError e) {
      // A mutant may be nonsense from here on; what was found before counts.
      System.err.println("it ends here: " + e.getMessage());
    }
  }

  private void run() {
    TLCState initial = tool.getInitStates().elementAt(0);
    reach(states.number(initial), VariantStates.NONE, VariantStates.NONE, initial);
    for (int i = 0; i < queue.size() && !judge.isDone() && afterwards < AFTERWARDS; i++) {
      leave(queue.getInt(i));
    }
  }

  private void reach(int number, int from, int call, TLCState state) {
    if (reached.get(number)) {
      return;
    }
    reached.set(number);
    queue.add(number);
    paths.reach(number, from, call);
    if (!isMutant || !states.isKnown(number)) {
      judge.state(state, () -> paths.to(from, call, state));
    }
  }

  private void leave(int number) {
    TLCState from = states.get(number);
    VariantBase.Cursor cursor = states.isKnown(number) ? base.cursor(number) : null;
    for (int call = 0; call < calls.length && !judge.isDone(); call++) {
      long[] was = cursor == null ? new long[0] : cursor.next();
      if (cursor != null && isMutant && !concerned.test(call)) {
        for (int i = 1; i < was.length; i += 2) {
          reach((int) was[i], number, call, states.get((int) was[i]));
        }
      } else {
        make(number, from, call, was);
      }
    }
  }

  private void make(int number, TLCState from, int call, long[] was) {
    VariantSteps rest = new VariantSteps(was);
    StateVec next = tool.getNextStates(calls[call], from);
    afterwards += afterwards > 0 ? 1 : 0;
    for (int i = 0; i < next.size(); i++) {
      TLCState to = next.elementAt(i);
      int target = states.number(to);
      reach(target, number, call, to);
      if (!isMutant || !rest.strike(to, target)) {
        afterwards += isMutant && afterwards == 0 ? 1 : 0;
        int made = call;
        judge.step(from, to, () -> paths.to(number, made, to));
      }
    }
  }
}
