package org.vmoffer.conformance.workload;

/** An operation of a workload did not succeed. */
public final class OperationFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OperationFailedException(String message) {
    super(message);
  }
}
