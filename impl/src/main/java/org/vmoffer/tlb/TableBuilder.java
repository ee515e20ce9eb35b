package org.vmoffer.tlb;

/**
 * Builds page tables in physical memory. Tables are frames from 1 upward, in the order in which
 * mappings need them, the root first; they allow everything, so that a leaf alone decides. Whatever
 * is mapped may lie anywhere, in the frames of tables too.
 */
public final class TableBuilder {
  /** A leaf that no store may go through. */
  public static final int READ_ONLY = 1;

  /** A leaf that nothing may be executed from. */
  public static final int NO_EXECUTE = 2;

  /** A leaf that is valid under every PCID. */
  public static final int GLOBAL = 4;

  private static final int ROOT_FRAME = 1;

  /** Physical addresses have at most so many bits (Intel SDM, volume 3A, section 4.1.4). */
  private static final int PHYSICAL_BITS = 52;

  private final PhysicalMemory memory;
  private final int levels;
  private int lastFrame = ROOT_FRAME;

  /**
   * An empty root table.
   *
   * @param memory zero from frame 1 on
   * @param levels 4 or 5
   */
  public TableBuilder(PhysicalMemory memory, int levels) {
    this.memory = memory;
    this.levels = levels;
  }

  /** The frame of the root table. */
  public long rootFrame() {
    return ROOT_FRAME;
  }

  /** How many tables there are. */
  public int tables() {
    return lastFrame;
  }

  /**
   * Maps a page. If that is not possible nothing changes.
   *
   * @param va its virtual address
   * @param pa its physical address
   * @param size of the page, to which both are aligned
   * @param attributes of {@link #READ_ONLY}, {@link #NO_EXECUTE} and {@link #GLOBAL}, or 0
   * @throws MappingException if an address is not possible, or if something is mapped there
   */
  public void map(long va, long pa, LeafSize size, int attributes) throws MappingException {
    check(va, pa, size);
    int leafLevel = size.level();
    refuseOverlap(va, size);
    long table = rootFrame() << 12;
    for (int level = levels; level > leafLevel; level--) {
      long address = HardwareEntry.address(table, va, level);
      long entry = memory.read(address);
      if (entry == 0) {
        lastFrame++;
        entry =
            ((long) lastFrame << 12)
                | HardwareEntry.PRESENT
                | HardwareEntry.WRITABLE
                | HardwareEntry.USER;
        memory.write(address, entry);
      }
      table = entry & HardwareEntry.FRAME_MASK;
    }
    memory.write(HardwareEntry.address(table, va, leafLevel), leaf(pa, size, attributes));
  }

  private void check(long va, long pa, LeafSize size) throws MappingException {
    int unusedBits = Long.SIZE - 12 - 9 * levels;
    if (va << unusedBits >> unusedBits != va) {
      throw new MappingException(
          "expected a canonical virtual address of " + (Long.SIZE - unusedBits) + " bits", va);
    }
    if (pa >>> PHYSICAL_BITS != 0) {
      throw new MappingException("expected a physical address of " + PHYSICAL_BITS + " bits", pa);
    }
    if ((va & (size.bytes() - 1)) != 0) {
      throw new MappingException("expected a virtual address that is a multiple of " + size, va);
    }
    if ((pa & (size.bytes() - 1)) != 0) {
      throw new MappingException("expected a physical address that is a multiple of " + size, pa);
    }
  }

  private void refuseOverlap(long va, LeafSize size) throws MappingException {
    long table = rootFrame() << 12;
    for (int level = levels; level >= size.level(); level--) {
      long entry = memory.read(HardwareEntry.address(table, va, level));
      if (entry == 0) {
        return;
      }
      if (HardwareEntry.isLeaf(entry, level)) {
        throw new MappingException("expected a virtual address that is not mapped yet", va);
      }
      table = entry & HardwareEntry.FRAME_MASK;
    }
    throw new MappingException("expected " + size + " in which nothing is mapped yet", va);
  }

  private static long leaf(long pa, LeafSize size, int attributes) {
    return pa
        | HardwareEntry.PRESENT
        | HardwareEntry.USER
        | ((attributes & READ_ONLY) == 0 ? HardwareEntry.WRITABLE : 0)
        | ((attributes & NO_EXECUTE) == 0 ? 0 : HardwareEntry.EXECUTE_DISABLE)
        | ((attributes & GLOBAL) == 0 ? 0 : HardwareEntry.GLOBAL)
        | (size.level() > 1 ? HardwareEntry.LARGE : 0);
  }
}
