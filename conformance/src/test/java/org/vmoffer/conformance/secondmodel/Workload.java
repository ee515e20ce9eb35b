package org.vmoffer.conformance.secondmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random accesses in phases. Each phase has a pattern, a region or two, a share of stores and
 * fetches, and a rate at which tables change, addresses are invalidated and CR3 is loaded.
 */
final class Workload {
  private static final int SPACES = 3;
  private static final int[] RATES = {0, 0, 5000, 300, 40};
  private static final int[] WORKING_SETS = {
    4, 16, 40, 60, 64, 70, 200, 300, 1000, 1500, 2000, 2400, 5000, 16384
  };
  private static final int[] STRIDES = {1, 3, 8, 16, 32, 64, 128, 256, 512};

  /** How a phase goes through its pages. */
  enum Pattern {
    UNIFORM,
    ZIPF,
    CYCLE,
    CHASE,
    CONFLICT
  }

  private final Mmu mmu;
  private final SplittableRandom random;
  private final Tables tables;
  private final List<Space> spaces = new ArrayList<>();
  private final int[] chase = new int[16384];
  private Space space;
  private int current;
  private boolean pcids = true;

  // The phase.
  private Pattern pattern = Pattern.UNIFORM;
  private Space.Region region;
  private Space.Region other;
  private int mixed;
  private int pages = 1;
  private int stride = 1;
  private int at;
  private int stores;
  private int fetches;
  private int lines;
  private int invalidations;
  private int changes;
  private int switches;

  /** Builds the tables of all spaces through the MMU's memory. */
  Workload(Mmu mmu, int levels, long seed) {
    this.mmu = mmu;
    random = new SplittableRandom(seed);
    tables = new Tables(mmu, levels);
    for (int i = 0; i < SPACES; i++) {
      Space next = new Space(tables, mmu, levels, random);
      if (i == 0) {
        next.addKernel();
      } else {
        next.shareKernel(spaces.getFirst());
      }
      spaces.add(next);
    }
    for (int i = 0; i < chase.length; i++) {
      int j = random.nextInt(i + 1);
      chase[i] = chase[j];
      chase[j] = i;
    }
    space = spaces.getFirst();
    region = space.regions.getFirst();
    other = region;
    mmu.loadRoot(space.root, 1, false);
  }

  /** How many frames at the beginning of memory the tables lie in. */
  long frames() {
    return tables.frames();
  }

  /** Goes on for one phase and returns how many accesses it made. */
  int phase() {
    choosePhase();
    int accesses = 2000 + random.nextInt(6000);
    for (int i = 0; i < accesses; i++) {
      mmu.access(address(), kind());
      if (happens(invalidations)) {
        mmu.invalidate(address());
      }
      if (happens(changes)) {
        change();
      }
      if (happens(switches)) {
        switchTo(random.nextInt(SPACES), random.nextBoolean());
      }
    }
    return accesses;
  }

  private void choosePhase() {
    pcids = random.nextInt(8) != 0;
    switchTo(random.nextInt(SPACES), random.nextInt(4) != 0);
    pattern = Pattern.values()[random.nextInt(Pattern.values().length)];
    choose();
    pages = Math.min(region.pages.length, WORKING_SETS[random.nextInt(WORKING_SETS.length)]);
    stride = STRIDES[random.nextInt(STRIDES.length)];
    mixed = random.nextInt(3) == 0 ? 4 : 0;
    stores = random.nextInt(3) == 0 ? 0 : random.nextInt(101);
    fetches = random.nextInt(3) == 0 ? random.nextInt(101) : 0;
    lines = 1 << random.nextInt(7);
    invalidations = RATES[random.nextInt(RATES.length)];
    changes = RATES[random.nextInt(RATES.length)];
    switches = RATES[random.nextInt(RATES.length)];
  }

  /** The current space's regions; the first, with most pages, as often as all others. */
  private void choose() {
    List<Space.Region> all = space.regions;
    region = all.get(random.nextBoolean() ? 0 : random.nextInt(all.size()));
    other = all.get(random.nextInt(all.size()));
  }

  private boolean happens(int rate) {
    return rate > 0 && random.nextInt(rate) == 0;
  }

  private int kind() {
    int die = random.nextInt(100);
    if (die < fetches) {
      return Mmu.FETCH;
    }
    return random.nextInt(100) < stores ? Mmu.WRITE : Mmu.READ;
  }

  private long address() {
    int count = region.pages.length;
    if (mixed > 0 && random.nextInt(mixed) == 0) {
      return within(other, random.nextInt(other.pages.length));
    }
    at =
        switch (pattern) {
          case UNIFORM -> random.nextInt(pages);
          case ZIPF -> random.nextInt(1 + (pages >>> random.nextInt(12)));
          case CYCLE -> at + 1 < pages ? at + 1 : 0;
          case CHASE -> chase[at];
          case CONFLICT -> random.nextInt(20) * stride;
        };
    return within(region, at % count);
  }

  private long within(Space.Region chosen, int index) {
    long size = 1L << (12 + 9 * (chosen.level - 1));
    long line = (index * 7L + random.nextInt(lines)) & 63;
    long small = chosen.level == 1 ? 0 : random.nextLong(size >>> 12);
    return chosen.pages[index] + small * 4096 + line * 64 + random.nextInt(8) * 8L;
  }

  private void switchTo(int next, boolean noFlush) {
    int before = current;
    current = next;
    space = spaces.get(next);
    // One PCID for all: what another space has cached under it must go.
    boolean keep = pcids ? noFlush : noFlush && before == next;
    mmu.loadRoot(space.root, pcids ? next + 1 : 0, keep);
    if (!pcids && before == next) {
      mmu.flush(0);
    }
    choose();
    pages = Math.min(pages, region.pages.length);
    at = 0;
  }

  /** Changes an entry as a kernel would, mostly with the flush that it owes. */
  private void change() {
    if (random.nextInt(8) == 0) {
      long where = space.upper.get(random.nextInt(space.upper.size()));
      mmu.poke(where, changed(mmu.peek(where)));
      mmu.flush(current + 1);
      mmu.flush(0);
      return;
    }
    int index = random.nextInt(pages);
    long where = region.entries[index];
    long before = mmu.peek(where);
    long after = changed(before);
    mmu.poke(where, after);
    boolean stale = ((before ^ after) & Tables.PRESENT) == 0 && random.nextInt(4) == 0;
    if (!stale) {
      mmu.invalidate(region.pages[index]);
      mmu.flush(pcids ? 0 : current + 1);
    }
  }

  private long changed(long entry) {
    return switch (random.nextInt(6)) {
      case 0 -> entry ^ Tables.WRITABLE;
      case 1 -> entry ^ Tables.NO_EXECUTE;
      case 2 -> entry & ~Tables.ACCESSED;
      case 3 -> entry & ~Tables.DIRTY;
      case 4 -> entry ^ Tables.PRESENT;
      default -> entry | Tables.PRESENT | Tables.WRITABLE;
    };
  }
}
