package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.api.Flags;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.cycles.Latencies;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.StoreBuffer;

/** The closed form of a shootdown, on a machine on which nothing else costs anything. */
final class ShootdownTest {
  private static final int ENTRY = 1_000_000;
  private static final int EXIT = 2_000_000;
  private static final int PTE = 10_000;
  private static final int SEND = 3_000;
  private static final int DELIVER = 500;
  private static final int ACK = 70;
  private static final int INVLPG = 7;
  private static final int CR3 = 31;
  private static final int CEILING = 33;

  /** Only what the closed form has costs anything. */
  private static Profile bare() {
    Profile r = Profile.reference();
    KernelCosts costs =
        new KernelCosts(
            ENTRY, 0, EXIT, 0, 0, PTE, 0, SEND, DELIVER, ACK, INVLPG, CR3, 0, 0, 0, 0, 0, CEILING);
    return new Profile(
        "bare",
        r.levels(),
        r.megahertz(),
        r.dtlb(),
        r.itlb(),
        r.stlb(),
        r.structures(),
        r.caches(),
        new Latencies(0, 0, 0, 0, 0, 0),
        new StoreBuffer(r.stores().depth(), 0),
        costs);
  }

  /** entry + k pte + send(n) + max(deliver + flush + ack) + exit, and k pte to install. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "8, 1", "8, 5", "33, 2", "34, 2", "33, 7", "500, 1", "500, 6"})
  void aClaimThatDropsARightCostsWhatTheClosedFormSays(int pages, int targets) {
    Timed timed = new Timed(bare()).pages(1, 512, pages, 0).pages(2, 512, 512, 1024);
    long[] span = new long[2];
    timed.thread(2, 1, new Item.Await(0), Timed.load(512), Timed.claim(1, 512, 1024));
    timed.pages(2, 1024 + 511, 1, 1024 + 512);
    for (int target = 0; target < targets; target++) {
      var warm = Timed.each(512, Math.min(pages, 64), Timed::load);
      timed.thread(
          1,
          2 + target,
          target == 0
              ? Timed.of(
                  warm,
                  Timed.offer(2, 512, pages, Flags.VMO_GRANT_R | Flags.VMO_DROP_W),
                  new Item.Compute(50_000_000),
                  new Item.Signal(0))
              : warm);
    }
    TimedMachine machine =
        timed.run(
            TimingOptions.DEFAULT,
            (thread, operation, start, end) -> {
              if (thread == 1 && operation == 1) {
                span[0] = start;
                span[1] = end;
              }
            });
    long flush = pages <= CEILING ? (long) pages * INVLPG : CR3;
    long shootdown =
        ENTRY + (long) pages * PTE + (long) targets * SEND + DELIVER + flush + ACK + EXIT;
    assertEquals(shootdown + (long) pages * PTE, span[1] - span[0]);
    assertEquals(targets, machine.shootdowns().sent());
    assertTrue(machine.checks() > 0);
  }
}
