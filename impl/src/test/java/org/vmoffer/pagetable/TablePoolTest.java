package org.vmoffer.pagetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.memory.KernelMemory;

class TablePoolTest {
  private static final int TABLES = 70;

  private final EntryFormat format = Formats.RISCV_SV39;
  private final TablePool pool =
      new TablePool(new KernelMemory((int) TablePool.size(format, TABLES)), 0, format, TABLES);

  @Test
  void theLowestFreeTableIsTaken() {
    pool.format();
    assertEquals(1, pool.take());
    assertEquals(2, pool.take());
    pool.give(1);
    assertTrue(pool.isFree(1));
    assertFalse(pool.isFree(2));
    assertEquals(TABLES - 1, pool.freeCount());
    assertEquals(1, pool.take());
  }

  @Test
  void freeTablesAreBitsOfWords() {
    pool.format();
    pool.take();
    pool.take();
    assertEquals(~0b11L, pool.freeWord(0));
    assertEquals(0b11_1111, pool.freeWord(1));
  }

  @Test
  void aTableIsEmptyWithItsLastEntry() {
    int entry = pool.words(TABLES) + 511;
    assertEquals(TABLES, pool.tableOf(entry));
    pool.entryAdded(entry);
    pool.entryAdded(entry);
    assertFalse(pool.entryRemoved(entry));
    assertEquals(1, pool.used(TABLES));
    assertTrue(pool.entryRemoved(entry));
  }
}
