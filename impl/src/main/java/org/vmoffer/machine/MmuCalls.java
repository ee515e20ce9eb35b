package org.vmoffer.machine;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.FrameTable;
import org.vmoffer.kernel.Rules;
import org.vmoffer.pagetable.Attributes;

/**
 * The calls as the kernel makes them, step by step. Each takes the address-space lock of its caller
 * (a claim that of the source too, the lower pid first), decides by what the tables say then, takes
 * rights away, has them flushed wherever they may be cached, commits in one step, gives rights,
 * unlocks.
 */
class MmuCalls {
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final Cores cores;
  private final Rules rules;
  private final Abstraction abstraction;
  private final TableSet noTables;
  private final TableSet movedTables;
  private final Leaves leaves;
  private final PageSet pages = new PageSet();

  MmuCalls(MmuState state) {
    this.state = state;
    this.tables = state.tables();
    this.threads = state.threads();
    this.cores = state.cores();
    this.rules = new Rules(state.kernel());
    this.abstraction = new Abstraction(state);
    this.leaves = new Leaves(state);
    this.noTables = new TableSet(state.scenario().config().tableFrames());
    this.movedTables = new TableSet(state.scenario().config().tableFrames());
  }

  final MmuState state() {
    return state;
  }

  final Tables tables() {
    return tables;
  }

  final Threads threads() {
    return threads;
  }

  final Cores cores() {
    return cores;
  }

  /** What the kernel itself sees when it decides: the atomic level over the tables as they are. */
  final Rules seen() {
    return rules;
  }

  final Abstraction abstraction() {
    return abstraction;
  }

  final FrameTable frames() {
    return state.frames();
  }

  final Job job(int t) {
    return state.job(t);
  }

  final int mine(int t) {
    return state.mine(t);
  }

  /** The pids whose locks the call needs, as bits. */
  long needs(int t) {
    long needed = 1L << mine(t);
    if (threads.is(t, Kind.CLAIM)) {
      long source = ((Call.VmClaim) state.call(t)).srcPid();
      if (source >= 1 && source <= state.maxPid()) {
        needed |= 1L << source;
      }
    }
    return needed;
  }

  /** Which lock the call takes first of those that it wants. */
  int firstLock(int t, long wanted) {
    return Long.numberOfTrailingZeros(wanted);
  }

