package org.vmoffer.conformance.trace;

import java.util.List;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;

/** A corpus as it was read from a file. Immutable. */
public final class Corpus implements Walks {
  private final CorpusHeader header;
  private final List<Invocation> calls;
  private final List<Reply> replies;
  private final long[] stateWords;
  private final int[] stateOffsets;
  private final int[] firstSteps;
  private final int[] callOf;
  private final int[] replyOf;
  private final int[] targetOf;

  Corpus(
      CorpusHeader header,
      List<Invocation> calls,
      List<Reply> replies,
      long[] stateWords,
      int[] stateOffsets,
      int[] firstSteps,
      int[] callOf,
      int[] replyOf,
      int[] targetOf) {
    this.header = header;
    this.calls = List.copyOf(calls);
    this.replies = List.copyOf(replies);
    this.stateWords = stateWords;
    this.stateOffsets = stateOffsets;
    this.firstSteps = firstSteps;
    this.callOf = callOf;
    this.replyOf = replyOf;
    this.targetOf = targetOf;
  }

  /** What the first line says. */
  public CorpusHeader header() {
    return header;
  }

  @Override
  public String model() {
    return header.model();
  }

  @Override
  public Bounds bounds() {
    return header.bounds();
  }

  @Override
  public int walkCount() {
    return firstSteps.length - 1;
  }

  @Override
  public int stepCount() {
    return callOf.length;
  }

  @Override
  public int firstStep(int walk) {
    return firstSteps[walk];
  }

  @Override
  public int call(int step) {
    return callOf[step];
  }

  @Override
  public int reply(int step) {
    return replyOf[step];
  }

  @Override
  public int target(int step) {
    return targetOf[step];
  }

  @Override
  public int callCount() {
    return calls.size();
  }

  @Override
  public Invocation invocation(int call) {
    return calls.get(call);
  }

  @Override
  public int replyCount() {
    return replies.size();
  }

  @Override
  public Reply replyAt(int reply) {
    return replies.get(reply);
  }

  @Override
  public int stateCount() {
    return stateOffsets.length - 1;
  }

  @Override
  public long[] stateWords() {
    return stateWords;
  }

  @Override
  public int stateOffset(int state) {
    return stateOffsets[state];
  }
}
