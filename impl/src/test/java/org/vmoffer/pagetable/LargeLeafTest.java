package org.vmoffer.pagetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Page 0 is mapped by an entry of its own, the 512 pages from 512 on by one of 2 MiB. */
class LargeLeafTest {
  private static final int FRAME = 3 << 9;
  private static final int READ_WRITE = Attributes.of(3, 7, 0);

  static List<EntryFormat> formats() {
    return Formats.ALL;
  }

  private static PageTables tables(EntryFormat format) {
    PageTables tables = TestTables.tables(format);
    int root = tables.createRoot();
    tables.map(root, 0, 1, READ_WRITE);
    tables.write(tables.walk(root, 512, 1), FRAME, READ_WRITE, 1);
    return tables;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyPageOfALargeLeafHasItsFrame(EntryFormat format) {
    PageTables tables = tables(format);
    int root = 1;
    for (int offset : new int[] {0, 1, 511}) {
      long leaf = tables.find(root, 512 + offset);
      assertTrue(FoundLeaf.isThere(leaf));
      assertEquals(1, FoundLeaf.level(leaf));
      assertEquals(offset, FoundLeaf.offset(leaf));
      assertEquals(tables.walk(root, 512, 1), FoundLeaf.index(leaf));
      assertEquals(FRAME + offset, tables.frame(leaf));
      assertEquals(READ_WRITE, tables.attributes(leaf));
    }
    assertEquals(0, FoundLeaf.level(tables.find(root, 0)));
    assertEquals(FoundLeaf.NONE, tables.find(root, 1024));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aLargeLeafIsMappedFromItsFirstPageToItsLast(EntryFormat format) {
    PageTables tables = tables(format);
    int root = 1;
    assertEquals(512, tables.nextMapped(root, 1, 2048));
    assertEquals(777, tables.nextMapped(root, 777, 2048));
    assertEquals(1023, tables.nextMapped(root, 1023, 2048));
    assertEquals(2048, tables.nextMapped(root, 1024, 2048));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noTableLiesBelowALargeLeaf(EntryFormat format) {
    PageTables tables = tables(format);
    int root = 1;
    assertEquals(~1, tables.walk(root, 512, 0));
    assertEquals(0, tables.lowest(root, 512));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anEntryAboveALargeLeafCapsItsPages(EntryFormat format) {
    int cap = Attributes.cap(1, 5);
    if (format.canCap(1) && format.canCap(5)) {
      PageTables tables = tables(format);
      int root = 1;
      int above = tables.walk(root, 512, 2);
      tables.writeTable(above, tables.next(above, 2), cap);
      long leaf = tables.find(root, 513);
      assertEquals(cap, FoundLeaf.cap(leaf));
      assertEquals(FRAME + 1, tables.frame(leaf));
      assertEquals(Attributes.of(1, 5, 0), tables.attributes(leaf));
    }
  }
}
