package org.vmoffer.pagetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PageTablesPropertyTest {
  private static final int READ_WRITE = Attributes.of(3, 7, 0);

  /** Pages that share tables on some levels and not on others, as far as the geometry reaches. */
  @Provide
  Arbitrary<List<Long>> pages() {
    Long[] corners =
        LongStream.of(0, 1, 2, 3, 511, 512, 1023, 1L << 18, (1L << 18) + 1, 1L << 26, 1L << 27)
            .boxed()
            .toArray(Long[]::new);
    return Arbitraries.of(corners).list().ofMaxSize(40);
  }

  @Property(tries = 200)
  void tablesBehaveAsAMap(@ForAll("pages") List<Long> flips) {
    for (EntryFormat format : TestTables.formats()) {
      PageTables tables = TestTables.tables(format);
      int root = tables.createRoot();
      SortedMap<Long, Integer> model = new TreeMap<>();
      for (int i = 0; i < flips.size(); i++) {
        long page = flips.get(i) % format.geometry().reach();
        if (model.remove(page) != null) {
          tables.unmap(root, page);
        } else {
          assertExactlyTheMissingTablesAreTaken(tables, root, page, 100 + i);
          model.put(page, 100 + i);
        }
        assertSame(model, tables, root, format.geometry().reach());
      }
    }
  }

  private static void assertExactlyTheMissingTablesAreTaken(
      PageTables tables, int root, long page, int frame) {
    int free = tables.pool().freeCount();
    long missing = tables.missing(root, page, page + 1);
    tables.map(root, page, frame, READ_WRITE);
    assertEquals(free - missing, tables.pool().freeCount());
    assertEquals(0, tables.missing(root, page, page + 1));
  }

  private static void assertSame(
      SortedMap<Long, Integer> model, PageTables tables, int root, long reach) {
    long page = tables.nextMapped(root, 0, reach);
    for (var mapping : model.entrySet()) {
      assertEquals(mapping.getKey(), page);
      long entry = tables.find(root, page);
      assertEquals(mapping.getValue(), tables.frame(entry));
      assertEquals(READ_WRITE, tables.attributes(entry));
      page = tables.nextMapped(root, page + 1, reach);
    }
    assertEquals(reach, page);
  }

  @Property(tries = 200)
  void aRangeTakesAsManyTablesAsItMisses(
      @ForAll("pages") List<Long> before, @ForAll("pages") List<Long> ends) {
    for (EntryFormat format : TestTables.formats()) {
      PageTables tables = TestTables.tables(format);
      int root = tables.createRoot();
      long reach = format.geometry().reach();
      for (long page : before) {
        mapIfAbsent(tables, root, page % reach);
      }
      for (long end : ends) {
        long first = Math.max(0, end % reach - 4);
        int free = tables.pool().freeCount();
        long missing = tables.missing(root, first, end % reach);
        for (long page = first; page < end % reach; page++) {
          mapIfAbsent(tables, root, page);
        }
        assertEquals(free - missing, tables.pool().freeCount());
      }
    }
  }

  private static void mapIfAbsent(PageTables tables, int root, long page) {
    if (tables.find(root, page) < 0) {
      tables.map(root, page, 1, READ_WRITE);
    }
  }

  @Property(tries = 200)
  void unmappingEverythingLeavesNothingBehind(@ForAll("pages") List<Long> pages) {
    for (EntryFormat format : TestTables.formats()) {
      PageTables tables = TestTables.tables(format);
      int root = tables.createRoot();
      long reach = format.geometry().reach();
      pages.forEach(page -> mapIfAbsent(tables, root, page % reach));
      for (long page = tables.nextMapped(root, 0, reach);
          page < reach;
          page = tables.nextMapped(root, page, reach)) {
        tables.unmap(root, page);
      }
      assertEquals(TestTables.TABLES - 1, tables.pool().freeCount());
      assertEquals(0, tables.pool().used(root));
      tables.freeRoot(root);
      assertTrue(tables.pool().isFree(root));
    }
  }
}
