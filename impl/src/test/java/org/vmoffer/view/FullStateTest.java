package org.vmoffer.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.succeed;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.Formats;

/** Machines of which everything is in use, and pages that lie far apart. */
class FullStateTest {
  private static final int PROCESSES = 2;

  /** Two processes with two pages each, all offered; eight table frames are exactly enough. */
  private static Kernel full() {
    Kernel kernel = new Kernel(new MachineConfig(Formats.X86_64, 2, 4, 8, PROCESSES, 2));
    for (int pid = 1; pid <= PROCESSES; pid++) {
      succeed(kernel.spawn());
      succeed(kernel.mmap(pid, 0, 2, Permissions.RW));
    }
    for (int pid = 1; pid <= PROCESSES; pid++) {
      for (long addr = 0; addr <= PAGE; addr += PAGE) {
        succeed(kernel.vmOffer(pid, PROCESSES + 1 - pid, addr, PAGE, SHARE_R));
        succeed(kernel.store(pid, addr, pid + addr));
      }
    }
    return kernel;
  }

  @Test
  void noCodeIsLongerThanThatOfAFullMachine() {
    Kernel kernel = full();
    assertEquals(StateCode.maxLength(kernel.config()), StateCode.of(kernel).length);
  }

  @Test
  void aFullMachineIsLoadedWithEverythingInIt() {
    Kernel kernel = full();
    long[] code = StateCode.of(kernel);
    Kernel loaded = new StateLoader(kernel.config()).loadAudited(code, code.length);
    assertArrayEquals(code, StateCode.of(loaded));
    assertEquals(kernel.load(2, PAGE), loaded.load(2, PAGE));
  }

  @Test
  void aCodeWithWordsBehindItsEndIsNotLoaded() {
    Kernel kernel = full();
    long[] code = StateCode.of(kernel);
    long[] longer = Arrays.copyOf(code, code.length + 1);
    StateLoader loader = new StateLoader(kernel.config());
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> loader.load(longer, longer.length));
    assertEquals(
        "the code of a state has %d words, expected %d".formatted(longer.length, code.length),
        refusal.getMessage());
  }

  @Test
  void everyProcessNeedsATableForItsRoot() {
    long[] code = {0b110, 0, 0, 0, 0b1111, 0};
    StateLoader loader = new StateLoader(new MachineConfig(Formats.X86_64, 2, 4, 1, PROCESSES, 2));
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> loader.load(code, code.length));
    assertEquals("the state takes more than 1 page tables", refusal.getMessage());
  }

  @Test
  void aStateThatSomebodyWroteDownIsAudited() {
    Kernel kernel = full();
    long[] code = StateCode.of(kernel);
    code[2] ^= 1L << 3; // page 0 of pid 1 may be read, but never be allowed to be
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new StateLoader(kernel.config()).loadAudited(code, code.length));
    assertEquals("PAGE_PERMISSIONS: pid 1: page 0 has 'RW' of 'WX'", refusal.getMessage());
  }

  @Test
  void aLoadedKernelOfItsOwnKeepsNoMarks() {
    Kernel kernel = full();
    Kernel loaded = StateLoader.load(kernel.config(), AbstractState.of(kernel));
    assertThrows(IllegalArgumentException.class, () -> loaded.rewind(0));
  }

  @Test
  void pagesOfSeveralTablesAreAllInTheState() {
    Kernel kernel = new Kernel(MachineConfig.withAmpleTables(Formats.X86_64, 4096, 4, 1, 0));
    succeed(kernel.spawn());
    List<Long> pages = List.of(3L, 512L, 2047L);
    for (long page : pages.reversed()) {
      succeed(kernel.mmap(1, page * PAGE, 1, Permissions.R));
    }
    assertEquals(
        pages,
        AbstractState.of(kernel).processes().getFirst().pages().stream()
            .map(AbstractState.Page::page)
            .toList());
  }
}
