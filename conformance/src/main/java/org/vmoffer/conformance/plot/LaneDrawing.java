package org.vmoffer.conformance.plot;

import java.util.List;
import org.vmoffer.conformance.text.Folding;

/** Draws lanes of bars over time, and lines of text below. */
final class LaneDrawing {
  private static final int LANE = 44;
  private static final int BAR = 14;
  private static final int LINE = 17;
  private static final int NARROWEST_MOMENT = 14;
  private static final int WIDEST_MOMENT = 48;
  private static final int CHARACTERS = 118;
  private static final int LONGEST_NAME = 9;
  private static final int USUAL = 0;
  private static final int WRONG = 1;

  private final Plot.Lanes plot;
  private final double moment;
  private final int width;
  private final int bottom;
  private final List<String> lines;

  LaneDrawing(Plot.Lanes plot) {
    this.plot = plot;
    double room = (double) (Frame.WIDTH - Frame.LEFT - 30) / Math.max(1, plot.moments());
    this.moment = Math.clamp(room, NARROWEST_MOMENT, WIDEST_MOMENT);
    this.width = Math.max(Frame.WIDTH, (int) (Frame.LEFT + 30 + moment * plot.moments()));
    this.bottom = Frame.TOP + LANE * plot.lanes().size();
    this.lines =
        plot.lines().stream().flatMap(line -> Folding.fold(line, CHARACTERS).stream()).toList();
  }

  String svg() {
    int height = bottom + 40 + LINE * lines.size() + 12;
    Frame frame = new Frame(plot.words(), width, height, (Frame.TOP + bottom) / 2, bottom + 20);
    SvgWriter svg = frame.svg();
    BarDrawing.hatches(svg);
    for (int lane = 0; lane < plot.lanes().size(); lane++) {
      double y = Frame.TOP + LANE * (lane + 0.5);
      String name = plot.lanes().get(lane).label();
      String shown =
          name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
      svg.label(shown, Frame.LEFT - 8.0, y + 4.5, "end note");
      svg.line(Frame.LEFT, y, at(plot.moments()), y, "grid");
      plot.lanes().get(lane).spans().forEach(span -> draw(frame, span, y));
    }
    svg.line(Frame.LEFT, Frame.TOP, Frame.LEFT, bottom, "axis");
    for (int i = 0; i < lines.size(); i++) {
      svg.label(lines.get(i), Frame.LEFT, bottom + 44.0 + LINE * i, "note");
    }
    return svg.end();
  }

  private void draw(Frame frame, Plot.Span span, double y) {
    double left = at(span.from());
    double right = at(span.to());
    frame.svg().open("g");
    frame.svg().text("title", span.label() + ": " + span.text());
    frame.part(left, y - BAR / 2.0, right - left, BAR, span.isWrong() ? WRONG : USUAL);
    if (span.isOpen()) {
      frame.svg().label("…", right + 4, y + 4.5, "note");
    }
    frame.svg().label(span.label(), (left + right) / 2, y - BAR / 2.0 - 3, "mid note");
    frame.svg().close();
  }

  private double at(int when) {
    return Frame.LEFT + 8 + moment * when;
  }
}
