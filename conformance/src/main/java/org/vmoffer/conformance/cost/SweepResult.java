package org.vmoffer.conformance.cost;

import java.util.List;

/**
 * What came of a sweep on one machine.
 *
 * @param sweep what was compared
 * @param lines what came of each of its lines, those without a case left out
 */
public record SweepResult(Sweep sweep, List<LineResult> lines) {

  /** Keeps a copy. */
  public SweepResult {
    lines = List.copyOf(lines);
  }

  /**
   * What came of a line.
   *
   * @param line what it is
   * @param points its results, by rising numbers of the axis
   */
  public record LineResult(Sweep.Line line, List<PointResult> points) {

    /** Keeps a copy. */
    public LineResult {
      points = List.copyOf(points);
    }
  }

  /**
   * A result, and where on the axis it is.
   *
   * @param x the number on the axis
   * @param result the result
   */
  public record PointResult(int x, CostResult result) {}
}
