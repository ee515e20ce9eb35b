package org.vmoffer.conformance.validate;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.oracle.Outcome;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.report.Difference;
import org.vmoffer.view.AbstractState;

/**
 * The first line of a log that nothing specified explains.
 *
 * @param line its number, from 1
 * @param event what it says of which call
 * @param reasons why not, for each place in which the program may have been
 */
public record Rejection(long line, Event event, List<Reason> reasons) {

  /** Keeps a snapshot. */
  public Rejection {
    reasons = List.copyOf(reasons);
  }

  /** The line in the terms of the calls. */
  public record Event(int pid, Call call, Answer answer) {}

  /** Why a line is not explained from a state. */
  public sealed interface Reason {
    /** The state. */
    AbstractState state();
  }

  /** The caller does not live. */
  public record DeadCaller(AbstractState state) implements Reason {}

  /** Something else was due. */
  public record OtherAnswer(AbstractState state, Outcome due) implements Reason {}

  /** The answer is right, but the state that is told is not. */
  public record OtherState(AbstractState state, Outcome due, Difference difference)
      implements Reason {}
}
