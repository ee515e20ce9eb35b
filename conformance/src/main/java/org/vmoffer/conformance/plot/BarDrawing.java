package org.vmoffer.conformance.plot;

import java.util.Locale;

/** Draws stacked bars. */
final class BarDrawing {
  private static final int HUNDRED = 100;
  private static final int STEP = 20;
  private static final double WIDEST = 64;

  private final Plot.Bars plot;

  BarDrawing(Plot.Bars plot) {
    this.plot = plot;
  }

  String svg() {
    Frame frame = new Frame(plot.words());
    SvgWriter svg = frame.svg();
    hatches(svg);
    for (int percent = 0; percent <= HUNDRED; percent += STEP) {
      frame.level(at(percent / (double) HUNDRED), percent + " %");
    }
    double room = (Frame.RIGHT - Frame.LEFT) / (double) plot.bars().size();
    double width = Math.min(WIDEST, room * 0.7);
    for (int i = 0; i < plot.bars().size(); i++) {
      double middle = Frame.LEFT + room * (i + 0.5);
      draw(frame, plot.bars().get(i), middle - width / 2, width);
      svg.label(plot.bars().get(i).label(), middle, Frame.BOTTOM + 20.0, "mid note");
      svg.label(plot.bars().get(i).top(), middle, Frame.TOP - 5.0, "mid note");
    }
    frame.axes();
    for (int part = plot.parts().size() - 1; part >= 0; part--) {
      frame.samplePart(plot.parts().size() - 1 - part, plot.parts().get(part), part);
    }
    return svg.end();
  }

  private void draw(Frame frame, Plot.Bar bar, double left, double width) {
    long sum = bar.values().stream().mapToLong(Long::longValue).sum();
    long below = 0;
    for (int part = 0; part < bar.values().size(); part++) {
      long value = bar.values().get(part);
      if (value > 0) {
        double bottom = at(below / (double) sum);
        below += value;
        double top = at(below / (double) sum);
        frame.svg().open("g");
        frame
            .svg()
            .text(
                "title",
                String.format(
                    Locale.ROOT,
                    "%s, %s: %,d, %.1f %%",
                    bar.label(),
                    plot.parts().get(part),
                    value,
                    value * (double) HUNDRED / sum));
        frame.part(left, top, width, bottom - top, part);
        frame.svg().close();
      }
    }
  }

  private static double at(double share) {
    return Frame.BOTTOM - share * (Frame.BOTTOM - Frame.TOP);
  }

  /** The hatches that parts may be filled with. */
  static void hatches(SvgWriter svg) {
    svg.open("defs");
    for (int kind = 0; kind < PlotStyle.KINDS; kind++) {
      if (!PlotStyle.hatch(kind).isEmpty()) {
        svg.open(
            "pattern",
            "id",
            "h" + kind,
            "width",
            "8",
            "height",
            "8",
            "patternUnits",
            "userSpaceOnUse");
        svg.shape("path", "d", PlotStyle.hatch(kind), "class", "hatch");
        svg.close();
      }
    }
    svg.close();
  }
}
