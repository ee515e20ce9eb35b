package org.vmoffer.conformance.promela;

/** SPIN came to no verdict: it or the C compiler is missing, or one of them failed. */
public final class SpinException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says what failed, and what would help. */
  SpinException(String message) {
    super(message);
  }
}
