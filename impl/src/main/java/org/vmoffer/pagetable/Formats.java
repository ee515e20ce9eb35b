package org.vmoffer.pagetable;

import java.util.List;

/** The entry formats there are. */
public final class Formats {
  private static final int INDEX_BITS = 9;

  /** x86-64 with 4-level paging. */
  public static final EntryFormat X86_64 = x86(new Geometry(4, INDEX_BITS));

  /** arm64, VMSAv8-64 with 4 KiB granule and 48-bit addresses. */
  public static final EntryFormat ARM64 = new Arm64Format(new Geometry(4, INDEX_BITS));

  /** RISC-V with 39-bit addresses. */
  public static final EntryFormat RISCV_SV39 =
      new RiscVFormat("riscv-sv39", new Geometry(3, INDEX_BITS));

  /** RISC-V with 48-bit addresses. */
  public static final EntryFormat RISCV_SV48 =
      new RiscVFormat("riscv-sv48", new Geometry(4, INDEX_BITS));

  /** All of them. */
  public static final List<EntryFormat> ALL = List.of(X86_64, ARM64, RISCV_SV39, RISCV_SV48);

  private Formats() {}

  /** x86-64 entries in tables of another shape, for machines small enough to explore whole. */
  public static EntryFormat x86(Geometry geometry) {
    return new X86Format(geometry);
  }

  /** arm64 entries in tables of another shape. */
  public static EntryFormat arm64(Geometry geometry) {
    return new Arm64Format(geometry);
  }

  /** RISC-V entries in tables of another shape. */
  public static EntryFormat riscv(Geometry geometry) {
    return new RiscVFormat("riscv", geometry);
  }

  /**
   * The format with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EntryFormat named(String name) {
    for (EntryFormat each : ALL) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "no architecture '"
            + name
            + "'; there are "
            + ALL.stream().map(EntryFormat::name).toList());
  }
}
