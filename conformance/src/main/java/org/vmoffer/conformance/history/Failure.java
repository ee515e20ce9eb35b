package org.vmoffer.conformance.history;

import java.util.List;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.oracle.Position;

/**
 * Calls of a history that no order explains.
 *
 * @param calls the calls that are left, and where the program may have been before them
 * @param skipped how many calls of the history came before these positions
 * @param last the call whose return the calls cannot be explained with any more
 * @param dues what it may have returned instead, the nearest to its answer first; empty if its
 *     caller lives in no order
 * @param isMinimal whether none of the calls can be left out; otherwise a limit was reached before
 *     that was known, and there may be others
 */
public record Failure(
    History calls, int skipped, Operation last, List<Due> dues, boolean isMinimal) {

  /** Keeps a copy. */
  public Failure {
    dues = List.copyOf(dues);
  }

  /**
   * What the last call may have returned, refusals left out.
   *
   * @param reply the reply; ids of offers are ranks from 1
   * @param before a position before the call in which it is due
   */
  public record Due(Reply reply, Position before) {}
}
