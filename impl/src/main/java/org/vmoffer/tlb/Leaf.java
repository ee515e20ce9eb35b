package org.vmoffer.tlb;

import org.jspecify.annotations.Nullable;

/**
 * What page tables say of an address, without any cache and without a cost.
 *
 * @param address where the entry that maps the page is
 * @param entry that entry
 * @param translation what a walk would cache of it
 */
record Leaf(long address, long entry, long translation) {

  /** What the tables say, or null if an entry on the way is not present. */
  static @Nullable Leaf find(PhysicalMemory memory, long root, int levels, long va) {
    long table = root | Translation.RIGHTS;
    for (int level = levels; ; level--) {
      long address = HardwareEntry.address(Translation.base(table), va, level);
      long entry = memory.read(address);
      if ((entry & HardwareEntry.PRESENT) == 0) {
        return null;
      }
      long rights = table & HardwareEntry.rights(entry);
      if (HardwareEntry.isLeaf(entry, level)) {
        return new Leaf(address, entry, Translation.of(entry, level, rights));
      }
      table = (entry & HardwareEntry.FRAME_MASK) | rights;
    }
  }

  /** The table of a level that the tables lead to, with its rights, or 0. */
  static long table(PhysicalMemory memory, long root, int levels, long va, int wanted) {
    long table = root | Translation.RIGHTS;
    for (int level = levels; level > wanted; level--) {
      long entry = memory.read(HardwareEntry.address(Translation.base(table), va, level));
      if ((entry & HardwareEntry.PRESENT) == 0 || HardwareEntry.isLeaf(entry, level)) {
        return 0;
      }
      table = (entry & HardwareEntry.FRAME_MASK) | (table & HardwareEntry.rights(entry));
    }
    return table;
  }

  /** Whether two translations of an address have the same frame and size. */
  static boolean samePage(long one, long other) {
    return Translation.base(one) == Translation.base(other)
        && Translation.size(one) == Translation.size(other);
  }
}
