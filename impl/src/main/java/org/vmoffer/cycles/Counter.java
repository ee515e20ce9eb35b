package org.vmoffer.cycles;

/** What a core counts. The label is the counter's path among all figures, levels apart by dots. */
public enum Counter {
  /** Loads by the program. */
  READS("reads"),
  /** Stores by the program. */
  WRITES("writes"),
  /** Instruction fetches. */
  FETCHES("fetches"),
  /** Accesses of all kinds, those that fault too. */
  ACCESSES("accesses"),
  /** Accesses for which there is no translation, or none with the right. */
  FAULTS("faults"),
  /** Lookups in the first-level TLB of loads and stores that found the translation. */
  DTLB_HITS("dtlb.hits"),
  /** Those that did not. */
  DTLB_MISSES("dtlb.misses"),
  /** Lookups in the first-level TLB of fetches that found the translation. */
  ITLB_HITS("itlb.hits"),
  /** Those that did not. */
  ITLB_MISSES("itlb.misses"),
  /** Lookups in the second-level TLB that found the translation. */
  STLB_HITS("stlb.hits"),
  /** Those that did not. */
  STLB_MISSES("stlb.misses"),
  /** Page walks that were started. */
  WALKS("walks"),
  /** Page-table entries that walks loaded. */
  ENTRY_LOADS("entryLoads"),
  /** Levels of tables below the last entry of a walk: a large leaf's, or a fault's. */
  LEVELS_NOT_REACHED("levelsNotReached"),
  /** Walks that began at a page table. */
  PDE_HITS("structures.pde.hits"),
  /** Walks that began at a page directory. */
  PDPTE_HITS("structures.pdpte.hits"),
  /** Walks that began at a page-directory-pointer table. */
  PML4E_HITS("structures.pml4e.hits"),
  /** Walks that began at a level-4 table below a level-5 table. */
  PML5E_HITS("structures.pml5e.hits"),
  /** Accesses of any kind that hit in the first-level cache. */
  L1D_HITS("l1d.hits"),
  /** Those that missed. */
  L1D_MISSES("l1d.misses"),
  /** Those that then hit in the second level. */
  L2_HITS("l2.hits"),
  /** Those that missed. */
  L2_MISSES("l2.misses"),
  /** Those that then hit in the last level. */
  LLC_HITS("llc.hits"),
  /** Those that missed. */
  LLC_MISSES("llc.misses"),
  /** Those that then went to memory. */
  MEMORY("memory"),
  /** A flags set in page-table entries. */
  ACCESSED_UPDATES("updates.accessed"),
  /** D flags set in page-table entries. */
  DIRTY_UPDATES("updates.dirty"),
  /** Accesses through the caches that the kernel makes for itself. */
  KERNEL_ACCESSES("kernelAccesses");

  private final String label;

  Counter(String label) {
    this.label = label;
  }

  /** Its path, {@code dtlb.hits} say. */
  public String label() {
    return label;
  }
}
