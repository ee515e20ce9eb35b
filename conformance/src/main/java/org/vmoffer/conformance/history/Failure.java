package org.vmoffer.conformance.history;

import java.util.List;
import java.util.stream.IntStream;
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

  private static final int MOST_SHOWN = 40;

  /** Keeps a copy. */
  public Failure {
    dues = List.copyOf(dues);
  }

  /** The calls to be shown: all, or if they are too many the last ones. */
  public History shown() {
    List<Operation> all = calls.operations();
    int from = Math.max(0, all.size() - MOST_SHOWN);
    return calls.of(
        IntStream.range(0, all.size())
            .filter(i -> i >= from || all.get(i).id() == last.id())
            .mapToObj(all::get)
            .toList());
  }

  /**
   * What the last call may have returned, refusals left out.
   *
   * @param reply the reply; ids of offers are ranks from 1
   * @param before a position before the call in which it is due
   */
  public record Due(Reply reply, Position before) {}
}
