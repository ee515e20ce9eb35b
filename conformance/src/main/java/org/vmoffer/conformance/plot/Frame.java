package org.vmoffer.conformance.plot;

import java.util.Arrays;

/** What all plots have: paper, words around the figure, and a list of what is in it. */
final class Frame {
  static final int WIDTH = 860;
  static final int HEIGHT = 480;
  static final int LEFT = 78;
  static final int RIGHT = 590;
  static final int TOP = 72;
  static final int BOTTOM = 410;

  private static final int LEGEND = RIGHT + 22;
  private static final int LEGEND_STEP = 24;
  private static final int SAMPLE = 34;

  private final SvgWriter svg;

  /** A frame of the usual size. */
  Frame(Plot.Words words) {
    this(words, WIDTH, HEIGHT, (TOP + BOTTOM) / 2, HEIGHT - 22);
  }

  /**
   * A frame.
   *
   * @param middle where the words for what goes up stand
   * @param below where those for what goes to the right stand
   */
  Frame(Plot.Words words, int width, int height, int middle, int below) {
    svg = new SvgWriter(width, height);
    svg.text("title", words.title(), "id", "title");
    svg.text("desc", words.description(), "id", "desc");
    svg.text("style", PlotStyle.sheet());
    svg.shape(
        "rect",
        "class",
        "paper",
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height));
    svg.label(words.title(), LEFT, 30, "head");
    svg.label(words.note(), LEFT, 52, "note");
    svg.label(words.x(), (LEFT + RIGHT) / 2.0, below, "mid");
    svg.text(
        "text", words.y(), "class", "mid", "transform", "translate(20 " + middle + ") rotate(-90)");
  }

  SvgWriter svg() {
    return svg;
  }

  /** A line across the figure, and the number that it stands for. */
  void level(double y, String number) {
    svg.line(LEFT, y, RIGHT, y, "grid");
    svg.label(number, LEFT - 8.0, y + 4.5, "end note");
  }

  /** The two axes, over what they cross. */
  void axes() {
    svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, "axis");
    svg.line(LEFT, TOP, LEFT, BOTTOM, "axis");
  }

  /** The sample of a line. */
  void sampleLine(int row, String label, int kind) {
    double y = legend(row, label);
    svg.line(LEGEND, y, LEGEND + SAMPLE, y, "line s" + kind);
    svg.shape(
        "path", "d", PlotStyle.mark(kind, LEGEND + SAMPLE / 2.0, y), "class", "mark s" + kind);
  }

  /** The sample of a part of bars. */
  void samplePart(int row, String label, int kind) {
    double y = legend(row, label) - 8;
    part(LEGEND, y, SAMPLE, 16, kind);
  }

  /** A filled rectangle with its hatch. */
  void part(double x, double y, double width, double height, int kind) {
    String[] place = {
      "x", SvgWriter.number(x), "y", SvgWriter.number(y),
      "width", SvgWriter.number(width), "height", SvgWriter.number(height)
    };
    svg.shape("rect", with(place, "class", "part s" + kind));
    if (!PlotStyle.hatch(kind).isEmpty()) {
      svg.shape("rect", with(place, "fill", "url(#h" + kind + ")"));
    }
  }

  private static String[] with(String[] attributes, String name, String value) {
    String[] more = Arrays.copyOf(attributes, attributes.length + 2);
    more[attributes.length] = name;
    more[attributes.length + 1] = value;
    return more;
  }

  private double legend(int row, String label) {
    double y = TOP + 10.0 + row * LEGEND_STEP;
    svg.label(label, LEGEND + SAMPLE + 8.0, y + 4.5, "note");
    return y;
  }
}
