package org.vmoffer.pagetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableWalksTest {
  private static final int READ_WRITE = Attributes.of(3, 7, 0);
  private static final long GIBIBYTE = 1 << 18;

  private final PageTables tables = TestTables.tables(Formats.X86_64);
  private final int root = tables.createRoot();

  @Test
  void withoutARootNothingIsThere() {
    assertEquals(~tables.geometry().top(), tables.walk(0, 5, 0));
    assertEquals(FoundLeaf.NONE, tables.find(0, 5));
    assertEquals(0, tables.lowest(0, 5));
    assertEquals(9, tables.nextMapped(0, 5, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 3",
    "0, 512, 3",
    "512, 1024, 3",
    "511, 513, 4",
    "0, 1024, 4",
    "262143, 262145, 5", // on both sides of a GiB
    "7, 7, 0"
  })
  void aRangeMissesATableForEveryPartOfItOnEveryLevel(long first, long end, long missing) {
    assertEquals(missing, tables.missing(root, first, end));
  }

  @Test
  void whatIsThereIsNotMissing() {
    tables.map(root, 0, 1, READ_WRITE);
    assertEquals(0, tables.missing(root, 0, 512));
    assertEquals(1, tables.missing(root, 0, 513));
    assertEquals(512 + 1, tables.missing(root, 511, GIBIBYTE + 1));
  }

  @Test
  void theNextPageIsFoundBehindTheEndOfItsTableAndBehindAbsentOnes() {
    tables.map(root, GIBIBYTE, 3, READ_WRITE);
    tables.map(root, 512, 2, READ_WRITE);
    tables.map(root, 0, 1, READ_WRITE);
    assertEquals(0, tables.nextMapped(root, 0, 2 * GIBIBYTE));
    assertEquals(512, tables.nextMapped(root, 1, 2 * GIBIBYTE));
    assertEquals(GIBIBYTE, tables.nextMapped(root, 513, 2 * GIBIBYTE));
    assertEquals(2 * GIBIBYTE, tables.nextMapped(root, GIBIBYTE + 1, 2 * GIBIBYTE));
    assertEquals(512, tables.nextMapped(root, 1, 512));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 511, 512, GIBIBYTE})
  void theTableOfAPageIsNamedWithWhatIsLetThrough(long page) {
    assertEquals(0, tables.lowest(root, page));
    tables.map(root, page, 1, READ_WRITE);
    int table = tables.pool().tableOf(tables.walk(root, page, 0));
    int above = tables.walk(root, page, 1);
    assertEquals(table, tables.next(above, 1));
    assertEquals((long) Attributes.UNCAPPED << 32 | table, tables.lowest(root, page));

    int cap = Attributes.cap(1, 5);
    tables.writeTable(above, table, cap);
    assertEquals((long) cap << 32 | table, tables.lowest(root, page));
    assertEquals(Attributes.of(1, 5, 0), tables.attributes(tables.find(root, page)));
  }

  @Test
  void anEntryOfTheLowestLevelAndAnAbsentOneLeadToNoTable() {
    tables.map(root, 0, 1, READ_WRITE);
    assertEquals(0, tables.next(tables.walk(root, 0, 0), 0));
    assertEquals(0, tables.next(tables.walk(root, 512, 1), 1));
  }
}
