package org.vmoffer.conformance.cost;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.cycles.Cause;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Step;
import org.vmoffer.timing.CallListener;
import org.vmoffer.timing.StepListener;

/**
 * Counts what one operation of one thread costs it, by step and cause, and what it costs others.
 */
final class CostMeter implements StepListener, CallListener {
  private final int thread;
  private final int operation;
  private final Map<Cause, Long> causes = new EnumMap<>(Cause.class);
  private final Map<Action, Map<Cause, Long>> steps = new EnumMap<>(Action.class);
  private final Map<Cause, Long> others = new EnumMap<>(Cause.class);
  private final long[][] spans;
  private final Consumer<Stretch> trace;

  /**
   * A meter of one operation.
   *
   * @param operations how many each thread has, by number of the thread less one
   * @param trace told every stretch of the operation, and of the interrupts on other cores
   */
  CostMeter(int thread, int operation, int[] operations, Consumer<Stretch> trace) {
    this.trace = trace;
    this.thread = thread;
    this.operation = operation;
    this.spans = new long[operations.length][];
    for (int i = 0; i < operations.length; i++) {
      spans[i] = new long[2 * operations[i]];
    }
  }

  @Override
  public void spent(int core, int who, int doing, long step, Cause cause, long start, long cycles) {
    @Nullable Action action = step < 0 ? null : Step.action(step);
    if (who == thread && doing == operation) {
      // An interrupt that its own core takes meanwhile is time of the operation, too.
      causes.merge(cause, cycles, Long::sum);
      if (action != null) {
        steps
            .computeIfAbsent(action, a -> new EnumMap<>(Cause.class))
            .merge(cause, cycles, Long::sum);
      }
    } else if (action == Action.DELIVER || action == Action.ACKNOWLEDGE) {
      others.merge(cause, cycles, Long::sum);
    } else {
      return;
    }
    trace.accept(new Stretch(core, who, step, cause, start, cycles));
  }

  @Override
  public void called(int who, int doing, long start, long end) {
    spans[who - 1][2 * doing] = start;
    spans[who - 1][2 * doing + 1] = end;
  }

  /** Cycles of the operation by cause, waiting included. */
  Map<Cause, Long> causes() {
    return causes;
  }

  /** The same by the action in whose steps they were spent; waiting is in none. */
  Map<Action, Map<Cause, Long>> steps() {
    return steps;
  }

  /** What interrupt handlers have cost the other cores. */
  Map<Cause, Long> others() {
    return others;
  }

  /** When an operation of a thread began. */
  long start(int who, int doing) {
    return spans[who - 1][2 * doing];
  }

  /** When it ended. */
  long end(int who, int doing) {
    return spans[who - 1][2 * doing + 1];
  }

  /** How long it took. */
  long took(int who, int doing) {
    return end(who, doing) - start(who, doing);
  }
}
