package org.vmoffer.conformance.campaign;

import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.protocol.Answer;

/**
 * A call that a program was asked for, and its answer.
 *
 * @param invocation who called and the call, ids of offers being ranks
 * @param asked the call with ids as the program gives them
 * @param answer what it answered
 */
public record Exchange(Invocation invocation, Call asked, Answer answer) {

  /** Who called, 0 for spawn. */
  public int pid() {
    return invocation.pid();
  }
}
