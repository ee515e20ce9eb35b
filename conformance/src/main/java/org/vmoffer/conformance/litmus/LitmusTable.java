package org.vmoffer.conformance.litmus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.text.FigureTable;
import org.vmoffer.conformance.text.MarkedText;

/** The table of the litmus tests in the page beside them. */
public final class LitmusTable {
  private static final String PAGE = "README.md";
  private static final String PART = "litmus-tests";

  private final Path file;
  private final String table;

  private LitmusTable(Path file, String table) {
    this.file = file;
    this.table = table;
  }

  /**
   * The table of these tests.
   *
   * @param directory where the page is
   */
  public static LitmusTable of(Path directory, List<RaceResult> results) {
    FigureTable table =
        new FigureTable()
            .words("test")
            .words("question")
            .words("after")
            .numbers("outcomes")
            .numbers("states");
    for (RaceResult result : results) {
      LitmusTest test = result.race().test();
      table.row(
          "[`%s`](%s%s)".formatted(test.name(), test.name(), LitmusTest.SUFFIX),
          test.question(),
          test.cites(),
          number(result.race().outcomes().size()),
          number(result.race().states()));
    }
    return new LitmusTable(directory.resolve(PAGE), table.markdown());
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The page. */
  public Path file() {
    return file;
  }

  /** Whether the page has this table. */
  public boolean isCurrent() {
    return page().part(PART).equals(table);
  }

  /**
   * Writes it into the page.
   *
   * @throws IOException if that fails
   */
  public void write() throws IOException {
    WholeFile.write(file, page().with(PART, table).text());
  }

  private MarkedText page() {
    try {
      return new MarkedText(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), "the page with the table");
    }
  }
}
