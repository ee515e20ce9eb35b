package org.vmoffer.conformance.validate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of a log.
 *
 * @param file the log
 * @param events calls that were looked at, the rejected one included
 * @param rejection the first that nothing explains; empty if the log is accepted
 * @param seconds how long it took
 */
public record LogResult(Path file, long events, Optional<Rejection> rejection, double seconds) {

  /** Whether every call is explained. */
  public boolean accepted() {
    return rejection.isEmpty();
  }
}
