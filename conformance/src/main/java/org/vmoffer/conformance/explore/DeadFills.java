package org.vmoffer.conformance.explore;

import org.vmoffer.machine.Action;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.Step;

/**
 * Leaves out fills that nobody will ever use: a core caches the translation of a page that no
 * access of its thread's program touches from here on, or a table above none but such pages.
 *
 * <p>Why that is sound. Call an entry of a core's TLB or paging-structure cache dead if the rest of
 * the thread's program, the operation that it is in included, accesses no page that the entry is
 * for. What is dead stays dead, since threads only go forward. Dead entries are read by no step but
 * fills of dead entries: an access and its fault look at the entries for its own page, a fill at
 * the cached table one level up, which is above the same page; flushes and the handler drop each
 * entry by itself and wait for none. So two states that differ in dead entries alone have the same
 * steps, dead fills apart, and these lead to states that differ in dead entries alone; a dead fill
 * leads to such a state itself. Everything else about the reachable states is the same with dead
 * fills and without.
 *
 * <p>What is preserved: the set of reachable states but for dead entries, hence every final state
 * but for what is cached, everything that threads are told, and the verdict of every invariant that
 * does not look into caches. What is not: I3FlushedInv, I4NobodyReachesInv and WalksInv, of dead
 * entries; the number of interleavings.
 */
public final class DeadFills implements Reduction {
  private final Programs programs;
  private final ThreadView threads;
  private final int fanOut;

  /** For explorations of a scenario. */
  public DeadFills(Scenario scenario) {
    this.programs = new Programs(scenario);
    this.threads = new ThreadView(scenario);
    this.fanOut = scenario.fanOut();
  }

  @Override
  public int choose(long[] code, int length, long[] steps, int count) {
    threads.look(code);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (!isDead(steps[i])) {
        steps[kept++] = steps[i];
      }
    }
    return kept;
  }

  private boolean isDead(long step) {
    Action action = Step.action(step);
    if (action != Action.FILL_TRANSLATION && action != Action.FILL_STRUCTURE) {
      return false;
    }
    int core = Step.who(step);
    long pages = programs.touches(core, threads.at(core));
    while (pages != 0) {
      int page = Long.numberOfTrailingZeros(pages);
      if (tableOf(page, Step.level(step)) == Step.index(step)) {
        return false;
      }
      pages &= pages - 1;
    }
    return true;
  }

  /** The number of the table of a level above a page; at level 0 that is the page itself. */
  private int tableOf(int page, int level) {
    int table = page;
    for (int k = 0; k < level; k++) {
      table /= fanOut;
    }
    return table;
  }
}
