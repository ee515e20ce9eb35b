package org.vmoffer.conformance.graph;

import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** The machines that models speak of. */
public final class Machines {
  /** Words of the largest machine that a file of a user may ask for: 128 MiB. */
  private static final int MOST_WORDS = 1 << 24;

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

  /**
   * The same for a file of a user, which may ask for any.
   *
   * @throws IllegalArgumentException also if it is larger than anybody needs
   */
  public static MachineConfig ofUser(Bounds bounds) {
    MachineConfig machine = of(bounds);
    if (machine.words() > MOST_WORDS) {
      throw new IllegalArgumentException(
          "a machine of %,d words, more than %,d".formatted(machine.words(), MOST_WORDS));
    }
    return machine;
  }

  /**
   * The machine of a model that knows its page tables.
   *
   * @param fanOut entries of a table, a power of two
   * @throws IllegalArgumentException if there is no such architecture with tables of this shape, or
   *     a number is out of range
   */
  public static MachineConfig withTables(
      String arch,
      int levels,
      int fanOut,
      int userPages,
      int frames,
      int tables,
      int maxPid,
      int offerLimit) {
    if (Integer.bitCount(fanOut) != 1) {
      throw new IllegalArgumentException("tables of " + fanOut + " entries, expected a power of 2");
    }
    Geometry geometry = new Geometry(levels, Integer.numberOfTrailingZeros(fanOut));
    EntryFormat format =
        arch.equals(Formats.X86_64.name()) ? Formats.x86(geometry) : Formats.named(arch);
    if (!format.geometry().equals(geometry)) {
      throw new IllegalArgumentException(
          "%s with %d levels of %d entries, expected %d of %d"
              .formatted(
                  arch, levels, fanOut, format.geometry().levels(), format.geometry().entries()));
    }
    return new MachineConfig(format, userPages, frames, tables, maxPid, offerLimit);
  }

  /** To a model all RISC-V formats are one: they represent the same sets of rights. */
  private static EntryFormat format(String arch) {
    return arch.equals("riscv") ? Formats.RISCV_SV39 : Formats.named(arch);
  }
}
