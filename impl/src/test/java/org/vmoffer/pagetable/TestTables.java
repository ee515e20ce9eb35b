package org.vmoffer.pagetable;

import java.util.List;
import org.vmoffer.memory.KernelMemory;

/** Empty page tables of every format, and of geometries small enough to run into every corner. */
final class TestTables {
  static final int TABLES = 64;

  private TestTables() {}

  static List<EntryFormat> formats() {
    return List.of(
        Formats.X86_64,
        Formats.ARM64,
        Formats.RISCV_SV39,
        Formats.RISCV_SV48,
        Formats.x86(new Geometry(2, 1)),
        Formats.x86(new Geometry(1, 3)));
  }

  static PageTables tables(EntryFormat format) {
    return tables(format, memory(format));
  }

  static KernelMemory memory(EntryFormat format) {
    return new KernelMemory(Math.toIntExact(TablePool.size(format, TABLES)));
  }

  static PageTables tables(EntryFormat format, KernelMemory memory) {
    TablePool pool = new TablePool(memory, 0, format, TABLES);
    pool.format();
    return new PageTables(memory, format, pool);
  }
}
