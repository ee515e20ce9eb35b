package org.vmoffer.machine;

import static org.vmoffer.machine.Scenarios.cancel;
import static org.vmoffer.machine.Scenarios.claim;
import static org.vmoffer.machine.Scenarios.load;
import static org.vmoffer.machine.Scenarios.mprotect;
import static org.vmoffer.machine.Scenarios.munmap;
import static org.vmoffer.machine.Scenarios.offer;
import static org.vmoffer.machine.Scenarios.pin;
import static org.vmoffer.machine.Scenarios.store;

import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;

/** The scenarios of the specification's module MmuSmall, which the mutants need. */
final class SmallScenarios {
  private SmallScenarios() {}

  /** The smallest machine: stores do not wait, tables are not cached. */
  private static ScenarioBuilder tiny() {
    return Scenarios.small().storeDepth(0).structureCaches(false);
  }

  private static ScenarioBuilder onePage() {
    return tiny().page(1, 0, 0);
  }

  private static ScenarioBuilder moveOne() {
    return onePage().offer(1, 2, 0, 1, Permissions.R, Permissions.RWX);
  }

  private static ScenarioBuilder dropOne() {
    return onePage().offer(1, 2, 0, 1, Permissions.R, Permissions.W);
  }

  static ScenarioBuilder unmapBoth() {
    return onePage().thread(1, munmap(0, 1)).thread(1, munmap(0, 1));
  }

  static ScenarioBuilder protectTwice() {
    return onePage()
        .thread(1, store(0, 1))
        .thread(1, mprotect(0, 1, Permissions.R), mprotect(0, 1, Permissions.RW));
  }

  static ScenarioBuilder unmapBeside() {
    return onePage().thread(1, store(0, 1)).thread(1, munmap(0, 1));
  }

  static ScenarioBuilder become() {
    return onePage().thread(1, load(0), new Call.Exec(), load(0));
  }

  /** The claim leaves the page with both. */
  static ScenarioBuilder claimAlone() {
    return dropOne().thread(1, store(0, 1)).thread(2, claim(1, 0));
  }

  /** The claimer finds no lower table. */
  static ScenarioBuilder claimWithoutTable() {
    return moveOne().tableCount(3).thread(1, store(0, 1)).thread(2, claim(1, 0));
  }

  static ScenarioBuilder claimUp() {
    return onePage()
        .page(2, 1, 1)
        .offer(2, 1, 1, 1, Permissions.R, Permissions.RWX)
        .thread(1, claim(2, 1))
        .thread(2, load(1));
  }

  static ScenarioBuilder claimOrCancel() {
    return moveOne().thread(1, cancel(2, 0)).thread(2, claim(1, 0));
  }

  /** The claim leaves the page with both. */
  static ScenarioBuilder shareOrCancel() {
    return dropOne().thread(1, cancel(2, 0)).thread(2, claim(1, 0));
  }

  static ScenarioBuilder claimWiden() {
    return dropOne().thread(1, mprotect(0, 1, Permissions.RW)).thread(2, claim(1, 0));
  }

  static ScenarioBuilder claimUnmap() {
    return moveOne().thread(1, store(0, 1)).thread(2, claim(1, 0)).thread(2, munmap(0, 1));
  }

  static ScenarioBuilder otherOffer() {
    return onePage()
        .offer(1, 2, 0, 1, Permissions.R, Permissions.NONE)
        .thread(
            1,
            cancel(2, 0),
            offer(2, 0, 1, Flags.VMO_GRANT_R | Flags.VMO_GRANT_W),
            mprotect(0, 1, Permissions.R))
        .thread(2, claim(1, 0));
  }

  static ScenarioBuilder destinationExec() {
    return moveOne().thread(1, load(0)).thread(2, new Call.Exec(), claim(1, 0));
  }

  static ScenarioBuilder exitSpawn() {
    return onePage().thread(1, new Call.Exit()).thread(2, new Call.Spawn());
  }

  static ScenarioBuilder forkBeside() {
    return onePage().thread(1, store(0, 1), store(0, 2)).thread(1, new Call.Fork());
  }

  static ScenarioBuilder storeAfterFork() {
    return onePage().thread(1, new Call.Fork(), store(0, 1)).thread(1, load(0));
  }

  static ScenarioBuilder forkBothStore() {
    return onePage().thread(1, new Call.Fork(), store(0, 1)).later(2, store(0, 2));
  }

  static ScenarioBuilder forkChildEnds() {
    return onePage().thread(1, new Call.Fork(), store(0, 1)).later(2, munmap(0, 1));
  }

  static ScenarioBuilder forkClaim() {
    return onePage()
        .maxPid(3)
        .tableCount(6)
        .offer(1, 2, 0, 1, Permissions.RW, Permissions.RWX)
        .thread(1, new Call.Fork())
        .thread(2, claim(1, 0), store(0, 1))
        .later(3, load(0));
  }

  static ScenarioBuilder deviceUnmap() {
    return onePage().thread(1, pin(0), munmap(0, 1)).device(1, (Call.Access) store(0, 1));
  }

  static ScenarioBuilder deviceFork() {
    return onePage().thread(1, new Call.Fork(), pin(0)).device(1, (Call.Access) store(0, 1));
  }

  static ScenarioBuilder forkDevice() {
    return onePage().thread(1, pin(0), new Call.Fork()).device(1, (Call.Access) store(0, 1));
  }
}
