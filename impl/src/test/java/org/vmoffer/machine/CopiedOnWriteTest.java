package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/**
 * Pages that a fork has left shared are found among pages 0 to 7, of which 4 and 5 are not there.
 */
class CopiedOnWriteTest {
  private final Tables tables;

  CopiedOnWriteTest() {
    ScenarioBuilder builder =
        Scenario.with(Formats.x86(new Geometry(3, 1))).userPages(8).frames(8).tableCount(8);
    for (int page : new int[] {0, 1, 2, 3, 6, 7}) {
      builder.page(1, page, page);
    }
    tables = new Machine(builder.thread(1).build()).state().tables();
  }

  private void share(long page) {
    tables.put(1, page, Mapping.withCopiedOnWrite(tables.entry(1, page), true));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 8, 0", "1, 0, 8, 1", "1, 1, 8, 1", "2, 1, 8, 2", "2, 0, 8, 2", "3, 0, 8, 3",
    "7, 0, 8, 7", "6, 3, 8, 6", "3, 3, 4, 3", "3, 0, 3, 3", "0, 1, 8, 8", "7, 0, 7, 7"
  })
  void theLowestFromAPageOnIsFound(long shared, long first, long end, long found) {
    share(shared);
    assertEquals(found, tables.nextCopiedOnWrite(1, first, end));
  }

  @Test
  void ofSeveralTheLowestIsFound() {
    share(3);
    share(2);
    share(7);
    assertEquals(2, tables.nextCopiedOnWrite(1, 0, 8));
    assertEquals(3, tables.nextCopiedOnWrite(1, 3, 8));
    assertEquals(7, tables.nextCopiedOnWrite(1, 4, 8));
  }

  @Test
  void withoutAnyTheEndIsFound() {
    assertEquals(7, tables.nextCopiedOnWrite(1, 0, 7));
    assertEquals(8, tables.nextCopiedOnWrite(1, 1, 8));
  }
}
