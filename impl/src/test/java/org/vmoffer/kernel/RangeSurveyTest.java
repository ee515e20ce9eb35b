package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.Attributes;
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

  @RepeatedTest(40)
  void countsSayWhatThePagesSay(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    var format = Formats.x86(GEOMETRY);
    int size = (int) TablePool.size(format, TABLES);
    KernelMemory memory = new KernelMemory(size + (int) TableCounts.size(TABLES));
    TablePool pool = new TablePool(memory, 0, format, TABLES);
    pool.format();
    PageTables counted = new PageTables(memory, format, pool);
    TableCounts counts = new TableCounts(memory, size);
    int root = counted.createRoot();
    int hole = random.nextInt(2 * PAGES);
    for (int page = 0; page < PAGES; page++) {
      if (page != hole) {
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
