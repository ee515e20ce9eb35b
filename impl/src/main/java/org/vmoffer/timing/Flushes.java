package org.vmoffer.timing;

import java.util.List;
import org.vmoffer.address.PageSize;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.WorkProbe;

/** Shootdowns: what they drop where, what they cost whom, and when their interrupts arrive. */
final class Flushes {
  private final Probe probe;
  private final WorkProbe work;
  private final KernelCosts costs;
  private final TimingOptions options;
  private final CacheAccess caches;
  private final List<ThreadProgress> threads;
  private final Shootdowns counts;
  private final int[] requests;
  private TimedCore flushing;

  Flushes(
      Probe probe,
      KernelCosts costs,
      TimingOptions options,
      CacheAccess caches,
      List<ThreadProgress> threads,
      Shootdowns counts,
      TimedCore first) {
    this.probe = probe;
    this.work = probe.work();
    this.costs = costs;
    this.options = options;
    this.caches = caches;
    this.threads = threads;
    this.counts = counts;
    this.requests = new int[threads.size()];
    this.flushing = first;
  }

  /** Whether the action asks for a shootdown. */
  static boolean asks(Action action) {
    return switch (action) {
      case CLAIM_REQUEST,
          MUNMAP_REQUEST,
          MPROTECT_REQUEST,
          FORK_REQUEST,
          COPY_REQUEST,
          END_REQUEST ->
          true;
      default -> false;
    };
  }

  /** A line has been stored to. */
  void drop(TimedCore core, long physicalAddress) {
    caches.stored(core, physicalAddress);
  }

  /** Whoever changes its own process's tables drops what its own core has cached. */
  void own(TimedCore core, ThreadProgress thread, Charges charges) {
    int t = thread.number();
    if (work.flushedPid(t) != thread.pid()) {
      return;
    }
    long pages = work.flushedPages(t, page -> {});
    if (options.flushesAll(pages, costs.flushCeiling())) {
      all(core, thread, charges);
    } else {
      flushing = core;
      work.flushedPages(t, this::invalidate);
      charges.add(Cause.FLUSH, pages * costs.invlpg());
    }
  }

  private void invalidate(long page) {
    flushing.unit().invalidate(PageSize.bytes(page));
  }

  private void all(TimedCore core, ThreadProgress thread, Charges charges) {
    core.unit().flush(core.pcid(thread));
    charges.add(Cause.FLUSH, costs.cr3());
  }

  void beforeRequest() {
    for (int i = 0; i < requests.length; i++) {
      requests[i] = probe.requests(i + 1);
    }
  }

  /** One interrupt for each core that is asked, all sent before the first arrives. */
  void afterRequest(TimedCore core, Book book) {
    for (ThreadProgress target : threads) {
      if (isNew(target) && target.core() != core.number()) {
        book.add(Cause.SEND, costs.send());
        counts.send();
      }
    }
    for (ThreadProgress target : threads) {
      if (isNew(target)) {
        target.arrivals().add(new Arrival(core.clock(), target.core() != core.number()));
      }
    }
  }

  private boolean isNew(ThreadProgress target) {
    return probe.requests(target.number()) > requests[target.number() - 1];
  }

  /** The handler begins. */
  void deliver(ThreadProgress thread, Charges charges) {
    if (thread.arrivals().getFirst().isRemote()) {
      charges.add(Cause.DELIVER, costs.deliver());
    }
  }

  /** The handler drops what is asked for; a context that is not loaded goes whole. */
  void serve(TimedCore core, ThreadProgress thread, Charges charges) {
    if (thread.arrivals().getFirst().isRemote()) {
      counts.deliver();
    }
    int t = thread.number();
    long pages = probe.requestedPages(t, page -> {});
    if (!core.isLoaded(thread)) {
      if (options.pcids()) {
        all(core, thread, charges);
      }
    } else if (options.flushesAll(pages, costs.flushCeiling())) {
      all(core, thread, charges);
    } else {
      flushing = core;
      probe.requestedPages(t, this::invalidate);
      charges.add(Cause.FLUSH, pages * costs.invlpg());
    }
  }

  /** The request is answered, and the asker told. */
  void acknowledge(ThreadProgress thread, Charges charges) {
    if (thread.arrivals().removeFirst().isRemote()) {
      charges.add(Cause.ACKNOWLEDGE, costs.ack());
      counts.acknowledge();
    }
  }
}
