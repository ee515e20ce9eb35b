package org.vmoffer.conformance.replay;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.trace.Walks;
import org.vmoffer.view.StateCode;

/**
 * Drives a subject along walks and compares after every step: the reply with everything in it, and
 * the whole abstract state. A walk is given up at its first mismatch; the next one starts afresh.
 */
public final class Replayer {
  /** Mismatches that are kept; others are only counted. */
  public static final int KEPT = 10;

  private final Walks walks;
  private final Subject subject;
  private final Invocation[] calls;
  private final Reply[] replies;
  private final long[] stateWords;
  private final long[] buffer;
  private final BitSet repliesSeen = new BitSet();
  private long steps;

  /**
   * A replayer.
   *
   * @throws IllegalArgumentException if there is nothing to replay
   */
  public Replayer(Walks walks, Subject subject) {
    if (walks.walkCount() == 0 || walks.stepCount() == 0) {
      throw new IllegalArgumentException("no steps to replay: that would prove nothing");
    }
    this.walks = walks;
    this.subject = subject;
    this.stateWords = walks.stateWords();
    calls = new Invocation[walks.callCount()];
    Arrays.setAll(calls, walks::invocation);
    replies = new Reply[walks.replyCount()];
    Arrays.setAll(replies, walks::replyAt);
    buffer = new long[StateCode.maxLength(Machines.of(walks.bounds()))];
  }

  /**
   * Replays all walks.
   *
   * @param progress is told the number of steps of each walk that is done
   */
  public ReplayResult replayAll(IntConsumer progress) {
    long start = System.nanoTime();
    steps = 0;
    repliesSeen.clear();
    int failed = 0;
    List<Mismatch> mismatches = new ArrayList<>();
    for (int walk = 0; walk < walks.walkCount(); walk++) {
      Optional<Mismatch> mismatch = replay(walk);
      if (mismatch.isPresent()) {
        failed++;
        if (mismatches.size() < KEPT) {
          mismatches.add(mismatch.get());
        }
      }
      progress.accept(walks.firstStep(walk + 1) - walks.firstStep(walk));
    }
    long nanos = System.nanoTime() - start;
    TreeSet<Rule> rules = new TreeSet<>();
    repliesSeen.stream().forEach(reply -> rules.add(replies[reply].rule()));
    return new ReplayResult(walks.walkCount(), steps, rules, failed, mismatches, nanos);
  }

  /** Replays one walk as far as its first mismatch. */
  public Optional<Mismatch> replay(int walk) {
    subject.reset();
    int first = walks.firstStep(walk);
    for (int step = first; step < walks.firstStep(walk + 1); step++) {
      Observed observed = otherThanPredicted(step);
      if (observed != null) {
        return Optional.of(new Mismatch(walk, step - first, observed));
      }
    }
    return Optional.empty();
  }

  /**
   * Replays steps one after the other, each of which begins where the one before it ends, and the
   * first where walks begin.
   *
   * @param path the numbers of the steps
   * @return what the subject did at the last step, if that and no earlier one is a mismatch
   */
  Optional<Observed> mismatchAtTheEndOf(int... path) {
    subject.reset();
    for (int place = 0; place < path.length; place++) {
      Observed observed = otherThanPredicted(path[place]);
      if (observed != null) {
        return place == path.length - 1 ? Optional.of(observed) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private @Nullable Observed otherThanPredicted(int step) {
    steps++;
    int expected = walks.reply(step);
    repliesSeen.set(expected);
    int target = walks.target(step);
    Reply reply;
    int length;
    try {
      reply = subject.call(calls[walks.call(step)]);
      length = subject.encode(buffer);
    } catch (RuntimeException failure) {
      return new Observed.Broke(failure);
    }
    if (reply.equals(replies[expected])
        && Arrays.equals(
            buffer,
            0,
            length,
            stateWords,
            walks.stateOffset(target),
            walks.stateOffset(target + 1))) {
      return null;
    }
    return new Observed.Answered(reply, new LongArrayList(buffer, 0, length));
  }
}
