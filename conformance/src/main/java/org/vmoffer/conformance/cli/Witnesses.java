package org.vmoffer.conformance.cli;

import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.ledger.Entry;
import org.vmoffer.conformance.ledger.Evidence;
import org.vmoffer.conformance.ledger.Ledger;
import org.vmoffer.conformance.trace.Walk;

/** The walks that the ledger keeps, by entry. */
record Witnesses(Ledger ledger) {
  static Witnesses in(Home home) {
    return new Witnesses(Ledger.read(home.ledger()));
  }

  /**
   * The walk for an entry.
   *
   * @throws BadInputException if there is no such entry, or no walk is kept for it
   */
  Walk walk(String id) {
    Entry entry = ledger.entry(id);
    return ledger
        .evidence(entry)
        .flatMap(Evidence::witness)
        .map(Evidence.Found::walk)
        .orElseThrow(
            () ->
                new BadInputException(
                    id,
                    "no walk is kept for it"
                        + entry.noWitness().map(why -> ": " + why.strip()).orElse(""),
                    "an entry that ./vmoffer review lists with a witness"));
  }
}
