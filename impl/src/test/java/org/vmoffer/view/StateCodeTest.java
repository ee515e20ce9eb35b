package org.vmoffer.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.claim;
import static org.vmoffer.kernel.Machines.offered;
import static org.vmoffer.kernel.Machines.succeed;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.Formats;

class StateCodeTest {
  private static final int FRAMES = 8;

  /** Page 0 is shared, page 1 offered; frame 1 holds something. */
  private static Kernel kernel() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.call(TARGET, claim(2 * PAGE, 0)));
    succeed(kernel.pin(SOURCE, PAGE));
    succeed(kernel.store(SOURCE, PAGE, -7));
    succeed(kernel.vmOffer(SOURCE, TARGET, PAGE, PAGE, 1 | 32));
    return kernel;
  }

  private static final long[] CODE = {
    0b110, // pids 1 and 2
    2, // pages of pid 1
    0L << 36 | 0 << 9 | 0371, // page 0, frame 0, RW of RWX, shared
    1L << 36 | 1 << 9 | 0372, // page 1, frame 1, RW of RWX, pinned
    1, // page of pid 2
    2L << 36 | 0 << 9 | 0111, // page 2, frame 0, R of R, shared
    1, // offer
    1L << 48 | 2L << 32 | 1 << 3 | 2, // from 1 to 2, grant R, drop W
    1L << 32 | 1, // one page from page 1 on
    0b1111_1100, // free frames
    1, // frame with content
    1,
    -7
  };

  private static final AbstractState STATE =
      new AbstractState(
          List.of(
              new AbstractState.ProcessState(
                  1,
                  List.of(
                      new AbstractState.Page(0, 0, Permissions.RW, Permissions.RWX, Marks.SHARED),
                      new AbstractState.Page(1, 1, Permissions.RW, Permissions.RWX, Marks.PINNED))),
              new AbstractState.ProcessState(
                  2,
                  List.of(
                      new AbstractState.Page(2, 0, Permissions.R, Permissions.R, Marks.SHARED)))),
          List.of(new AbstractState.Offer(1, 2, 1, 1, Permissions.R, Permissions.W)),
          List.of(2, 3, 4, 5, 6, 7),
          List.of(new AbstractState.Content(1, -7)));

  @Test
  void aKernelIsEncodedAsTheFormatSays() {
    assertArrayEquals(CODE, StateCode.of(kernel()));
  }

  @Test
  void aCodeIsDecodedToItsState() {
    assertEquals(STATE, StateCode.decode(CODE, FRAMES));
  }

  @Test
  void aStateIsEncodedToItsCode() {
    assertArrayEquals(CODE, StateCode.encode(STATE, FRAMES));
  }

  @Test
  void aStateReadsAsATable() {
    assertEquals(
        """
        pid 1   page 0    frame 0    cur RW  max RWX shared
                page 1    frame 1    cur RW  max RWX pinned
        pid 2   page 2    frame 0    cur R   max R   shared
        offer   1 to 2: page 1, 1 page, grant R, drop W
        free    [2, 3, 4, 5, 6, 7]
        content frame 1 = -7
        """,
        STATE.toString());
  }

  @Test
  void moreThanSixtyFourFramesTakeMoreThanOneWord() {
    Kernel kernel = new Kernel(MachineConfig.withAmpleTables(Formats.X86_64, 1, 65, 1, 0));
    assertArrayEquals(new long[] {0, 0, -1, 1, 0}, StateCode.of(kernel));
    assertEquals(64, AbstractState.of(kernel).free().getLast());
  }

  @Test
  void aTruncatedCodeIsRefused() {
    for (int length = 0; length < CODE.length; length++) {
      long[] truncated = Arrays.copyOf(CODE, length);
      assertThrows(IllegalArgumentException.class, () -> StateCode.decode(truncated, FRAMES));
    }
  }

  @Test
  void wordsBehindTheEndAreRefused() {
    long[] longer = Arrays.copyOf(CODE, CODE.length + 1);
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> StateCode.decode(longer, FRAMES));
    assertEquals("the code of a state has 14 words, expected 13", refusal.getMessage());
  }

  @Test
  void anImpossibleNumberIsRefusedWithItsPlace() {
    long[] impossible = CODE.clone();
    impossible[11] = FRAMES;
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> StateCode.decode(impossible, FRAMES));
    assertEquals("word 11: frame is 8, expected 0 to 7", refusal.getMessage());
  }

  @Test
  void aStateThatDoesNotFitTheFormatIsRefused() {
    var state =
        new AbstractState(
            List.of(new AbstractState.ProcessState(64, List.of())),
            List.of(),
            List.of(),
            List.of());
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> StateCode.encode(state, FRAMES));
    assertEquals("pid is 64, expected 0 to 63", refusal.getMessage());
  }
}
