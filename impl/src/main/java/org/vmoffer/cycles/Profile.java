package org.vmoffer.cycles;

/**
 * A stated machine: every size and every latency. "Cycle-accurate" means accurate with respect to
 * one of these.
 *
 * @param name what it is called
 * @param levels levels of page tables, 4 or 5
 * @param megahertz cycles in a microsecond; only for showing times
 * @param dtlb first-level TLB of loads and stores
 * @param itlb first-level TLB of instruction fetches
 * @param stlb second-level TLB of both
 * @param structures paging-structure caches
 * @param caches the caches that data and page walks go through
 * @param latencies what accesses and translations cost
 * @param stores the store buffer
 * @param kernel what the kernel's steps and interrupts cost
 */
public record Profile(
    String name,
    int levels,
    int megahertz,
    TlbShape dtlb,
    TlbShape itlb,
    TlbShape stlb,
    StructureShapes structures,
    CacheShapes caches,
    Latencies latencies,
    StoreBuffer stores,
    KernelCosts kernel) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no such machine
   */
  public Profile {
    if (levels != 4 && levels != 5) {
      throw new IllegalArgumentException("levels must be 4 or 5: " + levels);
    }
    if (megahertz < 1) {
      throw new IllegalArgumentException("megahertz must be at least 1: " + megahertz);
    }
  }

  /**
   * The same machine with every latency and cost so many times as long; sizes and the clock's rate
   * stay.
   *
   * @throws ArithmeticException if one would not fit an int
   */
  public Profile scaled(int factor) {
    return new Profile(
        name,
        levels,
        megahertz,
        dtlb,
        itlb,
        stlb,
        structures,
        caches,
        latencies.scaled(factor),
        stores.scaled(factor),
        kernel.scaled(factor));
  }

  /**
   * The machine that closed forms and oracles are stated for. It is no product: its sizes are like
   * those of current cores and its latencies round. Large translations share the arrays of the
   * small ones, both first-level TLBs are alike, and updates of A and D cost nothing. The costs of
   * the kernel are of the order of published ones, and round: an interrupt and its acknowledgement
   * take about a microsecond, INVLPG about a tenth of one, and 33 pages are the most that Linux
   * flushes one by one.
   */
  public static Profile reference() {
    TlbShape firstLevel = new TlbShape(new Shape(16, 4), null, null);
    return new Profile(
        "reference",
        4,
        3000,
        firstLevel,
        firstLevel,
        new TlbShape(new Shape(128, 12), null, null),
        new StructureShapes(new Shape(4, 8), new Shape(2, 4), new Shape(1, 4), Shape.NONE),
        new CacheShapes(64, new Shape(64, 12), new Shape(1024, 8), new Shape(2048, 16)),
        new Latencies(5, 9, 20, 150, 8, 0),
        new StoreBuffer(64, 10),
        referenceKernel());
  }

  private static KernelCosts referenceKernel() {
    int entry = 100;
    int fault = 300;
    int exit = 100;
    int lock = 20;
    int decide = 100;
    int pte = 2;
    int bookkeeping = 50;
    int send = 200;
    int deliver = 2000;
    int ack = 800;
    int invlpg = 300;
    int cr3 = 300;
    int cr3NoFlush = 150;
    int switchTo = 1000;
    int wake = 500;
    int clearLine = 4;
    int copyLine = 8;
    int flushCeiling = 33;
    return new KernelCosts(
        entry,
        fault,
        exit,
        lock,
        decide,
        pte,
        bookkeeping,
        send,
        deliver,
        ack,
        invlpg,
        cr3,
        cr3NoFlush,
        switchTo,
        wake,
        clearLine,
        copyLine,
        flushCeiling);
  }
}
