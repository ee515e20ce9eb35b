package org.vmoffer.machine;

import static org.vmoffer.machine.Scenarios.claim;
import static org.vmoffer.machine.Scenarios.claimAt;
import static org.vmoffer.machine.Scenarios.load;
import static org.vmoffer.machine.Scenarios.mmap;
import static org.vmoffer.machine.Scenarios.mprotect;
import static org.vmoffer.machine.Scenarios.munmap;
import static org.vmoffer.machine.Scenarios.pin;
import static org.vmoffer.machine.Scenarios.store;

import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** The specification's scenarios with large leaves, and with tables that are capped. */
final class LeafScenarios {
  private LeafScenarios() {}

  private static ScenarioBuilder twoPages() {
    return Scenarios.small().page(1, 0, 0).page(1, 1, 1);
  }

  private static ScenarioBuilder oneLeaf() {
    return twoPages().leaf(1, 0, 2).largestLeaf(2);
  }

  private static ScenarioBuilder alone() {
    return oneLeaf().maxPid(1).tableCount(2);
  }

  private static ScenarioBuilder tiny() {
    return alone().storeDepth(0).structureCaches(false);
  }

  private static ScenarioBuilder moving(ScenarioBuilder builder, long first, long pages) {
    return builder.offer(1, 2, first, pages, Permissions.R, Permissions.RWX);
  }

  static ScenarioBuilder splitClaim() {
    return moving(oneLeaf(), 0, 1).thread(1, store(1, 1), load(0)).thread(2, claim(1, 0), load(0));
  }

  static ScenarioBuilder splitMunmap() {
    return alone().thread(1, store(1, 1)).thread(1, munmap(0, 1), munmap(1, 1));
  }

  static ScenarioBuilder splitReuse() {
    return oneLeaf()
        .structureCaches(false)
        .thread(1, store(0, 1))
        .thread(1, munmap(0, 1))
        .thread(2, mmap(1, 1), load(1));
  }

  static ScenarioBuilder splitMprotect() {
    return alone()
        .structureCaches(false)
        .thread(1, store(0, 1), store(1, 2))
        .thread(1, mprotect(0, 1, Permissions.R), mprotect(0, 2, Permissions.RW));
  }

  static ScenarioBuilder largeMprotect() {
    return alone()
        .thread(1, store(1, 1))
        .thread(1, mprotect(0, 2, Permissions.NONE), mprotect(0, 2, Permissions.RW));
  }

  static ScenarioBuilder largeClaim() {
    return moving(oneLeaf(), 0, 2).thread(1, store(1, 1), load(0)).thread(2, claim(1, 0), load(1));
  }

  static ScenarioBuilder largeFork() {
    return oneLeaf()
        .frames(4)
        .thread(1, new Call.Fork(), store(1, 1))
        .later(2, store(1, 2), load(0));
  }

  static ScenarioBuilder largePin() {
    return alone()
        .structureCaches(false)
        .thread(1, pin(0), munmap(0, 2))
        .thread(1, store(1, 1))
        .device(1, new Call.Access(0, Call.Kind.W, 2));
  }

  static ScenarioBuilder largeEnd() {
    return oneLeaf()
        .thread(1, store(1, 1), new Call.Exec(), mmap(0, 2), new Call.Exit())
        .thread(2, mmap(0, 1));
  }

  private static ScenarioBuilder deep() {
    return Scenario.with(Formats.x86(new Geometry(3, 1))).storeDepth(0);
  }

  static ScenarioBuilder splitTwice() {
    ScenarioBuilder builder = deep().maxPid(1).userPages(4).frames(4).tableCount(4);
    for (int page = 0; page < 4; page++) {
      builder.page(1, page, page);
    }
    return builder
        .leaf(1, 0, 4)
        .largestLeaf(3)
        .structureCaches(false)
        .thread(1, store(0, 1))
        .thread(1, munmap(0, 1));
  }

  static ScenarioBuilder severalTables() {
    ScenarioBuilder builder = deep().userPages(8).frames(6).tableCount(10).flushBatch(2);
    for (int page = 1; page <= 5; page++) {
      builder.page(1, page, page);
    }
    return moving(builder, 1, 5).tableMoves(true).thread(1, load(2)).thread(2, claimAt(1, 1, 3));
  }

  static ScenarioBuilder deepLarge() {
    ScenarioBuilder builder = deep().userPages(8).frames(4).tableCount(6).tableMoves(true);
    for (int page = 0; page < 4; page++) {
      builder.page(1, page, page);
    }
    return moving(builder, 0, 4)
        .leaf(1, 0, 2)
        .largestLeaf(2)
        .thread(1, load(1))
        .thread(2, claim(1, 0), munmap(0, 1));
  }

  static ScenarioBuilder uncap() {
    return moving(twoPages(), 0, 2)
        .tableMoves(true)
        .thread(1)
        .thread(2, claim(1, 0), munmap(0, 1), mmap(0, 1), store(0, 2))
        .thread(2, load(1));
  }

  static ScenarioBuilder firstHalf() {
    return tiny().thread(1, load(1)).thread(1, munmap(0, 1));
  }

  static ScenarioBuilder secondHalf() {
    return tiny().thread(1, load(0)).thread(1, munmap(1, 1));
  }

  static ScenarioBuilder halfAlone() {
    return tiny().thread(1, munmap(0, 1));
  }

  static ScenarioBuilder wholeAlone() {
    return tiny().thread(1, munmap(0, 2));
  }

  private static ScenarioBuilder capped() {
    return moving(twoPages(), 0, 2).tableMoves(true).storeDepth(0);
  }

  static ScenarioBuilder uncapAlone() {
    return capped()
        .structureCaches(false)
        .thread(1)
        .thread(2, claim(1, 0), munmap(0, 1), mmap(0, 1));
  }

  static ScenarioBuilder claimLoad() {
    return capped().thread(1).thread(2, claim(1, 0), load(1));
  }
}
