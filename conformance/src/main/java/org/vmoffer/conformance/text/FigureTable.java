package org.vmoffer.conformance.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Words and figures in columns as wide as they need to be, for a terminal or a Markdown page. */
public final class FigureTable {

  /** To which side of its column a cell goes. */
  private enum Side {
    LEFT,
    RIGHT
  }

  private final List<String> heads = new ArrayList<>();
  private final List<Side> sides = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a column of words. */
  public FigureTable words(String head) {
    return column(head, Side.LEFT);
  }

  /** Adds a column of numbers. */
  public FigureTable numbers(String head) {
    return column(head, Side.RIGHT);
  }

  private FigureTable column(String head, Side side) {
    heads.add(head);
    sides.add(side);
    return this;
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has not a cell for each column
   */
  public FigureTable row(String... cells) {
    if (cells.length != heads.size()) {
      throw new IllegalArgumentException(cells.length + " cells in " + heads.size() + " columns");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The heads, a line under them, the rows; two spaces between columns, none at the end. */
  public String plain() {
    List<String> line = new ArrayList<>();
    for (int column = 0; column < heads.size(); column++) {
      line.add("─".repeat(width(column, 0)));
    }
    StringBuilder out = new StringBuilder();
    append(out, heads, "", "  ", "", 0);
    append(out, line, "", "  ", "", 0);
    for (List<String> row : rows) {
      append(out, row, "", "  ", "", 0);
    }
    return out.toString();
  }

  /** The same as Markdown, with its columns aligned in the source too. */
  public String markdown() {
    List<String> line = new ArrayList<>();
    for (int column = 0; column < heads.size(); column++) {
      int dashes = width(column, 3) - 1;
      line.add(sides.get(column) == Side.LEFT ? "-".repeat(dashes + 1) : "-".repeat(dashes) + ":");
    }
    StringBuilder out = new StringBuilder();
    append(out, heads, "| ", " | ", " |", 3);
    append(out, line, "| ", " | ", " |", 3);
    for (List<String> row : rows) {
      append(out, row, "| ", " | ", " |", 3);
    }
    return out.toString();
  }

  private void append(
      StringBuilder out, List<String> cells, String left, String between, String right, int least) {
    StringBuilder row = new StringBuilder(left);
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String gap = " ".repeat(width(column, least) - length(cell));
      row.append(column == 0 ? "" : between);
      row.append(sides.get(column) == Side.LEFT ? cell + gap : gap + cell);
    }
    out.append((row + right).stripTrailing()).append('\n');
  }

  private int width(int column, int least) {
    List<Integer> widths = new ArrayList<>(List.of(least, length(heads.get(column))));
    for (List<String> row : rows) {
      widths.add(length(row.get(column)));
    }
    return Collections.max(widths);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
