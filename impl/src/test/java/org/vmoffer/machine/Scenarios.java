package org.vmoffer.machine;

import org.vmoffer.api.Call;
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

  static Scenario claimAccess() {
    return moving(twoPages(), 2)
        .thread(1, store(0, 1), store(1, 2), load(0))
        .thread(2, claim(1, 0), load(0))
        .build();
  }

  static Scenario claimShare() {
    return dropping(onePage())
        .thread(1, store(0, 1), load(0), store(0, 2))
        .thread(2, claim(1, 0), load(0))
        .build();
  }

  static Scenario claimShareMunmap() {
    return dropping(onePage())
        .thread(1, store(0, 1), munmap(0, 1))
        .thread(2, claim(1, 0), load(0), munmap(0, 1))
        .build();
  }

  static Scenario claimCancel() {
    return moving(onePage(), 1)
        .thread(1, cancel(2, 0), store(0, 1))
        .thread(2, claim(1, 0), load(0))
        .thread(1, list(), list())
        .build();
  }

  static Scenario claimClaim() {
    return dropping(onePage())
        .thread(1, load(0))
        .thread(2, claim(1, 0))
        .thread(2, claim(1, 0), list())
        .build();
  }

  static Scenario claimMunmap() {
    return moving(twoPages(), 2)
        .thread(1, store(0, 1), store(1, 1))
        .thread(2, claim(1, 0), load(0))
        .thread(1, munmap(1, 1))
        .build();
  }

  static Scenario claimMprotect() {
    return dropping(onePage())
        .thread(1, store(0, 1), store(0, 2))
        .thread(2, claim(1, 0))
        .thread(1, mprotect(0, 1, Permissions.NONE), mprotect(0, 1, Permissions.RW))
        .build();
  }

  static Scenario claimExit() {
    return dropping(onePage())
        .thread(1, store(0, 1), new Call.Exit())
        .thread(2, claim(1, 0), load(0))
        .thread(1, store(0, 2), munmap(0, 1))
        .build();
  }

  static Scenario crossing() {
    return onePage()
        .page(2, 1, 1)
        .offer(1, 2, 0, 1, Permissions.R, Permissions.RWX)
        .offer(2, 1, 1, 1, Permissions.R, Permissions.RWX)
        .thread(1, claim(2, 1), load(0))
        .thread(2, claim(1, 0), load(1))
        .build();
  }

  static Scenario ring() {
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
        .thread(3, claimAt(2, 1, 3))
        .build();
  }

  static Scenario tableMove() {
    return moving(twoPages(), 2)
        .tableMoves(true)
        .thread(1, store(0, 1), load(1))
        .thread(2, claim(1, 0), load(0))
        .thread(1, load(0))
        .build();
  }

  static Scenario frameReuse() {
    return moving(onePage(), 1)
        .frames(1)
        .thread(1, store(0, 1), store(0, 2))
        .thread(2, mmap(0, 1), load(0))
        .thread(1, munmap(0, 1))
        .build();
  }

  static Scenario ownCore() {
    return moving(onePage(), 1)
        .frames(1)
        .thread(1, store(0, 1), munmap(0, 1), load(0))
        .thread(2, mmap(0, 1))
        .build();
  }

  static Scenario noTables() {
    return moving(onePage(), 1)
        .tableCount(3)
        .thread(1, store(0, 1))
        .thread(2, claim(1, 0), mmap(0, 1))
        .build();
  }
}
