package org.vmoffer.conformance.history;

import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.protocol.Answer;

/**
 * A call in a history, from its invocation to its return.
 *
 * @param id its name in the file
 * @param thread who has made it; a thread makes one call after the other
 * @param invocation the process and the call, with ids of offers as the program gives them
 * @param invoked when, in nanoseconds
 * @param line where the file says so
 * @param returned how it ended; null if it was still under way when the history ends
 */
public record Operation(
    long id,
    String thread,
    Invocation invocation,
    long invoked,
    int line,
    @Nullable Return returned) {

  /**
   * The end of a call.
   *
   * @param answer what came back
   * @param t when, in nanoseconds
   * @param line where the file says so
   */
  public record Return(Answer answer, long t, int line) {}

  /** Whether it was still under way when the history ends. */
  public boolean isPending() {
    return returned == null;
  }

  /** The same call, still under way. */
  Operation unanswered() {
    return new Operation(id, thread, invocation, invoked, line, null);
  }

  /** The same call with its return. */
  Operation returned(Return end) {
    return new Operation(id, thread, invocation, invoked, line, end);
  }

  /**
   * Whether this call ends the process that has made another. A call that was invoked after an exit
   * may be one of the next process with the same pid.
   *
   * @param other one that was invoked before this one
   */
  boolean ends(Operation other) {
    return invocation.call() instanceof Call.Exit && invocation.pid() == other.invocation.pid();
  }

  /** Whether the call, with whatever answer, leaves every state as it is. */
  boolean onlyLooks() {
    return switch (invocation.call()) {
      case Call.VmListOffer _ -> true;
      case Call.Access access -> access.kind() != Call.Kind.W;
      default -> false;
    };
  }

  /** Whether the call, with the answer that it got, leaves every state as it is. */
  boolean changesNothing() {
    return onlyLooks() || (returned != null && !returned.answer().isSuccess());
  }
}
