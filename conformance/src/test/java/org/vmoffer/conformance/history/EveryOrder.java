package org.vmoffer.conformance.history;

import java.util.List;
import org.vmoffer.conformance.oracle.Effect;
import org.vmoffer.conformance.oracle.Explainer;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.oracle.Position;

/**
 * The definition of linearizability taken word for word: every order of the calls, and each call
 * that has not returned in every place or in none. Nothing is remembered, nothing left out.
 */
final class EveryOrder {
  private final List<Operation> calls;
  private final KernelOracle oracle;
  private final boolean[] done;

  private EveryOrder(History history) {
    this.calls = history.operations();
    this.oracle = new KernelOracle(history.hello().bounds());
    this.done = new boolean[calls.size()];
  }

  static boolean explains(History history) {
    EveryOrder orders = new EveryOrder(history);
    return history.starts().stream().map(Start::position).anyMatch(orders::isExplained);
  }

  /** Whether the calls that are not done yet can be done from here. */
  private boolean isExplained(Position position) {
    boolean allReturnedAreDone = true;
    for (int i = 0; i < calls.size(); i++) {
      allReturnedAreDone &= done[i] || calls.get(i).isPending();
    }
    if (allReturnedAreDone) {
      return true;
    }
    for (int i = 0; i < calls.size(); i++) {
      if (!done[i] && mayBeNext(i)) {
        done[i] = true;
        boolean found = after(position, calls.get(i)).stream().anyMatch(this::isExplained);
        done[i] = false;
        if (found) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether no call that is not done had returned before this one was invoked, and no later one has
   * ended its process.
   */
  private boolean mayBeNext(int index) {
    for (int i = 0; i < calls.size(); i++) {
      Operation.Return end = calls.get(i).returned();
      boolean sameThread = calls.get(i).thread().equals(calls.get(index).thread()) && i < index;
      if (!done[i] && end != null && (end.t() < calls.get(index).invoked() || sameThread)) {
        return false;
      }
    }
    return true;
  }

  private List<Position> after(Position position, Operation operation) {
    int pid = operation.invocation().pid();
    if (!position.lives(pid)) {
      return List.of();
    }
    Operation.Return end = operation.returned();
    boolean contents = end != null && end.answer().value() != null;
    Explainer explainer = new Explainer(oracle, contents);
    return end == null
        ? explainer.effects(position, pid, operation.invocation().call()).stream()
            .map(Effect::position)
            .toList()
        : explainer.explain(position, pid, operation.invocation().call(), end.answer());
  }
}
