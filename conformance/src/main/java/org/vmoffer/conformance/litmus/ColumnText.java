package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.List;

/** The columns of a litmus test as text, one beside the other. */
final class ColumnText {
  private ColumnText() {}

  static String of(List<Column> columns) {
    List<List<String>> cells = columns.stream().map(ColumnText::cells).toList();
    int rows = cells.stream().mapToInt(List::size).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      List<String> line = new ArrayList<>();
      for (List<String> column : cells) {
        int width = column.stream().mapToInt(String::length).max().orElse(0);
        String cell = row < column.size() ? column.get(row) : "";
        line.add(cell + " ".repeat(width - cell.length()));
      }
      text.append(String.join(" | ", line).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<String> cells(Column column) {
    List<String> cells = new ArrayList<>();
    cells.add(
        column.name() + (column.later() ? " later" : "") + (column.device() ? " device" : ""));
    for (Column.Operation each : column.operations()) {
      cells.add(each.register() == null ? each.text() : each.register() + " = " + each.text());
    }
    return cells;
  }
}
