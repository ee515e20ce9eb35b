package org.vmoffer.machine;

/** I11, physically: no frame and no table is in two places or in none. */
final class Conservation {
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;

  Conservation(MmuState state) {
    this.state = state;
    this.tables = state.tables();
    this.threads = state.threads();
  }

  /**
   * What is counted as references to a frame are the mappings of it: in tables, in those that are
   * torn down, in a call's hands, and copies under way.
   */
  boolean refs() {
    long[] counted = new long[state.scenario().config().frames()];
    long end = state.userPages();
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      for (long page = tables.nextMapped(pid, 0, end);
          page < end;
          page = tables.nextMapped(pid, page + 1, end)) {
        counted[Mapping.phys(tables.entry(pid, page))]++;
      }
    }
    for (int t = 1; t <= threads.count(); t++) {
      Job job = state.job(t);
      if (job.hasCopy()) {
        counted[job.copy()]++;
      }
      for (int row = job.firstPromised(); row < job.endPromised(); row++) {
        if (job.mapping(row) != Mapping.ABSENT
            && tables.entry(job.pid(), job.page(row)) == Mapping.ABSENT) {
          counted[Mapping.phys(job.mapping(row))]++;
        }
      }
      if (threads.kind(t).ends()) {
        countTorn(job, counted);
      }
    }
    for (int f = 0; f < counted.length; f++) {
      if (counted[f] != state.frames().references(f)) {
        return false;
      }
    }
    return true;
  }

  private void countTorn(Job job, long[] counted) {
    for (int i = 0; i < job.torn().count(); i++) {
      countTorn(job.torn().get(i), tables.levels(), counted);
    }
    for (int i = 0; i < job.moved().count(); i++) {
      for (int slot = 0; slot < tables.fanOut(); slot++) {
        long leaf = tables.leafIn((int) job.moved().get(i), slot);
        countTorn(leaf, (int) (job.moved().get(i) >>> Integer.SIZE), counted);
      }
    }
  }

  private void countTorn(long leaf, int level, long[] counted) {
    for (int i = 0; leaf != Mapping.ABSENT && i < tables.span(level - 1); i++) {
      counted[Mapping.phys(leaf) + i]++;
    }
  }

  /** A frame is free, mapped, kept for a copy or in a call's hands, and only one of these. */
  boolean i11Frames() {
    for (int f = 0; f < state.scenario().config().frames(); f++) {
      int uses = state.frames().free().contains(f) ? 1 : 0;
      uses += state.reserves().keptFor(f) >= 0 ? 1 : 0;
      uses += state.frames().references(f) > 0 ? 1 : 0;
      for (int t = 1; t <= threads.count(); t++) {
        uses += state.job(t).frames().contains(f) ? 1 : 0;
      }
      if (uses != 1) {
        return false;
      }
    }
    return true;
  }

  /** So is a table: spare, kept aside by a call, on its way, a process's, or a large leaf's. */
  boolean i11Tables() {
    int count = state.scenario().config().tableFrames();
    int[] uses = new int[count + 1];
    int[] levels = new int[count + 1];
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      if (tables.root(pid) != 0 && !hang(tables.root(pid), tables.levels(), uses, levels)) {
        return false;
      }
    }
    for (int t = 1; t <= threads.count(); t++) {
      WordList moved = state.job(t).moved();
      for (int i = 0; i < moved.count(); i++) {
        int table = (int) moved.get(i);
        if (levels[table] != (int) (moved.get(i) >>> Integer.SIZE)) {
          uses[table]++;
          countKept(table, (int) (moved.get(i) >>> Integer.SIZE), uses);
        }
      }
      WordList torn = state.job(t).torn();
      for (int i = 0; i < torn.count(); i++) {
        tables.large().kept(Mapping.frame(torn.get(i)), tables.levels(), kept -> uses[kept]++);
      }
    }
    for (int table = 1; table <= count; table++) {
      uses[table] += tables.pool().isFree(table) ? 1 : 0;
      for (int t = 1; t <= threads.count(); t++) {
        uses[table] += state.job(t).tables().contains(table - 1) ? 1 : 0;
      }
      if (uses[table] != 1) {
        return false;
      }
    }
    return true;
  }

  /** No frame is kept that no copy can need: of n sharers the last needs none. */
  boolean reserve() {
    int frames = state.scenario().config().frames();
    long[] kept = new long[frames];
    for (int f = 0; f < frames; f++) {
      int shared = state.reserves().keptFor(f);
      if (shared >= 0 && ++kept[shared] >= state.frames().references(shared)) {
        return false;
      }
    }
    return true;
  }

  /** Counts what the large leaves in a table keep. */
  private void countKept(int table, int level, int[] uses) {
    for (int slot = 0; level > 1 && slot < tables.fanOut(); slot++) {
      long leaf = tables.leafIn(table, slot);
      if (leaf != Mapping.ABSENT) {
        tables.large().kept(Mapping.frame(leaf), level, kept -> uses[kept]++);
      }
    }
  }

  /** Counts a table of a process and all below it; false if one hangs in two places. */
  private boolean hang(int table, int level, int[] uses, int[] levels) {
    if (uses[table]++ > 0) {
      return false;
    }
    levels[table] = level;
    countKept(table, level, uses);
    for (int slot = 0; level > 1 && slot < tables.fanOut(); slot++) {
      int next = tables.next(table, slot, level);
      if (next != 0 && !hang(next, level - 1, uses, levels)) {
        return false;
      }
    }
    return true;
  }
}
