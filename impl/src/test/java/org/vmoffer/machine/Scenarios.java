package org.vmoffer.machine;

import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** The scenarios of the specification's module MCMmu, and words to write programs with. */
final class Scenarios {
  static final long PAGE = 4096;

  private Scenarios() {}

  static Call store(long page, long value) {
    return new Call.Access(page * PAGE, Call.Kind.W, value);
  }

  static Call load(long page) {
    return new Call.Access(page * PAGE, Call.Kind.R, 0);
  }

  static Call cancel(int destination, long page) {
    return new Call.VmOffer(destination, page * PAGE, 0, 0);
  }

  static Call claimAt(int source, long page, long local) {
    return new Call.VmClaim(source, page * PAGE, local * PAGE, 0, 0);
  }

  static Call claim(int source, long page) {
    return claimAt(source, page, 0);
  }

  static Call offer(int destination, long page, long pages, long flags) {
    return new Call.VmOffer(destination, page * PAGE, pages * PAGE, flags);
  }

  static Call pin(long page) {
    return new Call.Pin(page * PAGE);
  }

  static Call unpin(long page) {
    return new Call.Unpin(page * PAGE);
  }

  static Call list() {
    return new Call.VmListOffer(2, true);
  }

  static Call mmap(long page, long pages) {
    return new Call.Mmap(page * PAGE, pages, Permissions.RW, false);
  }

  static Call munmap(long page, long pages) {
    return new Call.Munmap(page * PAGE, pages);
  }

  static Call mprotect(long page, long pages, Permissions permissions) {
    return new Call.Mprotect(page * PAGE, pages, permissions);
  }

  /** Two levels of two entries. */
  static ScenarioBuilder small() {
    return Scenario.with(Formats.x86(new Geometry(2, 1)));
  }

  private static ScenarioBuilder onePage() {
    return small().page(1, 0, 0);
  }

  private static ScenarioBuilder twoPages() {
    return onePage().page(1, 1, 1);
  }

  private static ScenarioBuilder moving(ScenarioBuilder builder, long pages) {
    return builder.offer(1, 2, 0, pages, Permissions.R, Permissions.RWX);
  }

  private static ScenarioBuilder dropping(ScenarioBuilder builder) {
    return builder.offer(1, 2, 0, 1, Permissions.R, Permissions.W);
  }

  static ScenarioBuilder claimAccess() {
    return moving(twoPages(), 2)
        .thread(1, store(0, 1), store(1, 2), load(0))
        .thread(2, claim(1, 0), load(0));
  }

  static ScenarioBuilder claimShare() {
    return dropping(onePage())
        .thread(1, store(0, 1), load(0), store(0, 2))
        .thread(2, claim(1, 0), load(0));
  }

  static ScenarioBuilder claimShareMunmap() {
    return dropping(onePage())
        .thread(1, store(0, 1), munmap(0, 1))
        .thread(2, claim(1, 0), load(0), munmap(0, 1));
  }

  static ScenarioBuilder claimCancel() {
    return moving(onePage(), 1)
        .thread(1, cancel(2, 0), store(0, 1))
        .thread(2, claim(1, 0), load(0))
        .thread(1, list(), list());
  }

  static ScenarioBuilder claimClaim() {
    return dropping(onePage())
        .thread(1, load(0))
        .thread(2, claim(1, 0))
        .thread(2, claim(1, 0), list());
  }

  static ScenarioBuilder claimMunmap() {
    return moving(twoPages(), 2)
        .thread(1, store(0, 1), store(1, 1))
        .thread(2, claim(1, 0), load(0))
        .thread(1, munmap(1, 1));
  }

  static ScenarioBuilder claimMprotect() {
    return dropping(onePage())
        .thread(1, store(0, 1), store(0, 2))
        .thread(2, claim(1, 0))
        .thread(1, mprotect(0, 1, Permissions.NONE), mprotect(0, 1, Permissions.RW));
  }

  static ScenarioBuilder claimExit() {
    return dropping(onePage())
        .thread(1, store(0, 1), new Call.Exit())
        .thread(2, claim(1, 0), load(0))
        .thread(1, store(0, 2), munmap(0, 1));
  }

  static ScenarioBuilder crossing() {
    return onePage()
        .page(2, 1, 1)
        .offer(1, 2, 0, 1, Permissions.R, Permissions.RWX)
        .offer(2, 1, 1, 1, Permissions.R, Permissions.RWX)
        .thread(1, claim(2, 1), load(0))
        .thread(2, claim(1, 0), load(1));
  }

  static ScenarioBuilder ring() {
    return onePage()
        .maxPid(3)
        .userPages(4)
        .frames(3)
        .tableCount(9)
        .page(2, 1, 1)
        .page(3, 2, 2)
        .offer(1, 2, 0, 1, Permissions.R, Permissions.RWX)
        .offer(2, 3, 1, 1, Permissions.R, Permissions.RWX)
        .offer(3, 1, 2, 1, Permissions.R, Permissions.RWX)
        .thread(1, claimAt(3, 2, 3))
        .thread(2, claimAt(1, 0, 3))
        .thread(3, claimAt(2, 1, 3));
  }

