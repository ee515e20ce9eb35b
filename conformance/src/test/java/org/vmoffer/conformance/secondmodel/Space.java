package org.vmoffer.conformance.secondmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One address space of the random workloads: regions whose pages lie side by side or far apart, are
 * small and large, with all rights or fewer, and now and then not there.
 */
final class Space {
  private static final int KERNEL_SLOT = 300;

  /** Pages that a generator chooses among: addresses, and where their entries are. */
  static final class Region {
    final int level;
    final long[] pages;
    final long[] entries;

    private Region(int level, int count) {
      this.level = level;
      pages = new long[count];
      entries = new long[count];
    }
  }

  final long root;
  final List<Region> regions = new ArrayList<>();

  /** Entries that lead to tables, for the workload to change the rights of. */
  final List<Long> upper = new ArrayList<>();

  private final Tables tables;
  private final int levels;
  private final Mmu memory;
  private final SplittableRandom random;

  /** An address space; a kernel's part is shared with another if there is one. */
  Space(Tables tables, Mmu memory, int levels, SplittableRandom random) {
    this.tables = tables;
    this.levels = levels;
    this.memory = memory;
    this.random = random;
    root = tables.newTable();
    region(1, 16384, 1L << 39, 1L << 12, 0);
    region(1, 512, 2L << 39, 1L << 21, 0);
    region(1, 128, 3L << 39, 1L << 30, 0);
    region(1, 64, 100L << 39, 1L << 39, 0);
    region(2, 2048, 4L << 39, 1L << 21, 0);
    region(2, 96, 5L << 39, 1L << 30, 0);
    region(3, 64, 6L << 39, 1L << 30, 0);
    region(3, 32, 200L << 39, 1L << 39, 0);
    if (levels == 5) {
      region(1, 64, 1L << 48, 1L << 48, 0);
    }
    for (int i = 0; i < 512; i++) {
      restrict(tables.entry(root, (2L << 39) + ((long) i << 21), 2));
    }
    restrict(tables.entry(root, (1L << 39) + (3L << 21), 2));
    restrict(tables.entry(root, (5L << 39) + (3L << 30), 3));
  }

  /** The kernel's part: global pages, which other spaces can share. */
  void addKernel() {
    long base = (long) KERNEL_SLOT << 39;
    region(1, 2048, base, 1L << 12, Tables.GLOBAL);
    region(2, 256, base + (1L << 30), 1L << 21, Tables.GLOBAL);
    region(3, 8, base + (2L << 30), 1L << 30, Tables.GLOBAL);
  }

  /** Shares another's kernel part: its tables and all. */
  void shareKernel(Space other) {
    long base = (long) KERNEL_SLOT << 39;
    memory.poke(tables.entry(root, base, 4), memory.peek(other.tables.entry(other.root, base, 4)));
    regions.addAll(other.regions.subList(other.regions.size() - 3, other.regions.size()));
  }

  private void region(int level, int count, long first, long stride, long flags) {
    Region region = new Region(level, count);
    int shift = 12 + 9 * (level - 1);
    for (int i = 0; i < count; i++) {
      // Canonical: the bits above the highest index repeat its top bit.
      int unused = 64 - 12 - 9 * levels;
      region.pages[i] = (first + i * stride) << unused >> unused;
      long frame = random.nextLong(1, 1L << (42 - shift));
      region.entries[i] =
          tables.map(root, region.pages[i], frame << shift, level, leafFlags() | flags);
    }
    regions.add(region);
  }

  private long leafFlags() {
    long flags = Tables.PRESENT | Tables.USER;
    flags |= random.nextInt(8) == 0 ? 0 : Tables.WRITABLE;
    flags |= random.nextInt(8) == 0 ? Tables.NO_EXECUTE : 0;
    flags |= random.nextInt(4) == 0 ? Tables.ACCESSED : 0;
    flags |= random.nextInt(4) == 0 ? Tables.DIRTY : 0;
    return random.nextInt(24) == 0 ? flags & ~Tables.PRESENT : flags;
  }

  private void restrict(long where) {
    upper.add(where);
    long entry = memory.peek(where);
    entry &= random.nextInt(16) == 0 ? ~Tables.WRITABLE : ~0L;
    entry |= random.nextInt(16) == 0 ? Tables.NO_EXECUTE : 0;
    entry &= random.nextInt(32) == 0 ? ~Tables.PRESENT : ~0L;
    memory.poke(where, entry);
  }
}
