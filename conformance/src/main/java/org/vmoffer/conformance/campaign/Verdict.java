package org.vmoffer.conformance.campaign;

/** Whether a program does what is specified. */
public enum Verdict {
  /** It does, and did everything that there is to do. */
  PASS("pass"),
  /** Nothing is wrong, but it has refused something, so that not every success was seen. */
  INCOMPLETE("incomplete"),
  /** It did what is not allowed. */
  FAIL("fail");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** The verdict in a word. */
  public String text() {
    return text;
  }
}
