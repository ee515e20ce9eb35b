package org.vmoffer.conformance.tlc;

/** A model does not hold, so its graph is not worth having. */
public final class PropertyViolatedException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says which property of which model TLC found violated. */
  public PropertyViolatedException(String message) {
    super(message);
  }
}
