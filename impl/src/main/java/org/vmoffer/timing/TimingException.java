package org.vmoffer.timing;

/**
 * The accounts of a run do not add up, or its hardware did what the kernel level does not allow.
 */
public final class TimingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what was found and what was expected. */
  public TimingException(String message) {
    super(message);
  }
}
