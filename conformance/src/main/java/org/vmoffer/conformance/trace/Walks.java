package org.vmoffer.conformance.trace;

import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;

/**
 * Walks of a model, ready to be replayed: every step is a call, the reply that the specification
 * predicts and the state after it. All are numbers, so that equal ones are compared and decoded but
 * once. State 0 is the initial one, in which every walk begins. Steps are numbered through all
 * walks.
 */
public interface Walks {
  /** The name of the model. */
  String model();

  /** The model's constants. */
  Bounds bounds();

  /** How many walks there are. */
  int walkCount();

  /** How many steps all walks have together. */
  int stepCount();

  /** The first step of a walk; the last is the one before {@code firstStep(walk + 1)}. */
  int firstStep(int walk);

  /** The number of the call of a step. */
  int call(int step);

  /** The number of the reply to a step. */
  int reply(int step);

  /** The number of the state after a step. */
  int target(int step);

  /** How many calls there are. */
  int callCount();

  /** A call by its number; the id of an offer is its rank. */
  Invocation invocation(int call);

  /** How many replies there are. */
  int replyCount();

  /** A reply by its number; the id of an offer is its rank. */
  Reply replyAt(int reply);

  /** How many states there are. */
  int stateCount();

  /** The encoded states one after the other, as {@code StateCode} says; not to be written to. */
  long[] stateWords();

  /** Where a state begins in {@link #stateWords}; defined for one behind the last too. */
  int stateOffset(int state);
}
