package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Path;

/** What is made of the steps that TLC finds in one model; on each level something else. */
interface StepReading {

  /** Whether the label of a step tells its reply. */
  boolean tellsReplies();

  /** Receives the steps. */
  StepWriter writer();

  /**
   * The outcome if everything holds.
   *
   * @throws IOException if what is to be kept cannot be written
   * @throws IllegalStateException if TLC counts something else than was written
   */
  TlcOutcome holds(TlcCounts counts) throws IOException;

  /**
   * Writes the behaviour that violates a property in the Informal Trace Format.
   *
   * @throws IOException if it cannot be written
   */
  void writeTrace(TlcRecorder found, Path file) throws IOException;

  /**
   * The outcome if a property does not hold.
   *
   * @throws IOException if what is to be kept cannot be written
   */
  TlcOutcome violated(String property, TlcRecorder found, TlcCounts counts) throws IOException;
}
