package org.vmoffer.conformance.replay;

/**
 * How text may look where it goes.
 *
 * @param width characters in a line
 * @param colour whether it may be coloured
 */
public record TextLayout(int width, boolean colour) {
  /** What files and pipes get: every row of a table in one line. */
  public static final TextLayout PLAIN = new TextLayout(Integer.MAX_VALUE, false);
}
