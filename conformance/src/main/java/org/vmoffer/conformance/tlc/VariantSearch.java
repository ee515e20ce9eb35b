package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;

/**
 * Searches a variant of a model breadth first, as TLC would. A call that cannot be concerned by
 * what was changed does what it does in the model as it is, and need not be made again; what holds
 * of a step of the model as it is holds of the same step here, unless the properties themselves are
 * concerned.
 */
final class VariantSearch {
  private static final String DEADLOCK = "deadlock";

  private final VariantBase base;
  private final FastTool tool;
  private final VariantPlan plan;
  private final Action[] calls;
  private final VariantNumbers states;
  private final BitSet reached = new BitSet();
  private final IntArrayList queue = new IntArrayList();
  private final VariantPaths paths;
  private VariantOutcome.@Nullable Difference difference;
  private VariantOutcome.@Nullable Violation violation;
  private long evaluations;
  private long evaluationsToDifference;

  VariantSearch(VariantBase base, FastTool tool, VariantPlan plan) {
    this.base = base;
    this.tool = tool;
    this.plan = plan;
    this.states = new VariantNumbers(base.states());
    this.calls = base.callsIn(tool);
    this.paths = new VariantPaths(base.calls());
  }

  /** Where a search is: the call that is made, and after how many others. */
  private static final class At {
    private int state = VariantStates.NONE;
    private int call = VariantStates.NONE;
  }

  VariantOutcome run() {
    long start = System.nanoTime();
    At at = new At();
    VariantOutcome.Failure failure = null;
    try {
      begin();
      for (int i = 0; i < queue.size() && violation == null && !isSpent(); i++) {
        at.state = queue.getInt(i);
        leave(at);
      }
    } catch (RuntimeException | StackOverflowError e) {
      // A variant may be nonsense; what TLC says of it is its end.
      failure = paths.failure(at.state, at.call, e);
    }
    return new VariantOutcome(
        difference,
        violation,
        failure,
        null,
        !isSpent(),
        queue.size(),
        evaluations,
        (System.nanoTime() - start) / 1_000_000);
  }

  private boolean isSpent() {
    return evaluations > plan.mostEvaluations()
        || (difference != null && evaluations - evaluationsToDifference > plan.mostAfterwards());
  }

  private void begin() {
    StateVec initial = tool.getInitStates();
    if (initial.size() != 1) {
      throw new IllegalStateException(initial.size() + " initial states");
    }
    TLCState state = initial.elementAt(0);
    int number = states.number(state);
    if (number != 0) {
      difference = new VariantOutcome.Difference(0, "Init", "a state", "another state", List.of());
    }
    reach(number, VariantStates.NONE, VariantStates.NONE, state);
  }

  /**
   * Comes to a state. If for the first time, its invariants must hold; of the first state also
   * those that speak of its reply, which does not tell states apart.
   */
  private void reach(int number, int from, int call, TLCState state) {
    if (reached.get(number)) {
      return;
    }
    reached.set(number);
    queue.add(number);
    paths.reach(number, from, call);
    if (!states.isKnown(number) || plan.propertiesConcerned() || from == VariantStates.NONE) {
      Action[] invariants = tool.getInvariants();
      String[] names = tool.getInvNames();
      first(invariants.length, i -> plan.asks(names[i]) && !tool.isValid(invariants[i], state))
          .ifPresent(i -> violate(names[i], from, call, state));
    }
  }

  private static Optional<Integer> first(int count, IntPredicate broken) {
    for (int i = 0; i < count; i++) {
      if (broken.test(i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private void violate(String property, int from, int call, TLCState state) {
    if (violation == null) {
      List<String> path = paths.to(from, call, state);
      violation = new VariantOutcome.Violation(property, path.size(), path);
    }
  }

  /** Makes every call in a state. */
  private void leave(At at) {
    boolean moves = false;
    VariantBase.Cursor cursor = states.isKnown(at.state) ? base.cursor(at.state) : null;
    for (at.call = 0; at.call < calls.length && violation == null; at.call++) {
      long[] was = cursor == null ? new long[0] : cursor.next();
      boolean asBefore =
          cursor != null && !plan.propertiesConcerned() && !plan.isConcerned(at.call);
      if (asBefore) {
        for (int i = 1; i < was.length; i += 2) {
          reach((int) was[i], at.state, at.call, states.get((int) was[i]));
        }
        moves |= was.length > 0;
      } else {
        moves |= make(at, cursor == null, was);
      }
    }
    if (!moves
        && violation == null
        && plan.asks(DEADLOCK)
        && tool.getModelConfig().getCheckDeadlock()) {
      List<String> path = paths.to(at.state);
      violation = new VariantOutcome.Violation(DEADLOCK, path.size(), path);
    }
  }

  private boolean make(At at, boolean isNew, long[] was) {
    evaluations++;
    TLCState from = states.get(at.state);
    StateVec next = tool.getNextStates(calls[at.call], from);
    VariantSteps rest = new VariantSteps(was);
    boolean same = !isNew && next.size() == rest.size();
    int[] numbers = new int[next.size()];
    boolean[] differs = new boolean[next.size()];
    for (int i = 0; i < next.size(); i++) {
      TLCState to = next.elementAt(i);
      if (!tool.isGoodState(to)) {
        throw new IllegalStateException("it leaves open what becomes of a variable");
      }
      numbers[i] = states.number(to);
      differs[i] = isNew || !rest.strike(to, numbers[i]);
      same &= !differs[i];
    }
    if (!isNew && !same && difference == null) {
      evaluationsToDifference = evaluations;
      difference =
          paths.difference(at.state, at.call, base.next(at.state, at.call), next, base.states());
    }
    for (int i = 0; i < next.size() && violation == null; i++) {
      TLCState to = next.elementAt(i);
      reach(numbers[i], at.state, at.call, to);
      if (differs[i] || plan.propertiesConcerned()) {
        Action[] properties = tool.getImpliedActions();
        String[] names = tool.getImpliedActNames();
        first(properties.length, p -> plan.asks(names[p]) && !tool.isValid(properties[p], from, to))
            .ifPresent(p -> violate(names[p], at.state, at.call, to));
      }
    }
    return next.size() > 0;
  }
}
