package org.vmoffer.machine;

import org.vmoffer.api.Marks;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.ProcessTable;

/** fork and spawn, step by step. */
abstract class MmuFork {
  private final MmuCalls calls;
  private final MmuHardware hardware;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final ProcessTable processes;

  MmuFork(MmuCalls calls, MmuHardware hardware) {
    this.calls = calls;
    this.hardware = hardware;
    this.state = calls.state();
    this.tables = calls.tables();
    this.threads = calls.threads();
    this.processes = state.processes();
  }

  /** Of the threads that wait for their process the lowest starts. */
  void startsWith(int t, int pid, Pc where) {
    threads.goTo(t, where);
    for (int s = 1; s <= threads.count(); s++) {
      if (calls.mine(s) == pid && threads.pc(s) == Pc.UNBORN) {
        threads.goTo(s, Pc.USER);
        return;
      }
    }
  }

  /** Whether calls under way have been promised every pid that is left. */
  boolean noPidLeft() {
    int living = Long.bitCount(processes.aliveBits());
    int forking = 0;
    for (int t = 1; t <= threads.count(); t++) {
      Pc pc = threads.pc(t);
      if (threads.is(t, Kind.FORK) && (pc == Pc.TAKE || pc == Pc.REQUEST || pc == Pc.WAIT)) {
        forking++;
      }
    }
    return living < state.maxPid() && living + forking >= state.maxPid();
  }

  private static boolean has(long mapping, int mark) {
    return (Mapping.marks(mapping) & mark) != 0;
  }

  private static boolean isInherited(long mapping) {
    return !has(mapping, Marks.SPECIAL_BIT);
  }

  private static boolean isPrivate(long mapping) {
    return isInherited(mapping) && !has(mapping, Marks.SHARED_BIT);
  }

  /** Private pages but those a device works on are copied only when somebody writes. */
  boolean copiedLater(long mapping) {
    return isPrivate(mapping) && !has(mapping, Marks.PINNED_BIT);
  }

  boolean mayForkDecide(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.FORK);
  }

  /** A frame is reserved for each page that may have to be copied. */
  boolean forkDecide(int t) {
    if (!mayForkDecide(t)) {
      return false;
    }
    int pid = calls.mine(t);
    Rule rule = calls.seen().forkRule(pid);
    int count = calls.seen().framesNeeded(pid);
    int need = calls.seen().tablesNeeded(pid);
    if (rule == Rule.FORK_2) {
      calls.abstraction().look();
      calls.fail(t, calls.abstraction().countFree() < count ? rule : Rule.FORK_NOMEM);
      return true;
    }
    if (!rule.isSuccess()) {
      calls.fail(t, rule);
      return true;
    }
    if (noPidLeft() || tables.pool().freeCount() < need) {
      calls.fail(t, Rule.FORK_NOMEM);
      return true;
    }
    calls.reserveFrames(t, count);
    calls.reserveTables(t, need);
    Job job = calls.job(t);
    long end = state.userPages();
    for (long page = tables.nextMapped(pid, 0, end);
        page < end;
        page = tables.nextMapped(pid, page + 1, end)) {
      long mapping = tables.entry(pid, page);
      if (copiedLater(mapping) && !Mapping.isCopiedOnWrite(mapping)) {
        job.addLeft(page);
      }
    }
    threads.goTo(t, job.hasLeft() ? Pc.TAKE : Pc.WAIT);
    return true;
  }

  boolean mayForkTakeRights(int t) {
    return state.inCall(t, Pc.TAKE, Kind.FORK) && calls.isUnitLeft(t, calls.mine(t));
  }

  boolean forkTakeRights(int t) {
    if (!mayForkTakeRights(t)) {
      return false;
    }
    int pid = calls.mine(t);
    long after = Mapping.withCopiedOnWrite(calls.entryOfLeast(t, pid), true);
    calls.takeRights(t, pid, after, Pc.REQUEST);
    return true;
  }

  boolean mayForkRequest(int t) {
    return state.inCall(t, Pc.REQUEST, Kind.FORK);
  }

  boolean forkRequest(int t) {
    if (!mayForkRequest(t)) {
      return false;
    }
    calls.request(t, calls.mine(t), calls.noTables());
    return true;
  }

  boolean mayForkCommit(int t) {
    return state.inCall(t, Pc.WAIT, Kind.FORK) && calls.acknowledged(t) && hardware.drained(t);
  }

  /** Nobody can write to what parent and child share now. */
  boolean forkCommit(int t) {
    if (!mayForkCommit(t)) {
      return false;
    }
    int pid = calls.mine(t);
    int child = processes.lowestFree();
    calls.abstraction().look();
    processes.start(child, calls.takeReserved(t));
    int frame = -1;
    int kept = -1;
    long end = state.userPages();
    for (long page = tables.nextMapped(pid, 0, end);
        page < end;
        page = tables.nextMapped(pid, page + 1, end)) {
      long mapping = tables.entry(pid, page);
      if (!isInherited(mapping)) {
        continue;
      }
      if (isPrivate(mapping)) {
        frame = calls.abstraction().lowestFree(frame + 1);
        kept = calls.job(t).frames().lowest(kept + 1);
      }
      long inherited = inherited(mapping, frame, kept);
      int phys = Mapping.phys(inherited);
      calls.frames().setReferences(phys, calls.frames().references(phys) + 1);
      tables.putIn(calls.path(t, child, page, 1), tables.slotOf(page, 1), inherited, 1);
    }
    calls.done(t, Rule.FORK_0, child);
    startsWith(t, child, Pc.UNLOCK);
    calls.job(t).clear();
    return true;
  }

  /** What the child gets of a mapping; a private page has a promised frame and one kept for it. */
  long inherited(long mapping, int frame, int kept) {
    if (copiedLater(mapping)) {
      state.reserves().keep(kept, Mapping.phys(mapping));
      return Mapping.withFrame(mapping, frame);
    }
    long unpinned = Mapping.withMarks(mapping, Mapping.marks(mapping) & ~Marks.PINNED_BIT);
    if (!isPrivate(mapping)) {
      return unpinned;
    }
    calls.frames().setContent(kept, calls.frames().content(Mapping.phys(mapping)));
    return Mapping.withPhys(Mapping.withFrame(unpinned, frame), kept);
  }

  boolean maySpawnDecide(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.SPAWN);
  }

  boolean spawnDecide(int t) {
    if (!maySpawnDecide(t)) {
      return false;
    }
    Rule rule = calls.seen().spawnRule();
    if (noPidLeft() || (rule == Rule.SPAWN_0 && tables.pool().freeCount() == 0)) {
      rule = Rule.SPAWN_NOMEM;
    }
    if (rule != Rule.SPAWN_0) {
      calls.fail(t, rule);
      return true;
    }
    int pid = processes.lowestFree();
    calls.done(t, rule, pid);
    processes.start(pid, tables.pool().take());
    startsWith(t, pid, Pc.UNLOCK);
    return true;
  }
}
