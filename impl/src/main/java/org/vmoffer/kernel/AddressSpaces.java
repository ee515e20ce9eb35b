package org.vmoffer.kernel;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Marks;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.FoundLeaf;
import org.vmoffer.pagetable.PageTables;

/**
 * What the calls do to address spaces, page tables and data frames together. Ranges are page
 * numbers, {@code end} excluded. The queries change nothing; the changes cannot fail once the
 * queries have found room.
 */
final class AddressSpaces {
  private final MachineConfig config;
  private final ProcessTable processes;
  private final FrameTable frames;
  private final PageTables tables;

  AddressSpaces(KernelState state) {
    this.config = state.config();
    this.processes = state.processes();
    this.frames = state.frames();
    this.tables = state.tables();
  }

  /** The entry of the page that contains an address, or -1 if no page is mapped there. */
  long find(int pid, long addr) {
    return config.isUser(addr)
        ? tables.find(processes.root(pid), PageSize.pages(addr))
        : FoundLeaf.NONE;
  }

  RangeSurvey survey(int pid, long first, long end) {
    return RangeSurvey.of(tables, processes.root(pid), first, end);
  }

  boolean anyMapped(int pid, long first, long end) {
    return tables.nextMapped(processes.root(pid), first, end) < end;
  }

  /** Whether the tables that mapping the range would take are free. */
  boolean hasTables(int pid, long first, long end) {
    return tables.missing(processes.root(pid), first, end) <= tables.pool().freeCount();
  }

  /** The lowest page from which so many are unmapped, or -1. */
  long lowestGap(int pid, long pages) {
    int root = processes.root(pid);
    long start = 0;
    while (start + pages <= config.userPages()) {
      long mapped = tables.nextMapped(root, start, start + pages);
      if (mapped == start + pages) {
        return start;
      }
      start = mapped + 1;
    }
    return -1;
  }

  /** Maps fresh zeroed frames, the lowest ones. */
  void mapFresh(int pid, long first, long end, int attributes) {
    int root = processes.root(pid);
    int frame = -1;
    for (long page = first; page < end; page++) {
      frame = frames.take(frame + 1);
      tables.map(root, page, frames.physical(frame), attributes);
    }
  }

  /** Unmaps whatever is mapped; frames that nobody else maps become free. */
  void unmap(int pid, long first, long end) {
    int root = processes.root(pid);
    for (long page = tables.nextMapped(root, first, end);
        page < end;
        page = tables.nextMapped(root, page + 1, end)) {
      int frame = frames.logical(tables.frame(tables.find(root, page)));
      tables.unmap(root, page);
      frames.release(frame);
    }
  }

  void protect(int pid, long first, long end, int permissions) {
    int root = processes.root(pid);
    for (long page = first; page < end; page++) {
      long entry = tables.find(root, page);
      tables.change(entry, Attributes.withCurrent(tables.attributes(entry), permissions));
    }
  }

  /**
   * Maps the pages of an offer in the destination too, and takes the dropped rights from the
   * source.
   */
  void share(Transfer transfer) {
    int source = processes.root(transfer.source());
    int destination = processes.root(transfer.destination());
    int delivered = Attributes.of(transfer.grant(), transfer.grant(), Marks.SHARED_BIT);
    for (long i = 0; i < transfer.pages(); i++) {
      long entry = tables.find(source, transfer.from() + i);
      int frame = tables.frame(entry);
      int kept = Attributes.without(tables.attributes(entry), transfer.drop()) | Marks.SHARED_BIT;
      tables.change(entry, kept);
      tables.map(destination, transfer.to() + i, frame, delivered);
      frames.retain(frames.logical(frame));
    }
  }

  /** Moves the pages of an offer to the destination. */
  void move(Transfer transfer) {
    int source = processes.root(transfer.source());
    int destination = processes.root(transfer.destination());
    for (long i = 0; i < transfer.pages(); i++) {
      long entry = tables.find(source, transfer.from() + i);
      int frame = tables.frame(entry);
      int shared = Attributes.marks(tables.attributes(entry)) & Marks.SHARED_BIT;
      tables.unmap(source, transfer.from() + i);
      int delivered = Attributes.of(transfer.grant(), transfer.grant(), shared);
      tables.map(destination, transfer.to() + i, frame, delivered);
    }
  }
}
