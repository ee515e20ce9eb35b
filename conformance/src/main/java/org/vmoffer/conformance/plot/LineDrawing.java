package org.vmoffer.conformance.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws lines. */
final class LineDrawing {
  /** Numbers below the axis that are nearer to each other than this would touch. */
  private static final double NARROWEST = 34;

  private final Plot.Lines plot;
  private final LogScale x;
  private final LogScale y;

  LineDrawing(Plot.Lines plot) {
    this.plot = plot;
    List<Double> ys = new ArrayList<>();
    List<Double> xs = new ArrayList<>();
    plot.ticks().forEach(tick -> xs.add((double) tick));
    for (Plot.Line line : plot.lines()) {
      line.points().forEach(point -> xs.add((double) point.x()));
      line.points().forEach(point -> ys.add((double) point.y()));
    }
    double least = xs.stream().mapToDouble(Double::doubleValue).min().orElse(1);
    double most = xs.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    // A single number still needs an axis.
    this.x = new LogScale(least, Math.max(most, 2 * least), Frame.LEFT + 14.0, Frame.RIGHT - 14.0);
    this.y = LogScale.over(ys, 10, Frame.BOTTOM, Frame.TOP);
  }

  String svg() {
    Frame frame = new Frame(plot.words());
    SvgWriter svg = frame.svg();
    y.decades().forEach(decade -> frame.level(y.at(decade), LogScale.brief(decade)));
    double last = 0;
    for (int tick : plot.ticks()) {
      double at = x.at(tick);
      svg.line(at, Frame.TOP, at, Frame.BOTTOM, "grid");
      if (at - last >= NARROWEST) {
        svg.label(String.format(Locale.ROOT, "%,d", tick), at, Frame.BOTTOM + 20.0, "mid note");
        last = at;
      }
    }
    frame.axes();
    for (int kind = 0; kind < plot.lines().size(); kind++) {
      draw(svg, plot.lines().get(kind), kind);
    }
    for (int kind = 0; kind < plot.lines().size(); kind++) {
      frame.sampleLine(kind, plot.lines().get(kind).label(), kind);
    }
    return svg.end();
  }

  private void draw(SvgWriter svg, Plot.Line line, int kind) {
    StringBuilder points = new StringBuilder();
    for (Plot.Point point : line.points()) {
      points
          .append(points.isEmpty() ? "" : " ")
          .append(SvgWriter.number(x.at(point.x())))
          .append(',')
          .append(SvgWriter.number(y.at((double) point.y())));
    }
    svg.shape("polyline", "points", points.toString(), "class", "line s" + kind);
    for (Plot.Point point : line.points()) {
      svg.open(
          "path",
          "d",
          PlotStyle.mark(kind, x.at(point.x()), y.at((double) point.y())),
          "class",
          "mark s" + kind);
      svg.text(
          "title", String.format(Locale.ROOT, "%s, %,d: %,d", line.label(), point.x(), point.y()));
      svg.close();
    }
  }
}
