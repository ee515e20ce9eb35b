package org.vmoffer.conformance.sut;

/** A program that does not speak the protocol: what it did instead of answering. */
public final class SutFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String errors;

  /** What a program can do wrong beside answering wrongly. */
  public enum Kind {
    /** It said that it cannot be this machine. */
    DECLINED("declined"),
    /** It ended. */
    DIED("died"),
    /** It was silent for too long, and was ended. */
    HUNG("hung"),
    /** It wrote more than one line for a request, or a line without end. */
    FLOODED("flooded"),
    /** It wrote something that is no answer at all. */
    RUBBISH("answered rubbish"),
    /** It wrote what is an answer, but to something else. */
    OTHER_REQUEST("answered another request");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** What it did, in the past tense. */
    public String text() {
      return text;
    }
  }

  /**
   * A failure.
   *
   * @param errors the last of what the program wrote to standard error
   */
  SutFailure(Kind kind, String message, String errors) {
    super(message);
    this.kind = kind;
    this.errors = errors;
  }

  /** What it did. */
  public Kind kind() {
    return kind;
  }

  /** The last of what the program wrote to standard error; empty if nothing. */
  public String errors() {
    return errors;
  }

  /** What it did and how, in one line. */
  public String text() {
    return kind.text() + ": " + getMessage();
  }
}
