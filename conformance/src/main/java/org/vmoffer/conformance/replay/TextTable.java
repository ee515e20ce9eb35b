package org.vmoffer.conformance.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table in plain text. If it is wider than it may be, its widest columns are folded, at spaces
 * and between flags.
 */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 12;
  private static final String RESET = "\u001b[0m";

  private final List<String> headers;
  private final List<Row> rows = new ArrayList<>();

  /** How a row looks on a terminal. */
  public enum Style {
    /** As usual. */
    PLAIN(""),
    /** What changes nothing. */
    FAINT("\u001b[2m"),
    /** What is wrong. */
    WRONG("\u001b[1;31m");

    private final String start;

    Style(String start) {
      this.start = start;
    }
  }

  private record Row(Style style, List<String> cells) {}

  /** A table with these columns. */
  public TextTable(String... headers) {
    this.headers = List.of(headers);
  }

  /** Adds a row, one cell for each column. */
  public void add(Style style, Object... cells) {
    rows.add(new Row(style, Arrays.stream(cells).map(String::valueOf).toList()));
  }

  /**
   * The table as text, a line end behind each line.
   *
   * @param layout how wide it may be, and whether styles show
   */
  public String format(TextLayout layout) {
    return format(layout, true);
  }

  /** The same without the names of the columns. */
  public String formatWithoutHeader(TextLayout layout) {
    return format(layout, false);
  }

  private String format(TextLayout layout, boolean withHeader) {
    int[] widths = widths(layout.width());
    StringBuilder out = new StringBuilder();
    if (withHeader) {
      append(out, widths, new Row(Style.PLAIN, headers), false);
    }
    for (Row row : rows) {
      append(out, widths, row, layout.colour());
    }
    return out.toString();
  }

  private int[] widths(int most) {
    int[] widths = new int[headers.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = headers.get(column).length();
      for (Row row : rows) {
        widths[column] = Math.max(widths[column], row.cells.get(column).length());
      }
    }
    int total = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    for (int excess = total - most; excess > 0; excess--) {
      int widest = 0;
      for (int column = 1; column < widths.length; column++) {
        widest = widths[column] >= widths[widest] ? column : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static void append(StringBuilder out, int[] widths, Row row, boolean colour) {
    List<List<String>> columns = new ArrayList<>();
    int height = 1;
    for (int column = 0; column < widths.length; column++) {
      List<String> lines = fold(row.cells.get(column), widths[column]);
      columns.add(lines);
      height = Math.max(height, lines.size());
    }
    boolean styled = colour && row.style != Style.PLAIN;
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        List<String> lines = columns.get(column);
        String cell = line < lines.size() ? lines.get(line) : "";
        text.append(column == 0 ? "" : GAP).append(cell);
        text.append(" ".repeat(Math.max(0, widths[column] - cell.length())));
      }
      String visible = text.toString().stripTrailing();
      out.append(styled ? row.style.start + visible + RESET : visible).append('\n');
    }
  }

  /** Lines of a text that are no longer than the width. */
  private static List<String> fold(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int end = Math.max(rest.lastIndexOf(' ', width), rest.lastIndexOf('|', width - 1) + 1);
      end = end > 0 ? end : width;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }
}