  static ScenarioBuilder tableMove() {
    return moving(twoPages(), 2)
        .tableMoves(true)
        .thread(1, store(0, 1), load(1))
        .thread(2, claim(1, 0), load(0))
        .thread(1, load(0));
  }

  static ScenarioBuilder frameReuse() {
    return moving(onePage(), 1)
        .frames(1)
        .thread(1, store(0, 1), store(0, 2))
        .thread(2, mmap(0, 1), load(0))
        .thread(1, munmap(0, 1));
  }

  static ScenarioBuilder ownCore() {
    return moving(onePage(), 1)
        .frames(1)
        .thread(1, store(0, 1), munmap(0, 1), load(0))
        .thread(2, mmap(0, 1));
  }

  static ScenarioBuilder noTables() {
    return moving(onePage(), 1)
        .tableCount(3)
        .thread(1, store(0, 1))
        .thread(2, claim(1, 0), mmap(0, 1));
  }

  /** A fork beside stores of parent and child. */
  static ScenarioBuilder fork() {
    return onePage()
        .observed(true)
        .thread(1, store(0, 1), new Call.Fork(), store(0, 2))
        .later(2, load(0), store(0, 2));
  }

  /** A fork of a pinned page, pins of a copied one, and a device. */
  static ScenarioBuilder forkPin() {
    return onePage()
        .observed(true)
        .storeDepth(1)
        .structureCaches(false)
        .thread(1, pin(0), new Call.Fork(), unpin(0), store(0, 1))
        .later(2, store(0, 2), pin(0))
        .device(1, (Call.Access) store(0, 1), (Call.Access) load(0));
  }

  /** A claim of a page that a fork has left shared. */
  static ScenarioBuilder forkClaim() {
    return onePage()
        .observed(true)
        .storeDepth(0)
        .thread(
            1, new Call.Fork(), offer(2, 0, 1, Flags.VMO_GRANT_R | Flags.VMO_DISOWN), store(0, 1))
        .later(2, claim(1, 0), load(1), store(0, 2));
  }

  /** A munmap and an exit beside copies, page by page. */
  static ScenarioBuilder forkMunmap() {
    return twoPages()
        .observed(true)
        .frames(5)
        .tableCount(5)
        .storeDepth(1)
        .structureCaches(false)
        .flushBatch(1)
        .thread(1, new Call.Fork(), munmap(0, 2), mmap(0, 1), load(0))
        .later(2, store(0, 2), new Call.Exit());
  }

  /** Two forks at once, and one of the child. */
  static ScenarioBuilder forkFork() {
    return onePage()
        .maxPid(3)
        .userPages(1)
        .frames(4)
        .tableCount(6)
        .storeDepth(0)
        .structureCaches(false)
        .thread(1, new Call.Fork(), store(0, 1))
        .thread(1, new Call.Fork())
        .later(2, new Call.Fork(), store(0, 2))
        .later(3, load(0));
  }

  /** An exec beside a claim and a sibling. */
  static ScenarioBuilder exec() {
    return dropping(twoPages())
        .frames(3)
        .tableCount(6)
        .storeDepth(1)
        .thread(1, store(0, 1), new Call.Exec(), mmap(0, 1), load(0))
        .thread(2, claim(1, 0), load(0))
        .thread(1, load(1));
  }

  /** Processes that come and go. */
  static ScenarioBuilder spawn() {
    return onePage()
        .maxPid(3)
        .observed(true)
        .tableCount(5)
        .storeDepth(1)
        .thread(1, new Call.Spawn(), new Call.Exit())
        .later(2, mmap(0, 1), store(0, 1), new Call.Exit())
        .thread(3, new Call.Spawn(), load(0));
  }

  /** A table that moves below three levels. */
  static ScenarioBuilder deepTableMove() {
    ScenarioBuilder builder =
        Scenario.with(Formats.x86(new Geometry(3, 1)))
            .userPages(8)
            .observed(true)
            .frames(5)
            .tableCount(12)
            .storeDepth(1)
            .tableMoves(true)
            .page(1, 0, 4);
    for (int page = 4; page < 8; page++) {
      builder.page(2, page, page - 4);
    }
    return builder
        .offer(2, 1, 4, 4, Permissions.R, Permissions.RWX)
        .thread(1, claimAt(2, 4, 4), load(4))
        .thread(2, store(4, 1), load(5));
  }

  /** Ranges with holes, and a flush after two pages. */
  static ScenarioBuilder batches() {
    return small()
        .userPages(4)
        .observed(true)
        .frames(4)
        .tableCount(7)
        .storeDepth(1)
        .structureCaches(false)
        .flushBatch(2)
        .page(1, 0, 0)
        .page(1, 2, 2)
        .page(1, 3, 3)
        .offer(1, 2, 2, 2, Permissions.R, Permissions.W)
        .offer(1, 2, 0, 1, Permissions.R, Permissions.NONE)
        .thread(1, munmap(0, 4), mmap(1, 2))
        .thread(1, load(0), store(3, 1))
        .thread(2, claim(1, 0), mprotect(0, 1, Permissions.NONE));
  }
}
