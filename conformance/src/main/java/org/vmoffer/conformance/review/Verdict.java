package org.vmoffer.conformance.review;

import java.util.Optional;
import org.vmoffer.conformance.tlc.TlcCounts;
import org.vmoffer.conformance.trace.Walk;

/** What comes of a model when decisions are taken otherwise. */
public sealed interface Verdict {

  /** The model. */
  String model();

  /**
   * A property does not hold.
   *
   * @param property its name
   * @param steps how long a shortest walk is that breaks it
   * @param counterexample the walk, if the model's steps are kept
   * @param text the same as TLC tells it
   */
  record Violates(
      String model, String property, int steps, Optional<Walk> counterexample, String text)
      implements Verdict {}

  /**
   * All properties hold.
   *
   * @param counts what TLC counted
   * @param difference how the behaviour differs; empty for a model that leaves choices open, whose
   *     behaviour is not compared
   */
  record Holds(String model, TlcCounts counts, Optional<BehaviourDifference> difference)
      implements Verdict {}
}
