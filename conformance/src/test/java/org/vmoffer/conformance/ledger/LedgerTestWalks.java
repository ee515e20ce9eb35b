package org.vmoffer.conformance.ledger;

import java.util.stream.Stream;
import org.vmoffer.conformance.trace.Walk;

/** Walks that are not as they should be. */
final class LedgerTestWalks {
  private LedgerTestWalks() {}

  static Walk withLastStepTwice(Walk walk) {
    return new Walk(
        walk.model(),
        walk.bounds(),
        walk.initial(),
        Stream.concat(walk.steps().stream(), Stream.of(walk.steps().getLast())).toList());
  }
}
