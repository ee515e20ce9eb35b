package org.vmoffer.conformance.tlc;

/**
 * TLC could not be run, or did not come to a verdict: a file is missing, the process was killed or
 * ran out of memory. The environment is at fault, not the model.
 */
public final class TlcException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says what went wrong and where. */
  public TlcException(String message) {
    super(message);
  }

  /** Says what went wrong and where, with the cause. */
  public TlcException(String message, Throwable cause) {
    super(message, cause);
  }
}
