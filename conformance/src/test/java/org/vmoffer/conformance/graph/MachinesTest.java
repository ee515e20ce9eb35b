package org.vmoffer.conformance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.Formats;

final class MachinesTest {

  private static Bounds bounds(String arch) {
    return new Bounds(arch, 3, 4, 5, 6, List.of(0L), false, "lowest", "lowest", false);
  }

  @Test
  void aMachineHasTheBoundsOfItsModel() {
    MachineConfig machine = Machines.of(bounds("arm64"));

    assertEquals(
        List.of(Formats.ARM64, 3, 4, 5, 6),
        List.of(
            machine.format(),
            machine.userPages(),
            machine.frames(),
            machine.maxPid(),
            machine.offerLimit()));
  }

  @Test
  void riscvIsSv39() {
    assertEquals(Formats.RISCV_SV39, Machines.of(bounds("riscv")).format());
  }

  @Test
  void anUnknownArchitectureIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Machines.of(bounds("vax")));
  }
}
