package org.vmoffer.cycles;

/** Figures that contradict each other: the model is wrong, and no figure of the run counts. */
public final class AccountingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says which figures, and by how much. */
  public AccountingException(String message) {
    super(message);
  }
}
