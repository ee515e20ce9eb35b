package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;
import org.vmoffer.pagetable.PageTables;
import org.vmoffer.pagetable.TableCounts;
import org.vmoffer.pagetable.TablePool;

/** A survey by counts says what one page by page says. */
class RangeSurveyTest {
  private static final Geometry GEOMETRY = new Geometry(3, 2);
  private static final int PAGES = 64;
  private static final int TABLES = 32;
  private static final int[] RIGHTS = {0, 1, 3, 5, 7};
  private static final EntryFormat FORMAT = Formats.x86(GEOMETRY);
  private static final int SIZE = (int) TablePool.size(FORMAT, TABLES);

  private static PageTables tables(KernelMemory memory) {
    TablePool pool = new TablePool(memory, 0, FORMAT, TABLES);
    pool.format();
    return new PageTables(memory, FORMAT, pool);
  }

  @RepeatedTest(40)
  void countsSayWhatThePagesSay(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    KernelMemory memory = new KernelMemory(SIZE + (int) TableCounts.size(TABLES));
    PageTables counted = tables(memory);
    TableCounts counts = new TableCounts(memory, SIZE);
    int root = counted.createRoot();
    int hole = random.nextInt(2 * PAGES);
    int emptyTable = random.nextInt(2 * PAGES / GEOMETRY.entries());
    for (int page = 0; page < PAGES; page++) {
      if (page != hole && page / GEOMETRY.entries() != emptyTable) {
        int maximum = RIGHTS[1 + random.nextInt(4)];
        int attributes =
            Attributes.of(
                maximum & RIGHTS[random.nextInt(5)],
                maximum,
                random.nextInt(12) == 0 ? random.nextInt(8) : 0);
        counted.map(root, page, 100 + page, attributes);
        counts.added((int) counted.lowest(root, page), attributes);
      }
    }
    cap(counted, root, random);
    int whole = 0;
    for (int first = 0; first < PAGES; first++) {
      for (int end = first + 1; end <= PAGES; end++) {
        RangeSurvey expected = RangeSurvey.of(counted, root, first, end);
        counted.useCounts(counts);
        assertEquals(expected, RangeSurvey.of(counted, root, first, end), first + " to " + end);
        counted.useCounts(null);
        whole += end - first >= 2 * GEOMETRY.entries() ? 1 : 0;
      }
    }
    assertTrue(whole > 0);
  }

  /** The second of three tables is said to have a page that can be executed, which none can. */
  @Test
  void ofATableWholeInTheRangeTheCountsAreAsked() {
    KernelMemory memory = new KernelMemory(SIZE + (int) TableCounts.size(TABLES));
    PageTables tables = tables(memory);
    TableCounts counts = new TableCounts(memory, SIZE);
    int readable = Attributes.of(1, 7, 0);
    int root = tables.createRoot();
    for (int page = 0; page < 12; page++) {
      tables.map(root, page, 100 + page, readable);
      counts.added((int) tables.lowest(root, page), readable);
    }
    counts.added((int) tables.lowest(root, 4), Attributes.of(4, 7, 0));
    tables.useCounts(counts);
    for (int first = 0; first < 12; first++) {
      for (int end = first + 1; end <= 12; end++) {
        int expected = first <= 4 && 8 <= end ? 1 << 1 | 1 << 4 : 1 << 1;
        assertEquals(expected, RangeSurvey.of(tables, root, first, end).currents());
      }
    }
  }

  /** Some entries above the lowest level let less through. */
  private static void cap(PageTables tables, int root, Random random) {
    for (int page = 0; page < PAGES; page += GEOMETRY.entries()) {
      int index = tables.walk(root, page, 1);
      if (index >= 0 && random.nextInt(3) == 0) {
        int current = RIGHTS[1 + random.nextInt(4)];
        tables.writeTable(index, (int) tables.lowest(root, page), Attributes.cap(current, 7));
      }
    }
  }
}
