package org.vmoffer.conformance.trace;

import java.util.List;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;

/** Walks in arrays. */
abstract class StoredWalks implements Walks {
  private final Labels labels;
  private final States states;
  private final Steps steps;

  /**
   * What steps are labelled with, by number.
   *
   * @param calls the calls
   * @param replies the replies
   */
  record Labels(List<Invocation> calls, List<Reply> replies) {
    Labels {
      calls = List.copyOf(calls);
      replies = List.copyOf(replies);
    }
  }

  /** Encoded states, one after the other. */
  static final class States {
    private final long[] words;
    private final int[] offsets;

    /** States over these arrays, which are not copied. */
    States(long[] words, int[] offsets) {
      this.words = words;
      this.offsets = offsets;
    }
  }

  /** The steps of all walks, one walk after the other. */
  static final class Steps {
    private final int[] firstSteps;
    private final int[] callOf;
    private final int[] replyOf;
    private final int[] targetOf;

    /** Steps over these arrays, which are not copied. */
    Steps(int[] firstSteps, int[] callOf, int[] replyOf, int[] targetOf) {
      this.firstSteps = firstSteps;
      this.callOf = callOf;
      this.replyOf = replyOf;
      this.targetOf = targetOf;
    }
  }

  StoredWalks(Labels labels, States states, Steps steps) {
    this.labels = labels;
    this.states = states;
    this.steps = steps;
  }

  @Override
  public final int walkCount() {
    return steps.firstSteps.length - 1;
  }

  @Override
  public final int stepCount() {
    return steps.callOf.length;
  }

  @Override
  public final int firstStep(int walk) {
    return steps.firstSteps[walk];
  }

  @Override
  public final int call(int step) {
    return steps.callOf[step];
  }

  @Override
  public final int reply(int step) {
    return steps.replyOf[step];
  }

  @Override
  public final int target(int step) {
    return steps.targetOf[step];
  }

  @Override
  public final int callCount() {
    return labels.calls.size();
  }

  @Override
  public final Invocation invocation(int call) {
    return labels.calls.get(call);
  }

  @Override
  public final int replyCount() {
    return labels.replies.size();
  }

  @Override
  public final Reply replyAt(int reply) {
    return labels.replies.get(reply);
  }

  @Override
  public final int stateCount() {
    return states.offsets.length - 1;
  }

  @Override
  public final long[] stateWords() {
    return states.words;
  }

  @Override
  public final int stateOffset(int state) {
    return states.offsets[state];
  }
}
