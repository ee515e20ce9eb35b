package org.vmoffer.conformance.history;

import java.util.Set;
import org.vmoffer.conformance.oracle.Position;

/**
 * Where the program may be before the calls of a history.
 *
 * @param position the state, and what is known of ids
 * @param done the ids of calls of the history that have been under way for long and have taken
 *     effect already, or never will
 */
public record Start(Position position, Set<Long> done) {

  /** Keeps a copy. */
  public Start {
    done = Set.copyOf(done);
  }

  /** A start before every call. */
  static Start at(Position position) {
    return new Start(position, Set.of());
  }
}
