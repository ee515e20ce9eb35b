package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Formats;

final class KernelMarkTest {
  private final Kernel kernel =
      new Kernel(MachineConfig.withAmpleTables(Formats.X86_64, 2, 2, 2, 1));

  @Test
  void aCallThatFailsLeavesTheMarkAsItIs() {
    kernel.spawn();
    int mark = kernel.mark();

    kernel.mmap(1, 1, 1, Permissions.RW);

    assertEquals(mark, kernel.mark());
  }

  @Test
  void aCallThatChangesSomethingMovesTheMark() {
    kernel.spawn();
    int mark = kernel.mark();

    kernel.mmap(1, 0, 1, Permissions.RW);

    assertNotEquals(mark, kernel.mark());
  }

  @Test
  void whoeverRewindsIsAtTheMarkAgain() {
    int mark = kernel.mark();
    kernel.spawn();

    kernel.rewind(mark);

    assertEquals(mark, kernel.mark());
  }

  @Test
  void forgottenMarksAreGone() {
    int mark = kernel.mark();
    kernel.forgetMarks();

    assertThrows(IllegalArgumentException.class, () -> kernel.rewind(mark));
  }

  @Test
  void aCopyGoesItsOwnWayAndKnowsNoMark() {
    int mark = kernel.mark();
    Kernel copy = kernel.copy();
    copy.spawn();

    assertEquals(0, kernel.state().processes().aliveBits());
    assertThrows(IllegalArgumentException.class, () -> copy.rewind(mark));
  }
}
