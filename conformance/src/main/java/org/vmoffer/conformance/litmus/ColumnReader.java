package org.vmoffer.conformance.litmus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vmoffer.conformance.BadInputException;

/**
 * Reads what stands above a column: {@code P1}, {@code P1:b}, {@code P2 later}, {@code P1 device}.
 */
final class ColumnReader {
  private static final Pattern HEAD =
      Pattern.compile("(P([1-9]\\d?)(?::[a-z0-9]+)?)(\\s+later)?(\\s+device)?");

  private static final int MOST_DIGITS = 9;

  private ColumnReader() {}

  /** Whether a line may be what stands above the columns. */
  static boolean looksLikeHeads(String line) {
    return line.strip().matches("P\\d+\\b(?!\\s*\\[).*");
  }

  /**
   * A column without operations.
   *
   * @throws BadInputException if it says something else
   */
  static Column head(Statements.Cell cell) {
    Matcher head = HEAD.matcher(cell.text().strip());
    if (!head.matches()
        || head.group(2).length() > MOST_DIGITS
        || Integer.parseInt(head.group(2)) > MachineShape.MOST) {
      throw new BadInputException(
          cell.place().toString(),
          "'" + cell.text().strip() + "'",
          "the head of a column: P1, P1:b, P2 later or P1:dma device");
    }
    return new Column(
        Integer.parseInt(head.group(2)),
        head.group(1),
        head.group(3) != null,
        head.group(4) != null,
        List.of());
  }
}
