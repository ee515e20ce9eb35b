package org.vmoffer.conformance.explore;

import java.util.Random;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.ScenarioBuilder;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Small scenarios in which two or three threads do whatever there is to do. */
final class RandomScenarios {
  private static final int PIDS = 2;
  private static final int PAGES = 2;
  private static final int CALLS = 15;

  private final Random random;

  private RandomScenarios(Random random) {
    this.random = random;
  }

  /** A scenario whose start is one that the atomic level allows. */
  static Scenario next(Random random) {
    return new RandomScenarios(random).scenario();
  }

  private Scenario scenario() {
    ScenarioBuilder scenario =
        Scenario.with(Formats.x86(new Geometry(2, 1)))
            .maxPid(PIDS)
            .frames(2 + random.nextInt(2))
            .tableCount(4 + random.nextInt(3))
            .storeDepth(random.nextInt(3))
            .flushBatch(1 + random.nextInt(2))
            .structureCaches(random.nextInt(4) > 0)
            .tableMoves(random.nextBoolean())
            .observed(random.nextBoolean())
            .thread(1, calls(2))
            .page(1, 0, 0);
    if (random.nextInt(4) == 0) {
      scenario.later(2, calls(2));
    } else {
      scenario.thread(2, calls(2)).page(2, 1, 1);
      scenario.offer(1, 2, 0, 1, Permissions.R, drop());
    }
    if (random.nextBoolean()) {
      scenario.thread(1, calls(1));
    }
    return scenario.build();
  }

  private Call[] calls(int most) {
    Call[] calls = new Call[1 + random.nextInt(most)];
    for (int i = 0; i < calls.length; i++) {
      calls[i] = call();
    }
    return calls;
  }

  private Permissions drop() {
    return random.nextBoolean() ? Permissions.RWX : Permissions.W;
  }

  private Call call() {
    long addr = PageSize.bytes(random.nextInt(PAGES));
    long other = 1L + random.nextInt(PIDS);
    return switch (random.nextInt(CALLS)) {
      case 0, 1, 2 -> new Call.Access(addr, Call.Kind.W, 1 + random.nextInt(2));
      case 3, 4 -> new Call.Access(addr, Call.Kind.R, 0);
      case 5, 6 -> new Call.VmClaim(other, 0, random.nextBoolean() ? 0 : addr, 0, 0);
      case 7 -> new Call.VmOffer(other, addr, PageSize.BYTES, random.nextBoolean() ? 1 : 0x71);
      case 8 -> new Call.VmOffer(other, addr, 0, 0);
      case 9 -> new Call.Mmap(addr, 1, Permissions.RW, false);
      case 10 -> new Call.Munmap(addr, 1);
      case 11 -> new Call.Mprotect(addr, 1, random.nextBoolean() ? Permissions.R : Permissions.RW);
      case 12 -> random.nextBoolean() ? new Call.Fork() : new Call.Spawn();
      case 13 -> random.nextBoolean() ? new Call.Exec() : new Call.Exit();
      default -> random.nextBoolean() ? new Call.Pin(addr) : new Call.VmListOffer(2, true);
    };
  }
}
