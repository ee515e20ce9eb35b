package org.vmoffer.machine;

import java.util.function.LongConsumer;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.OfferTable;

/** What the call of a thread works on, as a clock that charges for it sees it. */
public final class WorkProbe {
  private final MmuState state;
  private final VmOfferMmu next;
  private final Tables tables;

  WorkProbe(MmuState state, VmOfferMmu next) {
    this.state = state;
    this.next = next;
    this.tables = state.tables();
  }

  /** The lowest page that the thread's call has still to do; it must have one. */
  public long leastPage(int t) {
    return state.job(t).least();
  }

  /** The level of the table that a claim takes next as it is. */
  public int levelTaken(int t) {
    Job job = state.job(t);
    return Tops.level(new Tops(tables).with(job, job.least()));
  }

  /** Tables that the call keeps aside. */
  public int tablesReserved(int t) {
    return state.job(t).tables().count();
  }

  /** The pid from which a claim that is under way takes. */
  public int source(int t) {
    return OfferTable.sourceOf(state.job(t).parties());
  }

  /** The pid whose page a thread copies. */
  public int owner(int t) {
    return next.calls().owner(t);
  }

  /** Whose translations the thread is about to have flushed. */
  public int flushedPid(int t) {
    if (state.threads().pc(t) == Pc.COPY_REQUEST) {
      return owner(t);
    }
    return state.threads().is(t, Kind.CLAIM) ? source(t) : state.mine(t);
  }

  /** Gives the pages whose flush it is about to ask for; how many they are. */
  public long flushedPages(int t, LongConsumer page) {
    boolean copies = state.threads().pc(t) == Pc.COPY_REQUEST;
    return (copies ? next.calls().left(t) : next.calls().owed(t)).forEach(page);
  }

  /** Whether the claim leaves its source something, so that the frames get a second mapping. */
  public boolean shares(int t) {
    return OfferTable.dropOf(state.job(t).parties()) != Permissions.MASK;
  }

  /** Gives the data frame of each page that the call has taken so far. */
  public void promisedFrames(int t, LongConsumer frame) {
    Job job = state.job(t);
    for (int row = job.firstPromised(); row < job.endPromised(); row++) {
      frame.accept(Mapping.phys(job.mapping(row)));
    }
  }

  /** Gives the data frames in the tables that an exec or exit tears down. */
  public void tornDownFrames(int t, LongConsumer frame) {
    WordList moved = state.job(t).moved();
    for (int i = 0; i < moved.count(); i++) {
      int level = (int) (moved.get(i) >>> Integer.SIZE);
      for (int slot = 0; slot < tables.fanOut(); slot++) {
        long leaf = tables.leafIn((int) moved.get(i), slot);
        for (int j = 0; leaf != Mapping.ABSENT && j < tables.span(level - 1); j++) {
          frame.accept(Mapping.phys(leaf) + j);
        }
      }
    }
  }

  /** Gives the tables that change hands or go. */
  public void movedTables(int t, LongConsumer table) {
    WordList moved = state.job(t).moved();
    for (int i = 0; i < moved.count(); i++) {
      table.accept(moved.get(i) & 0xffff_ffffL);
    }
  }

  /** Whether the copy that a thread is about to make copies anything: it is not the last sharer. */
  public boolean copies(int t) {
    long mapping = tables.entry(owner(t), state.job(t).least());
    return state.frames().references(Mapping.phys(mapping)) != 1;
  }

  /** Gives the physical address of every entry that a split writes. */
  public void splitEntries(int t, LongConsumer entry) {
    MmuCalls calls = next.calls();
    long page = calls.work(t);
    int pid = calls.changes(t);
    int level = Tables.levelOf(tables.find(pid, page));
    int above = tables.tableOn(pid, page, level);
    int slot = tables.slotOf(page, level);
    int kept = tables.besideIn(above, slot);
    for (int s = 0; s < tables.fanOut(); s++) {
      entry.accept(TableProbe.address(kept, s));
    }
    entry.accept(TableProbe.address(above, slot));
  }

  /** Gives that of every entry to which a cap goes down, and of the one that had it. */
  public void cappedEntries(int t, LongConsumer entry) {
    MmuCalls calls = next.calls();
    long page = calls.work(t);
    int level = calls.capping(t);
    int above = tables.tableOn(state.mine(t), page, level);
    int slot = tables.slotOf(page, level);
    int table = tables.next(above, slot, level);
    for (int s = 0; s < tables.fanOut(); s++) {
      if (tables.isThere(table, s)) {
        entry.accept(TableProbe.address(table, s));
      }
    }
    entry.accept(TableProbe.address(above, slot));
  }

  /** Pending offers. */
  public int offers() {
    return state.offers().count();
  }

  /** The position of the offer that a claim by the process names, or -1. */
  public int offerTo(int pid, Call.VmClaim claim) {
    return next.calls().seen().offerOf(pid, claim);
  }

  /** How many pages an offer has. */
  public long offeredPages(int row) {
    return state.offers().pages(row);
  }

  /** Pages on which devices of a process work. */
  public int pins(int pid) {
    return state.device(pid).count();
  }
}
