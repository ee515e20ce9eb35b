package org.vmoffer.machine;

import org.vmoffer.api.Marks;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.ProcessTable;

/** fork, exec, exit and spawn, step by step. */
class MmuProcess {
  private final MmuCalls calls;
  private final MmuHardware hardware;
  private final MmuMemory memory;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final ProcessTable processes;

  MmuProcess(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
    this.calls = calls;
    this.hardware = hardware;
    this.memory = memory;
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

  boolean mayEndBegin(int t) {
    return state.runs(t, Pc.USER) && threads.kind(t).ends();
  }

  /** exec and exit stop the sibling threads where they are in user mode. */
  boolean endBegin(int t) {
    if (!mayEndBegin(t)) {
      return false;
    }
    threads.goTo(t, Pc.STOP);
    return true;
  }

  boolean isSibling(int t, int s) {
    return s != t
        && calls.mine(s) == calls.mine(t)
        && !threads.isDevice(s)
        && threads.pc(s) != Pc.UNBORN;
  }

  /** Whether a sibling below the limit stops its own. */
  private boolean isStopped(int t, int limit) {
    for (int s = 1; s < limit; s++) {
      if (isSibling(t, s) && threads.pc(s) == Pc.STOP) {
        return true;
      }
    }
    return false;
  }

  boolean mayStop(int t) {
    return ((state.runs(t, Pc.USER) && isStopped(t, threads.count() + 1))
            || (state.runs(t, Pc.STOP) && isStopped(t, t)))
        && !threads.isDevice(t);
  }

  /** One that is in a call ends the call first; of two that stop each other the lower goes on. */
  boolean stop(int t) {
    if (!mayStop(t)) {
      return false;
    }
    threads.goTo(t, Pc.ENDED);
    return true;
  }

  boolean mayEndLock(int t) {
    if (!state.runs(t, Pc.STOP)) {
      return false;
    }
    for (int s = 1; s <= threads.count(); s++) {
      if (isSibling(t, s) && !(threads.pc(s) == Pc.ENDED && hardware.drained(s))) {
        return false;
      }
    }
    return threads.lock(calls.mine(t)) == 0;
  }

  boolean endLock(int t) {
    if (!mayEndLock(t)) {
      return false;
    }
    threads.setLock(calls.mine(t), t);
    threads.goTo(t, Pc.DECIDE);
    return true;
  }

  /** The offers that a process has made or received end. */
  void noOffers(int pid) {
    state.offers().removeInvolving(pid);
  }

  boolean mayExecCommit(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.EXEC) && hardware.drained(t);
  }

  /** I6: the offers go with the incarnation. */
  boolean execCommit(int t) {
    if (!mayExecCommit(t)) {
      return false;
    }
    int pid = calls.mine(t);
    noOffers(pid);
    processes.reincarnate(pid);
    calls.done(t, Rule.EXEC_0, 0);
    memory.stopDevices(pid);
    calls.job(t).promiseNothing(pid);
    threads.goTo(t, Pc.TAKE);
    return true;
  }

  boolean mayExecTearDown(int t) {
    return state.inCall(t, Pc.TAKE, Kind.EXEC);
  }

  /** All but the root goes, and what its slots map themselves. */
  boolean execTearDown(int t) {
    if (!mayExecTearDown(t)) {
      return false;
    }
    int root = tables.root(calls.mine(t));
    calls.job(t).clear();
    calls.moveBelow(t, root, tables.levels());
    tearFrom(t, root);
    tables.blank(root);
    calls.job(t).oweAll();
    threads.goTo(t, Pc.REQUEST);
    return true;
  }

  /** Notes the large leaves in a root. */
  private void tearFrom(int t, int root) {
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      long leaf = tables.leafIn(root, slot);
      if (leaf != Mapping.ABSENT) {
        calls.job(t).torn().insert(leaf);
      }
    }
  }

  boolean mayExitCommit(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.EXIT) && hardware.drained(t);
  }

  /**
   * I6: the pid and the offers go together. Nobody finds the tables any more, so the lock goes too.
   */
  boolean exitCommit(int t) {
    if (!mayExitCommit(t)) {
      return false;
    }
    int pid = calls.mine(t);
    noOffers(pid);
    calls.done(t, Rule.EXIT_0, 0);
    memory.stopDevices(pid);
    calls.move(t, tables.root(pid), tables.levels());
    processes.end(pid);
    calls.job(t).oweAll();
    threads.free(t);
    threads.goTo(t, Pc.REQUEST);
    return true;
  }

  boolean mayEndRequest(int t) {
    return state.runs(t, Pc.REQUEST) && threads.kind(t).ends();
  }

  boolean endRequest(int t) {
    if (!mayEndRequest(t)) {
      return false;
    }
    calls.request(t, calls.mine(t), calls.movedTables(t));
    return true;
  }

  boolean mayEndFree(int t) {
    return state.runs(t, Pc.WAIT) && threads.kind(t).ends() && calls.acknowledged(t);
  }

  boolean endFree(int t) {
    if (!mayEndFree(t)) {
      return false;
    }
    Job job = calls.job(t);
    for (int i = 0; i < job.torn().count(); i++) {
      drop(t, job.torn().get(i), tables.levels());
    }
    for (int i = 0; i < job.moved().count(); i++) {
      int table = (int) job.moved().get(i);
      dropAll(t, table, (int) (job.moved().get(i) >>> Integer.SIZE));
      tables.blank(table);
      tables.pool().give(table);
    }
    calls.freeFrames(t);
    calls.job(t).clear();
    threads.free(t);
    if (threads.is(t, Kind.EXIT)) {
      threads.goTo(t, Pc.ENDED);
    } else {
      threads.goTo(t, Pc.USER);
      threads.advance(t);
    }
    return true;
  }

  /** The mappings in a table that is torn down. */
  private void dropAll(int t, int table, int level) {
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      long leaf = tables.leafIn(table, slot);
      if (leaf != Mapping.ABSENT) {
        drop(t, leaf, level);
      }
    }
  }

  /** The mappings of a leaf in a table of this level, and what it keeps. */
  private void drop(int t, long leaf, int level) {
    for (int i = 0; i < tables.span(level - 1); i++) {
      calls.dropped(t, Mapping.phys(leaf) + i);
    }
    if (level > 1) {
      tables.large().release(Mapping.frame(leaf), level);
    }
  }
}
