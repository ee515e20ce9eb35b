package org.vmoffer.conformance.campaign;

import org.vmoffer.api.Call;
import org.vmoffer.conformance.oracle.Outcome;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.report.Difference;
import org.vmoffer.conformance.sut.SutFailure;

/** What a program does that is not allowed. */
public sealed interface Finding {

  /** What was due of the last call. */
  Outcome due();

  /** It answered what is neither due nor allowed instead. */
  record OtherAnswer(Outcome due, Answer answer) implements Finding {}

  /**
   * The answer was right, but the state that it told afterwards is not.
   *
   * @param difference the first field that differs
   */
  record OtherState(Outcome due, Difference difference) implements Finding {}

  /**
   * The answer was right, but another call shows that the state is not. That call was only made to
   * see this.
   *
   * @param pid who made the other call
   * @param probe the other call
   * @param probeDue what was due of it
   * @param answer what was answered to it
   */
  record OtherProbe(Outcome due, int pid, Call probe, Outcome probeDue, Answer answer)
      implements Finding {}

  /**
   * It did not answer.
   *
   * @param failure what it did
   */
  record NoAnswer(Outcome due, SutFailure failure) implements Finding {}
}
