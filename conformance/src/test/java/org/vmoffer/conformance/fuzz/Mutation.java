package org.vmoffer.conformance.fuzz;

/**
 * One change for the worse.
 *
 * @param kind what is done
 * @param at where, as a share of the text
 * @param other where else, or what comes there
 */
record Mutation(Kind kind, double at, double other) {
  /** What can be done to a text. */
  enum Kind {
    /** A part is left out: a word, a value, a field. */
    DROP,
    /** A part comes twice. */
    DUPLICATE,
    /** Two parts change places. */
    EXCHANGE,
    /** Something else comes in the place of a part. */
    REPLACE,
    /** Something comes before a part. */
    INSERT,
    /** A part becomes what another part is. */
    COPY,
    /** The text ends. */
    CUT,
    /** A bit is flipped. */
    FLIP,
    /** A line is left out. */
    DROP_LINE,
    /** A line comes twice. */
    DUPLICATE_LINE,
    /** Two lines become one. */
    SPLICE
  }
}
