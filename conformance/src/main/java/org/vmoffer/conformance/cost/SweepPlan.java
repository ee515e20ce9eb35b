package org.vmoffer.conformance.cost;

import java.util.ArrayList;
import java.util.List;

/**
 * A sweep over some numbers.
 *
 * @param sweep what is compared
 * @param values the numbers of its axis, rising
 * @param base what the lines do not say of a case; how many pages it has does not matter
 */
public record SweepPlan(Sweep sweep, List<Integer> values, CostCase base) {

  /** Keeps a copy. */
  public SweepPlan {
    values = List.copyOf(values);
    // A number of pages that leaves of every size divide.
    base = base.withPagesIn(CostCase.MOST_PAGES, base.leaf());
  }

  /**
   * A case of a line, and where on the axis it is.
   *
   * @param x the number on the axis
   * @param asked the case
   */
  public record Point(int x, CostCase asked) {}

  /** The cases of a line; of numbers of pages those that its leaves can hold. */
  public List<Point> points(Sweep.Line line) {
    List<Point> points = new ArrayList<>();
    for (int value : values) {
      switch (sweep.axis()) {
        case CORES -> points.add(new Point(value, line.of().apply(base.withCores(value))));
        case PAGES -> {
          CostCase asked = line.of().apply(base);
          if (value % asked.leaf().pages() == 0) {
            points.add(new Point(value, asked.withPages(value)));
          }
        }
      }
    }
    return points;
  }

  /** All its cases, those of each line behind those of the line before. */
  public List<CostCase> cases() {
    return sweep.lines().stream().flatMap(line -> points(line).stream()).map(Point::asked).toList();
  }
}
