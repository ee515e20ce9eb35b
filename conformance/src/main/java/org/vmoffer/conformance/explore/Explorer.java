package org.vmoffer.conformance.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
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
  private final Position at = new Position();
  private final @Nullable CheckpointFile checkpoint;
  private final long[] code;
  private final StepSink enabled = this::enable;
  private long[] steps = new long[FIRST_STEPS];
  private int stepCount;
  private long start;

  /** An exploration that is to begin at the state in which the subject is. */
  public Explorer(Explorable subject, ExplorationPlan plan) {
    this(subject, plan, null);
  }

  /**
   * The same that begins where a checkpoint ends, if there is one, and keeps such checkpoints.
   *
   * @param checkpoint where; null for nowhere
   * @throws IllegalArgumentException if the plan is one whose findings and steps are kept: they are
   *     in no checkpoint
   */
  public Explorer(Explorable subject, ExplorationPlan plan, @Nullable CheckpointFile checkpoint) {
    if (checkpoint != null && (plan.goesOn() || plan.keepsEdges())) {
      throw new IllegalArgumentException("neither findings nor steps are in a checkpoint");
    }
    this.subject = subject;
    this.plan = plan;
    this.checkpoint = checkpoint;
    this.frontier = new Frontier(subject.memoryWords());
    this.code = new long[subject.codeWords()];
  }

  /**
   * Explores; once.
   *
   * @throws InterruptedException if this thread is interrupted
   * @throws ExplorationLimitException if there are too many states
   * @throws IllegalStateException if a step that was named as enabled cannot be taken
   * @throws BadInputException if there is a checkpoint of something else, or a damaged one
   * @throws UncheckedIOException if a checkpoint cannot be written; the former one is still there
   */
  public Exploration run() throws InterruptedException {
    start = System.nanoTime();
    if (checkpoint != null && checkpoint.read(this::read)) {
      checkpoint.onResume().explored(store.size(), at.taken, at.depth);
    } else {
      arrive(0, 0);
    }
    boolean ends = isOver();
    for (; at.state < store.size() && !ends; at.state++) {
      if (at.state == at.endOfDepth) {
        at.depth++;
        at.endOfDepth = store.size();
      }
      if ((at.state & (STATES_PER_LOOK - 1)) == 0) {
        look();
      }
      expand(at.state);
      ends = isOver();
    }
    boolean isWhole = !ends && plan.keepsEdges() && plan.reduction().equals(Reduction.NONE);
    exploration.end(at.taken, at.depth, nanos(), isWhole);
    return exploration;
  }

  private long nanos() {
    return at.nanosBefore + System.nanoTime() - start;
  }

  /** All that there is before the steps of the next state are taken. */
  private void write(WordWriter out) throws IOException {
    exploration.write(out);
    at.write(out, nanos());
    frontier.write(out);
  }

  private void read(WordReader in) throws IOException {
    exploration.read(in, code);
    at.read(in, store.size());
    frontier.read(in, store.size() - at.state);
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
    at.taken++;
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

  private void look() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    plan.progress().explored(store.size(), at.taken, at.depth);
    boolean tooMany = exploration.bytes() + frontier.bytes() > plan.mostBytes();
    if (checkpoint != null && (tooMany || checkpoint.isDue())) {
      checkpoint.write(this::write);
    }
    if (tooMany) {
      throw new ExplorationLimitException(
          store.size(),
          at.taken,
          at.depth,
          plan.mostBytes(),
          checkpoint == null ? "" : ", with which it goes on from " + checkpoint.file());
    }
  }

  private void enable(long step) {
    if (stepCount == steps.length) {
      steps = Arrays.copyOf(steps, 2 * stepCount);
    }
    steps[stepCount++] = step;
  }
}
