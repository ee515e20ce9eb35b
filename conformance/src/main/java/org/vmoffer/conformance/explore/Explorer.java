package org.vmoffer.conformance.explore;

import java.util.Arrays;
import org.vmoffer.machine.StepSink;

/**
 * Explores every interleaving: from each state that it comes to, every step, breadth first, so that
 * whatever is found is found by a shortest path.
 *
 * <p>A state is loaded once and each of its steps is taken and undone, which touches only the few
 * words that the step writes.
 */
public final class Explorer {
  private static final int FIRST_STEPS = 64;

  /** Progress, interrupts and memory are looked at once in so many states; a power of two. */
  private static final int STATES_PER_LOOK = 1 << 12;

  private final Explorable subject;
  private final ExplorationPlan plan;
  private final StateStore store = new StateStore();
  private final Exploration exploration = new Exploration(store);
  private final Frontier frontier;
  private final long[] code;
  private final StepSink enabled = this::enable;
  private long[] steps = new long[FIRST_STEPS];
  private int stepCount;
  private long taken;

  /** An exploration that is to begin at the state in which the subject is. */
  public Explorer(Explorable subject, ExplorationPlan plan) {
    this.subject = subject;
    this.plan = plan;
    this.frontier = new Frontier(subject.memoryWords());
    this.code = new long[subject.codeWords()];
  }

  /**
   * Explores; once.
   *
   * @throws InterruptedException if this thread is interrupted
   * @throws ExplorationLimitException if there are too many states
   * @throws IllegalStateException if a step that was named as enabled cannot be taken
   */
  public Exploration run() throws InterruptedException {
    long start = System.nanoTime();
    arrive(0, 0);
    int depth = 1;
    int endOfDepth = 1;
    boolean ends = isOver();
    for (int state = 0; state < store.size() && !ends; state++) {
      if (state == endOfDepth) {
        depth++;
        endOfDepth = store.size();
      }
      if ((state & (STATES_PER_LOOK - 1)) == 0) {
        look(depth);
      }
      expand(state);
      ends = isOver();
    }
    boolean isWhole = !ends && plan.keepsEdges() && plan.reduction().equals(Reduction.NONE);
    exploration.end(taken, depth, System.nanoTime() - start, isWhole);
    return exploration;
  }

  private void expand(int state) {
    frontier.pop(subject);
    stepCount = 0;
    subject.steps(enabled);
    if (stepCount == 0) {
      exploration.found(state, Exploration.DEADLOCK);
    }
    int chosen = stepCount;
    if (!plan.reduction().equals(Reduction.NONE)) {
      store.copyTo(state, code);
      chosen = plan.reduction().choose(code, store.length(state), steps, stepCount);
    }
    if (plan.keepsEdges()) {
      exploration.edges().nextState();
    }
    int mark = subject.mark();
    for (int i = 0; i < chosen && !isOver(); i++) {
      int target = follow(state, steps[i]);
      if (plan.keepsEdges()) {
        exploration.edges().add(steps[i], target);
      }
      subject.rewind(mark);
    }
  }

  private int follow(int state, long step) {
    if (!subject.take(step)) {
      throw new IllegalStateException(
          "state %,d: %s is said to be enabled and is not".formatted(state, subject.text(step)));
    }
    taken++;
    return arrive(state, step);
  }

  private int arrive(int parent, long step) {
    int before = store.size();
    int state = store.add(code, subject.encode(code));
    if (state == before) {
      exploration.arrive(parent, step);
      frontier.push(subject);
      if (plan.checksInvariants()) {
        String broken = subject.brokenInvariant();
        if (broken != null) {
          exploration.found(state, broken);
        }
      }
    }
    return state;
  }

  private boolean isOver() {
    return !plan.goesOn() && !exploration.findings().isEmpty();
  }

  private void look(int depth) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    plan.progress().explored(store.size(), taken, depth);
    if (exploration.bytes() + frontier.bytes() > plan.mostBytes()) {
      throw new ExplorationLimitException(store.size(), taken, depth, plan.mostBytes());
    }
  }

  private void enable(long step) {
    if (stepCount == steps.length) {
      steps = Arrays.copyOf(steps, 2 * stepCount);
    }
    steps[stepCount++] = step;
  }
}
