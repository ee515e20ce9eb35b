package org.vmoffer.conformance.trace;

import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;

/**
 * One walk of several, as if it were the only one.
 *
 * @param all the walks
 * @param number the number of the one
 */
public record SingleWalk(Walks all, int number) implements Walks {

  @Override
  public String model() {
    return all.model();
  }

  @Override
  public Bounds bounds() {
    return all.bounds();
  }

  @Override
  public int walkCount() {
    return 1;
  }

  @Override
  public int stepCount() {
    return firstStep(1);
  }

  @Override
  public int firstStep(int walk) {
    return all.firstStep(number + walk) - all.firstStep(number);
  }

  @Override
  public int call(int step) {
    return all.call(all.firstStep(number) + step);
  }

  @Override
  public int reply(int step) {
    return all.reply(all.firstStep(number) + step);
  }

  @Override
  public int target(int step) {
    return all.target(all.firstStep(number) + step);
  }

  @Override
  public int callCount() {
    return all.callCount();
  }

  @Override
  public Invocation invocation(int call) {
    return all.invocation(call);
  }

  @Override
  public int replyCount() {
    return all.replyCount();
  }

  @Override
  public Reply replyAt(int reply) {
    return all.replyAt(reply);
  }

  @Override
  public int stateCount() {
    return all.stateCount();
  }

  @Override
  public long[] stateWords() {
    return all.stateWords();
  }

  @Override
  public int stateOffset(int state) {
    return all.stateOffset(state);
  }
}
