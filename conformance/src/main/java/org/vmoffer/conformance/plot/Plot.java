package org.vmoffer.conformance.plot;

import java.util.List;

/** A drawing of figures. The same figures give the same text on every machine. */
public sealed interface Plot {

  /** The plot as a document of SVG. */
  String svg();

  /**
   * Lines over two logarithmic axes.
   *
   * @param words what is written around it
   * @param ticks numbers that the horizontal axis names, rising, at least 1
   * @param lines at most ten, each told apart by colour, dashes and marks
   */
  record Lines(Words words, List<Integer> ticks, List<Line> lines) implements Plot {

    /** Keeps copies. */
    public Lines {
      ticks = List.copyOf(ticks);
      lines = List.copyOf(lines);
      if (lines.isEmpty() || lines.size() > PlotStyle.KINDS) {
        throw new IllegalArgumentException(lines.size() + " lines; expected 1 to 10");
      }
    }

    @Override
    public String svg() {
      return new LineDrawing(this).svg();
    }
  }

  /**
   * Bars of shares that are stacked to the whole.
   *
   * @param words what is written around it
   * @param parts names of what the bars consist of, at most ten
   * @param bars one or more, from left to right
   */
  record Bars(Words words, List<String> parts, List<Bar> bars) implements Plot {

    /** Keeps copies. */
    public Bars {
      parts = List.copyOf(parts);
      bars = List.copyOf(bars);
      if (bars.isEmpty() || parts.isEmpty() || parts.size() > PlotStyle.KINDS) {
        throw new IllegalArgumentException(
            bars.size() + " bars of " + parts.size() + " parts; expected 1 to 10 parts");
      }
    }

    @Override
    public String svg() {
      return new BarDrawing(this).svg();
    }
  }

  /**
   * Bars over time, a lane for each of those that act.
   *
   * @param words what is written around it
   * @param lanes one or more, from the top
   * @param moments how far time goes, from 0
   * @param lines text below it, folded where it is too long
   */
  record Lanes(Words words, List<Lane> lanes, int moments, List<String> lines) implements Plot {

    /** Keeps copies. */
    public Lanes {
      lanes = List.copyOf(lanes);
      lines = List.copyOf(lines);
      if (lanes.isEmpty()) {
        throw new IllegalArgumentException("no lanes; expected one or more");
      }
    }

    @Override
    public String svg() {
      return new LaneDrawing(this).svg();
    }
  }

  /**
   * What is written around a plot.
   *
   * @param title a few words above it
   * @param description some sentences for who cannot see it
   * @param note a line below the title: on which machine, under which conditions
   * @param x what goes to the right, with its unit
   * @param y what goes up, with its unit
   */
  record Words(String title, String description, String note, String x, String y) {}

  /**
   * A line.
   *
   * @param label what it is
   * @param points from left to right
   */
  record Line(String label, List<Point> points) {

    /** Keeps a copy. */
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * A point.
   *
   * @param x at least 1
   * @param y what is below 1 is drawn at 1
   */
  record Point(int x, long y) {}

  /**
   * A bar.
   *
   * @param label what is below it
   * @param top what is above it
   * @param values as many as there are parts, from the bottom
   */
  record Bar(String label, String top, List<Long> values) {

    /** Keeps a copy. */
    public Bar {
      values = List.copyOf(values);
    }
  }

  /**
   * A lane.
   *
   * @param label who acts
   * @param spans from left to right, none over another
   */
  record Lane(String label, List<Span> spans) {

    /** Keeps a copy. */
    public Lane {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A bar in a lane.
   *
   * @param label a few characters above it
   * @param text what it stands for
   * @param from the moment when it begins
   * @param to when it ends
   * @param isOpen whether it has no end
   * @param isWrong whether it is what is wrong
   */
  record Span(String label, String text, int from, int to, boolean isOpen, boolean isWrong) {}
}
