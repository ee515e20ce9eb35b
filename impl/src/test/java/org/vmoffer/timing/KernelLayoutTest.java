package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vmoffer.address.PageSize;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.Formats;

/** The kernel's own data lie behind the data frames, one kind behind the other. */
final class KernelLayoutTest {
  private static final int FRAMES = 100;
  private static final int MAX_PID = 5;
  private static final int OFFERS = 1024;

  private final MachineConfig config =
      new MachineConfig(Formats.X86_64, 4096, FRAMES, 64, MAX_PID, 8);
  private final KernelLayout layout = new KernelLayout(config);

  @Test
  void locksOffersFramesAndTablesHaveALineEach() {
    long end = PageSize.bytes((long) config.firstDataFrame() + FRAMES);
    assertEquals(end, layout.lock(0));
    assertEquals(end + 64 * 3, layout.lock(3));
    long offers = end + 64 * (MAX_PID + 1);
    assertEquals(offers, layout.offer(0));
    assertEquals(offers + 64 * 7, layout.offer(7));
    long frames = offers + 64 * OFFERS;
    assertEquals(frames + 64 * 9, layout.frame(9));
    assertEquals(frames + 64 * FRAMES + 64 * 2, layout.table(2));
  }

  @Test
  void moreOffersThanThereAreLinesShareThem() {
    assertEquals(layout.offer(1), layout.offer(OFFERS + 1));
  }
}
