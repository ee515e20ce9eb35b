package org.vmoffer.conformance.sut;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a program is started.
 *
 * @param line a line for the shell
 * @param timeout how long it may be silent before an answer
 * @param errors where the first of its standard error goes
 */
public record SutCommand(String line, Duration timeout, Consumer<String> errors) {

  /** How long a program may be silent unless something else is asked for. */
  public static final Duration TIMEOUT = Duration.ofSeconds(10);
}
