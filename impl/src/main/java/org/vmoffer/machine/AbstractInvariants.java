package org.vmoffer.machine;

import java.util.Arrays;
import org.vmoffer.api.Marks;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.pagetable.Attributes;

/**
 * The invariants of the atomic level, and one more, over what callers are promised.
 *
 * @param state the machine
 * @param abstraction what callers see of it
 */
record AbstractInvariants(MmuState state, Abstraction abstraction) {

  private long promised(int pid, long page) {
    return abstraction.promised(pid, page);
  }

  /**
   * A process that does not exist has no memory; current permissions are within the maximum; a page
   * that is not shared has its frame to itself.
   */
  boolean space() {
    int frames = state.scenario().config().frames();
    int[] mappings = new int[frames];
    boolean[] isPrivate = new boolean[frames];
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      long end = state.userPages();
      for (long page = abstraction.nextPromised(pid, 0, end);
          page < end;
          page = abstraction.nextPromised(pid, page + 1, end)) {
        long mapping = promised(pid, page);
        int maximum = Attributes.maximum(Mapping.attributes(mapping));
        if (!state.isAlive(pid) || (Mapping.current(mapping) & ~maximum) != 0) {
          return false;
        }
        int frame = Mapping.frame(mapping);
        mappings[frame]++;
        isPrivate[frame] |= (Mapping.marks(mapping) & Marks.SHARED_BIT) == 0;
      }
    }
    for (int frame = 0; frame < frames; frame++) {
      if (isPrivate[frame] && mappings[frame] > 1) {
        return false;
      }
    }
    return true;
  }

  /** Whoever is promised the same frame reaches the same memory. */
  boolean identity() {
    int[] memory = new int[state.scenario().config().frames()];
    Arrays.fill(memory, -1);
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      long end = state.userPages();
      for (long page = abstraction.nextPromised(pid, 0, end);
          page < end;
          page = abstraction.nextPromised(pid, page + 1, end)) {
        long mapping = promised(pid, page);
        int frame = Mapping.frame(mapping);
        if (memory[frame] >= 0 && memory[frame] != Mapping.phys(mapping)) {
          return false;
        }
        memory[frame] = Mapping.phys(mapping);
      }
    }
    return true;
  }

  /** An offer is between two live processes over pages that are mapped and may be offered. */
  boolean offers() {
    OfferTable offers = state.offers();
    for (int row = 0; row < offers.count(); row++) {
      if (!state.isAlive(offers.source(row))
          || !state.isAlive(offers.destination(row))
          || offers.source(row) == offers.destination(row)
          || offers.grant(row) == 0
          || offers.countFrom(offers.source(row)) > state.scenario().config().offerLimit()
          || !hasPages(row)
          || !isOnlyOne(row)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasPages(int row) {
    long first = state.offers().page(row);
    for (long page = first; page < first + state.offers().pages(row); page++) {
      long mapping = promised(state.offers().source(row), page);
      if (mapping == Mapping.ABSENT || (Mapping.marks(mapping) & Marks.SPECIAL_BIT) != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isOnlyOne(int row) {
    OfferTable offers = state.offers();
    for (int other = 0; other < row; other++) {
      if (offers.source(other) == offers.source(row)
          && offers.destination(other) == offers.destination(row)
          && offers.page(other) == offers.page(row)) {
        return false;
      }
    }
    return true;
  }
}