  final long held(int t) {
    long held = 0;
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      if (threads.lock(pid) == t) {
        held |= 1L << pid;
      }
    }
    return held;
  }

  private long wanted(int t) {
    return threads.pc(t) == Pc.FAULT ? 1L << mine(t) : needs(t) & ~held(t);
  }

  /** The pid whose lock the call takes next. */
  final int firstWanted(int t) {
    return firstLock(t, wanted(t));
  }

  boolean mayLock(int t) {
    return ((state.runs(t, Pc.USER) && !threads.kind(t).isLockless())
            || state.runs(t, Pc.LOCK)
            || state.runs(t, Pc.FAULT))
        && threads.lock(firstLock(t, wanted(t))) == 0;
  }

  boolean lock(int t) {
    if (!mayLock(t)) {
      return false;
    }
    long wanted = wanted(t);
    int first = firstLock(t, wanted);
    threads.setLock(first, t);
    if (threads.pc(t) == Pc.FAULT) {
      threads.goTo(t, Pc.LOOK);
    } else {
      threads.goTo(t, wanted == 1L << first ? Pc.DECIDE : Pc.LOCK);
    }
    return true;
  }

  boolean mayReturn(int t) {
    return state.runs(t, Pc.UNLOCK);
  }

  /** Back to user mode, with the reply that was given when the call committed. */
  boolean returns(int t) {
    if (!mayReturn(t)) {
      return false;
    }
    threads.free(t);
    threads.advance(t);
    threads.goTo(t, Pc.USER);
    job(t).clear();
    return true;
  }

  /** An error changes nothing. */
  final void fail(int t, Rule rule) {
    done(t, rule, -1);
    threads.goTo(t, Pc.UNLOCK);
  }

  /** What a thread is told: the rule, and for whoever looks at the end one number. */
  final void done(int t, Rule rule, long number) {
    threads.record(t, rule, number);
  }

  /** Whose page it is that the thread changes until it commits. */
  final int owner(int t) {
    return threads.is(t, Kind.CLAIM) ? (int) ((Call.VmClaim) state.call(t)).srcPid() : mine(t);
  }

  /** Whether all pages of the leaf that maps the lowest page that is left are left. */
  final boolean isUnitLeft(int t, int pid) {
    return leaves.isUnitLeft(job(t), pid);
  }

  /** How many pages are done in one step: those of the leaf that maps the lowest one left. */
  final long unit(int t, int pid) {
    return tables.pagesOf(tables.find(pid, job(t).least()));
  }

  /**
   * Rights leave the entries of a process one by one, a large leaf in one step if all of it is
   * meant: the lowest one that is left becomes this. The tables that it kept are needed no longer
   * if it goes. After every batch of pages, and after the last, their flush is asked for.
   */
  void takeRights(int t, int pid, long after, Pc then) {
    Job job = job(t);
    long leaf = tables.find(pid, job.least());
    for (long pages = tables.pagesOf(leaf); pages > 0; pages--) {
      job.taken(pid, tables.entry(pid, job.least()));
    }
    if (after != Mapping.ABSENT) {
      tables.change(leaf, Mapping.attributes(after));
    } else {
      removeLeaf(leaf);
    }
    if (!job.hasLeft() || job.owed() >= state.scenario().flushBatch()) {
      threads.goTo(t, then);
    }
  }

  /** The leaf becomes absent; the tables that a large one has kept are needed no longer. */
  void removeLeaf(long leaf) {
    leaves.remove(leaf);
  }

  /** Whose entries the thread is about to change, or 0 if it is not. */
  final int changes(int t) {
    if (state.runs(t, Pc.INSTALL)) {
      return mine(t);
    }
    boolean changes =
        state.runs(t, Pc.TAKE)
            || state.runs(t, Pc.COPY)
            || (state.inCall(t, Pc.DECIDE, Kind.PIN)
                && rules.pinRule(mine(t), (Call.Pin) state.call(t)).isSuccess());
    return changes ? owner(t) : 0;
  }

  /** The first page that it is about to change; it has one. */
  final long work(int t) {
    return threads.pc(t) == Pc.DECIDE
        ? PageSize.pages(((Call.Pin) state.call(t)).addr())
        : job(t).least();
  }

  boolean maySplit(int t) {
    if (state.scenario().largestLeaf() == 1) {
      return false;
    }
    int pid = changes(t);
    Pc pc = threads.pc(t);
    if (pid == 0 || (pc != Pc.DECIDE && !job(t).hasLeft())) {
      return false;
    }
    boolean isOnePage = pc == Pc.DECIDE || pc == Pc.COPY;
    return isOnePage ? tables.pagesOf(tables.find(pid, work(t))) > 1 : !isUnitLeft(t, pid);
  }

  /**
   * A large leaf that is meant in part becomes a table of the next smaller ones, from the tables
   * that it keeps. Nobody has to be told: the translations are the same, and what a core has cached
   * of the large one is flushed with the first page of it that is.
   */
  boolean split(int t) {
    if (!maySplit(t)) {
      return false;
    }
    int pid = changes(t);
    splitLeaf(pid, work(t), Tables.levelOf(tables.find(pid, work(t))));
    return true;
  }

  void splitLeaf(int pid, long page, int level) {
    tables.large().split(pid, page, level);
  }

  /** The entry of the lowest page that is left. */
  final long entryOfLeast(int t, int pid) {
    return tables.entry(pid, job(t).least());
  }

  /** Whether a core may have cached what leaves a process's tables, and is not the asker itself. */
  boolean isTarget(int t, int pid, int core) {
    return core != t
        && !threads.isDevice(core)
        && mine(core) == pid
        && threads.pc(core) != Pc.UNBORN;
  }

  /** Every core that runs a thread of the process may have cached it; this one flushes itself. */
  void shoot(int t, int pid, PageSet pages, TableSet tables) {
    for (int core = 1; core <= threads.count(); core++) {
      if (isTarget(t, pid, core)) {
        cores.requests(core).add(t, pages, tables);
      }
    }
    flushOwn(t, pid, pages, tables);
  }

  void flushOwn(int t, int pid, PageSet pages, TableSet tables) {
    if (mine(t) == pid) {
      cores.flush(t, pages, tables);
    }
  }

  /** The step that asks for what is owed. */
  void request(int t, int pid, TableSet tables) {
    shoot(t, pid, owed(t), tables);
    job(t).asked();
    threads.goTo(t, job(t).hasLeft() ? Pc.TAKE : Pc.WAIT);
  }

  /** The pages whose flush has still to be asked for. */
  final PageSet owed(int t) {
    Job job = job(t);
    pages.clear();
    if (job.phase() == Job.ALL_OWED) {
      pages.addRun(PageSet.run(0, state.userPages()));
    } else if (job.phase() == Job.TAKING) {
      for (int row = job.firstOwed(); row < job.firstLeft(); row++) {
        pages.add(job.page(row));
      }
    }
    return pages;
  }

  /** The pages that are left. */
  final PageSet left(int t) {
    Job job = job(t);
    pages.clear();
    for (int row = job.firstLeft(); row < job.rows(); row++) {
      pages.add(job.page(row));
    }
    return pages;
  }

  /** A table of a level changes hands or goes, with all below it. */
  final void move(int t, int table, int level) {
    job(t).moved().insert((long) level << Integer.SIZE | table);
    moveBelow(t, table, level);
  }

  /** All tables below one of this level do. */
  final void moveBelow(int t, int table, int level) {
    if (level > 1) {
      for (int slot = 0; slot < tables.fanOut(); slot++) {
        int next = tables.next(table, slot, level);
        if (next != 0) {
          move(t, next, level - 1);
        }
      }
    }
  }

  final TableSet noTables() {
    return noTables;
  }

  final TableSet movedTables(int t) {
    WordList moved = job(t).moved();
    movedTables.clear();
    for (int i = 0; i < moved.count(); i++) {
      movedTables.add((int) moved.get(i));
    }
    return movedTables;
  }

  boolean acknowledged(int t) {
    for (int c = 1; c <= threads.count(); c++) {
      if (cores.requests(c).isFrom(t)) {
        return false;
      }
    }
    return true;
  }

  /** Reservations: tables that the pages need and that are not there. */
  long missingTables(int pid, long first, long end) {
    return tables.missing(pid, first, end);
  }

  /** Takes the lowest spare tables for a call. */
  final void reserveTables(int t, long count) {
    for (long i = 0; i < count; i++) {
      job(t).tables().add(tables.pool().take() - 1);
    }
  }

  /** Takes the lowest unused frames for a call. */
  final void reserveFrames(int t, long count) {
    int frame = -1;
    for (long i = 0; i < count; i++) {
      frame = frames().free().lowest(frame + 1);
      frames().free().remove(frame);
      job(t).frames().add(frame);
    }
  }

  /** The lowest of the tables that the call has kept aside, which is from now on in use. */
  final int takeReserved(int t) {
    int lowest = job(t).tables().lowest(0);
    if (lowest < 0) {
      throw new IllegalStateException("thread " + t + " has reserved too few tables");
    }
    job(t).tables().remove(lowest);
    return lowest + 1;
  }

  /** The table of a page at a level, hung up as far as tables on the way to it lack. */
  final int path(int t, int pid, long page, int level) {
    int table = tables.root(pid);
    for (int k = tables.levels(); k > level; k--) {
      int next = tables.next(table, tables.slotOf(page, k), k);
      if (next == 0) {
        next = takeReserved(t);
        tables.setNext(table, tables.slotOf(page, k), next, Attributes.UNCAPPED);
      }
      table = next;
    }
    return table;
  }

  /** The highest level at which an entry lets less through than what is installed next, or 0. */
  int capping(int t) {
    Job job = job(t);
    return leaves.capping(mine(t), job.least(), job.promisedOfLeast());
  }

  boolean mayUncap(int t) {
    return state.scenario().tableMoves()
        && state.runs(t, Pc.INSTALL)
        && job(t).hasLeft()
        && capping(t) != 0;
  }

  /**
   * Before something is installed that an entry above would not let through, the cap goes down to
   * where it belongs. Nobody gains by it, at no moment: walks that have it cached find less at
   * most, and a fault looks again.
   */
  boolean uncap(int t) {
    if (!mayUncap(t)) {
      return false;
    }
    handDown(mine(t), job(t).least(), capping(t));
    return true;
  }

  void handDown(int pid, long page, int level) {
    leaves.handDown(pid, page, level);
  }

  /** Whether what is installed next can be: in full, and as far as a leaf that is there reaches. */
  final boolean mayInstall(int t) {
    int pid = mine(t);
    if (!job(t).hasLeft()) {
      return false;
    }
    return (state.scenario().largestLeaf() == 1 || isUnitLeft(t, pid))
        && (!state.scenario().tableMoves() || capping(t) == 0);
  }

  /**
   * Of what was promised at the commit as much goes into the tables as one entry can map. A new
   * large leaf keeps the tables that it makes needless.
   */
  void install(int t, int pid) {
    Job job = job(t);
    long page = job.least();
    int level = leaves.installLevel(job, pid);
    int table = path(t, pid, page, level);
    int slot = tables.slotOf(page, level);
    long leaf = job.promisedOfLeast();
    if (level > 1) {
      boolean isThere = tables.leafIn(table, slot) != Mapping.ABSENT;
      int kept =
          isThere
              ? tables.besideIn(table, slot)
              : tables.large().keep(job.tables(), level, page, job::promisedFrame);
      leaf = Mapping.withFrame(leaf, kept);
    }
    tables.putIn(table, slot, leaf, level);
    job.installed((int) tables.span(level - 1));
    if (!job.hasLeft()) {
      threads.goTo(t, Pc.UNLOCK);
    }
  }

  /**
   * A mapping that goes refers to its frame no longer. A frame without any is to be freed; the job
   * collects it.
   */
  void dropped(int t, int frame) {
    long references = frames().references(frame) - 1;
    frames().setReferences(frame, references);
    needless(t, frame, references);
    if (isFreed(frame) && !job(t).frames().contains(frame)) {
      job(t).frames().add(frame);
    }
  }

  /** So are frames that were kept for copies: one is needless now, or all if nobody is left. */
  void needless(int t, int frame, long references) {
    Reserves reserves = state.reserves();
    int kept = reserves.lowest(frame);
    while (kept >= 0) {
      reserves.release(kept);
      job(t).frames().add(kept);
      kept = references == 0 ? reserves.lowest(frame) : -1;
    }
  }

  /** Whether nobody refers to a frame any more. */
  boolean isFreed(int frame) {
    return frames().references(frame) == 0;
  }

  /** Frees the frames that the job has collected. */
  final void freeFrames(int t) {
    for (int frame = job(t).frames().lowest(0);
        frame >= 0;
        frame = job(t).frames().lowest(frame + 1)) {
      freeFrame(frame);
    }
  }

  /** After the flush nobody can reach this frame: it is cleared and free. */
  void freeFrame(int frame) {
    if (!frames().free().contains(frame)) {
      frames().free().add(frame);
    }
    if (frames().content(frame) != 0) {
      frames().setContent(frame, 0);
    }
  }
}
