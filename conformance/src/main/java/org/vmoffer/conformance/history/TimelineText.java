package org.vmoffer.conformance.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A timeline in text, cut into pieces one below the other if it is wider than it may be. */
final class TimelineText {
  private static final int MOMENT_WIDTH = 4;
  private static final int USUAL_WIDTH = 100;
  private static final int MOST_WIDTH = 1000;
  private static final int LONGEST_NAME = 16;
  private static final int NARROWEST = 2 * MOMENT_WIDTH;

  private TimelineText() {}

  /**
   * The timeline as text, a line end behind each line.
   *
   * @param width characters in a line, as far as names allow
   */
  static String of(Timeline timeline, int width) {
    int names =
        timeline.lanes().keySet().stream().mapToInt(name -> shown(name).length()).max().orElse(0);
    int all = width > MOST_WIDTH ? USUAL_WIDTH : width;
    int piece = Math.max(NARROWEST, all - names - 2);
    int length = timeline.moments() * MOMENT_WIDTH + 1;
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < length; from += piece) {
      text.append(from == 0 ? "" : "\n");
      for (Map.Entry<String, List<Timeline.Bar>> lane : timeline.lanes().entrySet()) {
        String line = lane(lane.getValue(), length);
        String part = line.substring(from, Math.min(length, from + piece));
        String name = shown(lane.getKey());
        text.append((name + " ".repeat(names - name.length() + 2) + part).stripTrailing());
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String shown(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  private static String lane(List<Timeline.Bar> bars, int length) {
    char[] line = new char[length];
    Arrays.fill(line, ' ');
    for (Timeline.Bar bar : bars) {
      int from = bar.from() * MOMENT_WIDTH;
      int to = bar.to() * MOMENT_WIDTH;
      Arrays.fill(line, from, to, bar.isLast() ? '═' : '─');
      line[from] = bar.isLast() ? '╞' : '├';
      line[to] = bar.isPending() ? '►' : bar.isLast() ? '╡' : '┤';
      String number = Integer.toString(bar.number());
      int at = from + (to - from - number.length() + 1) / 2;
      number.getChars(0, number.length(), line, at);
    }
    return new String(line);
  }
}
