package org.vmoffer.conformance.graph;

import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Formats;

/** The machines that models speak of. */
public final class Machines {
  private Machines() {}

  /**
   * The machine with these bounds. A model knows no page tables, so the machine has enough of them.
   *
   * @throws IllegalArgumentException if there is no such architecture or a bound is out of range
   */
  public static MachineConfig of(Bounds bounds) {
    return MachineConfig.withAmpleTables(
        format(bounds.arch()),
        bounds.userPages(),
        bounds.frames(),
        bounds.maxPid(),
        bounds.offerLimit());
  }

  /** To a model all RISC-V formats are one: they represent the same sets of rights. */
  private static EntryFormat format(String arch) {
    return arch.equals("riscv") ? Formats.RISCV_SV39 : Formats.named(arch);
  }
}
