package org.vmoffer.machine;

import java.util.Set;
import java.util.stream.IntStream;

/** What a state can have beside the memory of its processes. */
enum StatePart {
  OFFERS,
  RESULTS,
  LARGE_LEAVES,
  RESERVES,
  DEVICES,
  STORES,
  REQUESTS,
  SEVERAL_REQUESTS_OF_ONE_CORE,
  HANDLERS,
  TAKEN_PAGES,
  PAGES_TO_INSTALL,
  PAGES_LEFT,
  PAGES_OWED,
  ALL_PAGES_GONE,
  ALL_PAGES_OWED,
  TABLES_ASIDE,
  FRAMES_ASIDE,
  MOVED_TABLES,
  TOPS,
  TORN_LEAVES,
  COPIES,
  OFFERS_OF_CALLS;

  /** Notes the parts that a state has. */
  static void meet(MmuState state, Set<StatePart> met) {
    Tables tables = state.tables();
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      long leaf = tables.find(pid, 0);
      add(met, LARGE_LEAVES, tables.pagesOf(leaf) > 1);
      add(met, DEVICES, state.device(pid).count() > 0);
    }
    add(met, OFFERS, state.offers().count() > 0);
    add(met, RESERVES, !state.reserves().isEmpty());
    IntStream.rangeClosed(1, state.threadCount()).forEach(t -> meet(state, t, met));
  }

  private static void meet(MmuState state, int t, Set<StatePart> met) {
    Job job = state.job(t);
    int phase = job.phase();
    add(met, RESULTS, state.threads().results(t).count() > 1);
    add(met, STORES, state.cores().stores(t) > 0);
    add(met, REQUESTS, !state.cores().requests(t).isEmpty());
    add(met, SEVERAL_REQUESTS_OF_ONE_CORE, state.cores().requests(t).count() > 1);
    add(met, HANDLERS, state.cores().handler(t));
    add(met, TAKEN_PAGES, phase == Job.TAKING && job.firstLeft() > 1);
    add(met, PAGES_TO_INSTALL, phase == Job.INSTALLING && job.left() > 1);
    add(met, PAGES_LEFT, phase == Job.TAKING && job.left() > 1);
    add(met, PAGES_OWED, phase == Job.TAKING && job.owed() > 0);
    add(met, ALL_PAGES_GONE, phase == Job.ALL_GONE);
    add(met, ALL_PAGES_OWED, phase == Job.ALL_OWED);
    add(met, TABLES_ASIDE, job.tables().count() > 0);
    add(met, FRAMES_ASIDE, job.frames().count() > 0);
    add(met, MOVED_TABLES, job.moved().count() > 0);
    add(met, TOPS, job.tops().count() > 0);
    add(met, TORN_LEAVES, job.torn().count() > 0);
    add(met, COPIES, job.hasCopy());
    add(met, OFFERS_OF_CALLS, job.parties() != 0);
  }

  private static void add(Set<StatePart> met, StatePart part, boolean is) {
    if (is) {
      met.add(part);
    }
  }
}
