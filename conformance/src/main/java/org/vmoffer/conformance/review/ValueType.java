package org.vmoffer.conformance.review;

/** What kind of value a field or a function of a state has. */
enum ValueType {
  /** A whole number. */
  NUMBER("a number"),
  /** A set of rights, as its bits. */
  RIGHTS("a set of rights: none, R, W, RW, X, RX, WX or RWX"),
  /** 1 for true and 0 for false. */
  TRUTH("true or false");

  /** The value of what is not there: a field that a call does not have, the frame of no page. */
  static final long ABSENT = Long.MIN_VALUE;

  private final String description;

  ValueType(String description) {
    this.description = description;
  }

  /** What is to be written where such a value is expected. */
  String description() {
    return description;
  }

  static long of(boolean truth) {
    return truth ? 1 : 0;
  }
}
