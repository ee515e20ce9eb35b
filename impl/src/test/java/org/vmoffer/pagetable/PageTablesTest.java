package org.vmoffer.pagetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.address.FrameNumber;
import org.vmoffer.address.VirtualPage;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.memory.KernelMemory;

class PageTablesTest {
  private static final int READ_WRITE = Attributes.of(3, 7, 0);

  @ParameterizedTest
  @MethodSource("org.vmoffer.pagetable.TestTables#formats")
  void aMappedPageIsReadAsAValue(EntryFormat format) {
    PageTables tables = TestTables.tables(format);
    int root = tables.createRoot();
    tables.map(root, 1, 42, Attributes.of(1, 3, 4));
    assertEquals(
        new Entry.Leaf(new FrameNumber(42), Permissions.R, Permissions.RW, Marks.SPECIAL),
        tables.entry(new FrameNumber(root), new VirtualPage(1)));
    assertEquals(new Entry.Absent(), tables.entry(new FrameNumber(root), new VirtualPage(0)));
  }

  @ParameterizedTest
  @MethodSource("org.vmoffer.pagetable.TestTables#formats")
  void aChangeKeepsTheFrame(EntryFormat format) {
    PageTables tables = TestTables.tables(format);
    int root = tables.createRoot();
    tables.map(root, 0, 42, READ_WRITE);
    long entry = tables.find(root, 0);
    int nothing = Attributes.of(0, 1, 2);
    tables.change(entry, nothing);
    assertEquals(nothing, tables.attributes(entry));
    assertEquals(42, tables.frame(entry));
  }

  @ParameterizedTest
  @MethodSource("org.vmoffer.pagetable.TestTables#formats")
  void nothingOfAClearedEntryStays(EntryFormat format) {
    KernelMemory memory = TestTables.memory(format);
    PageTables tables = TestTables.tables(format, memory);
    int root = tables.createRoot();
    tables.map(root, 1, 42, Attributes.of(3, 7, 7));
    int index = tables.walk(root, 1, 0);
    tables.clear(index);
    assertEquals(0, memory.get(index));
    assertEquals(0, memory.get(tables.pool().companion(index)));
  }
}
