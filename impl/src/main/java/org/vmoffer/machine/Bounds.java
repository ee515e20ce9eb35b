package org.vmoffer.machine;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.pagetable.Geometry;

/** How much of everything a scenario can need at once, so that there is room for it. */
final class Bounds {
  private static final int COPY = 1;

  private final Scenario scenario;
  private final long slots;
  private final long largestOffer;

  Bounds(Scenario scenario) {
    this.scenario = scenario;
    long entries = (long) scenario.config().tableFrames() * scenario.fanOut();
    this.slots = Math.min(entries, scenario.config().userPages());
    this.largestOffer = largestOffer();
  }

  private long largestOffer() {
    long largest = 1;
    for (Scenario.StartOffer offer : scenario.offers()) {
      largest = Math.max(largest, offer.pages());
    }
    for (Scenario.Program program : scenario.threads()) {
      for (Operation operation : program.operations()) {
        if (operation instanceof Operation.OnCore(Call.VmOffer offer)) {
          largest = Math.max(largest, within(PageSize.pages(offer.len())));
        }
      }
    }
    return within(largest);
  }

  private long within(long pages) {
    return Math.clamp(pages, 1, slots);
  }

  /** Pages that a core can have cached: as many as there are entries. */
  long translations() {
    return slots;
  }

  /** Tables that a core can have cached, those counted twice that are on their way. */
  long structures() {
    Geometry geometry = scenario.config().format().geometry();
    long indices = 0;
    for (int k = 1; k <= geometry.top(); k++) {
      indices += ((scenario.config().userPages() - 1L) >>> geometry.shift(k)) + 1;
    }
    return Math.min(indices, 2L * scenario.config().tableFrames());
  }

  /** Pages that a call of the thread can have in its job. */
  long rows(int thread) {
    long most = 1;
    for (Operation operation : scenario.threads().get(thread - 1).operations()) {
      if (operation instanceof Operation.OnCore(Call call)) {
        most = Math.max(most, rows(call));
      }
    }
    return most;
  }

  private long rows(Call call) {
    return switch (call) {
      case Call.VmClaim _ -> largestOffer;
      case Call.Mmap c -> within(c.pages());
      case Call.Munmap c -> within(c.pages());
      case Call.Mprotect c -> within(c.pages());
      case Call.Fork _ -> slots;
      case Call.VmOffer _, Call.VmListOffer _, Call.Access _, Call.Pin _, Call.Unpin _ -> 1;
      case Call.Exec _, Call.Exit _, Call.Spawn _ -> 1;
    };
  }

  /** Runs of pages that one request can name. */
  int runs() {
    long most = 1;
    for (int t = 1; t <= scenario.threads().size(); t++) {
      most = Math.max(most, Math.min(scenario.flushBatch(), rows(t)));
    }
    return Math.toIntExact(most);
  }

  /**
   * Requests that can be on their way to a core. An access asks for a flush only to copy its page,
   * and waits for it, so that all accesses of a thread count as one.
   */
  long requests(int core) {
    long sum = 0;
    for (int t = 1; t <= scenario.threads().size(); t++) {
      boolean accesses = false;
      for (Operation operation : scenario.threads().get(t - 1).operations()) {
        switch (operation) {
          case Operation.Dma _ -> {}
          case Operation.OnCore(Call.Access _) -> accesses = true;
          case Operation.OnCore(Call call) -> sum += t == core ? 0 : batches(call);
        }
      }
      sum += accesses && t != core ? COPY : 0;
    }
    return sum;
  }

  /** Flushes that a call can ask for: of its batches, and of copies on its way. */
  private long batches(Call call) {
    return rows(call) / scenario.flushBatch() + 1 + COPY;
  }

  /** Pages on which devices of a process can work. */
  long pins(int pid) {
    return scenario.threads().stream()
        .filter(program -> program.pid() == pid)
        .flatMap(program -> program.operations().stream())
        .filter(o -> o instanceof Operation.OnCore(Call.Pin _))
        .count();
  }
}
