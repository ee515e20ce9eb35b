package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vmoffer.conformance.BadInputException;

/**
 * The parts of a test's text: lines that begin with a keyword, each with those below it that are
 * indented; and the columns, which begin with the line of their heads and end with an empty line.
 *
 * @param heads what stands above the columns
 * @param header the heads of the columns
 * @param rows the rows of the columns, each with as many cells as it has
 * @param conditions what is said of the ends
 */
record Statements(
    List<Statement> heads, List<Cell> header, List<List<Cell>> rows, List<Statement> conditions) {
  private static final Set<String> HEADS =
      Set.of("test", "asks", "cites", "machine", "start", "pending");
  private static final Set<String> CONDITIONS = Set.of("forbidden", "allowed", "required");
  private static final Pattern LINES = Pattern.compile("\\R");
  private static final String EXPECTED =
      "test, asks, cites, machine, start, pending, the heads of the columns, forbidden, allowed or"
          + " required";
  private static final int MOST_LINES = 10_000;

  /**
   * A line that begins with a keyword.
   *
   * @param keyword the keyword
   * @param place where the text behind it begins
   * @param text the text behind it
   */
  record Statement(String keyword, Tokens.Place place, String text) {
    Tokens tokens() {
      return new Tokens(place, text);
    }

    private Statement plus(String more) {
      return new Statement(keyword, place, text + " " + more);
    }
  }

  /**
   * A cell of the columns.
   *
   * @param place where it begins
   * @param text what is in it, with blanks around
   */
  record Cell(Tokens.Place place, String text) {}

  /** The cells of a column from the top, but the empty ones. */
  List<Cell> column(int index) {
    return rows.stream()
        .filter(row -> index < row.size() && !row.get(index).text.isBlank())
        .map(row -> row.get(index))
        .toList();
  }

  /**
   * Takes a text apart.
   *
   * @throws BadInputException if a line is in no place
   */
  static Statements of(String file, String text) {
    Statements parts =
        new Statements(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    boolean inTable = false;
    List<Statement> last = parts.heads;
    int number = 0;
    for (String whole : LINES.split(text, MOST_LINES)) {
      number++;
      String line = whole.replaceFirst("(^|\\s)#.*", "").stripTrailing();
      Tokens.Place place = new Tokens.Place(file, number, 1);
      String first = line.isBlank() ? "" : line.strip().split("\\s+", 2)[0];
      boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
      if (line.isEmpty() && !whole.isBlank()) {
        continue;
      }
      if (inTable && !line.isEmpty() && !(CONDITIONS.contains(first) && !indented)) {
        parts.row(cells(place, line));
      } else if (line.isEmpty()) {
        inTable = false;
      } else if (indented && !last.isEmpty()) {
        last.set(last.size() - 1, last.getLast().plus(line.strip()));
      } else if (HEADS.contains(first) && parts.header.isEmpty()) {
        parts.heads.add(statement(place, first, line));
      } else if (CONDITIONS.contains(first) && !parts.header.isEmpty()) {
        inTable = false;
        last = parts.conditions;
        last.add(statement(place, first, line));
      } else if (ColumnReader.looksLikeHeads(line) && parts.header.isEmpty()) {
        inTable = true;
        parts.header.addAll(cells(place, line));
      } else {
        throw new BadInputException(place.toString(), "'" + first + "' here", EXPECTED);
      }
    }
    return parts;
  }

  private static Statement statement(Tokens.Place place, String keyword, String line) {
    int from = keyword.length();
    while (from < line.length() && Character.isWhitespace(line.charAt(from))) {
      from++;
    }
    return new Statement(keyword, place.plus(from), line.substring(from));
  }

  private void row(List<Cell> cells) {
    if (cells.size() > header.size()) {
      throw new BadInputException(
          cells.get(header.size()).place.toString(),
          cells.size() + " cells",
          "one for each of " + header.size() + " columns");
    }
    rows.add(cells);
  }

  private static List<Cell> cells(Tokens.Place place, String line) {
    List<Cell> cells = new ArrayList<>();
    int from = 0;
    for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', from)) {
      cells.add(new Cell(place.plus(from), line.substring(from, bar)));
      from = bar + 1;
    }
    cells.add(new Cell(place.plus(from), line.substring(from)));
    return cells;
  }
}
