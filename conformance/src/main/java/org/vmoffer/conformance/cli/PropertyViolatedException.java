package org.vmoffer.conformance.cli;

/** A model does not hold, so its graph is not worth having. */
final class PropertyViolatedException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says which property of which model TLC found violated. */
  PropertyViolatedException(String message) {
    super(message);
  }
}
