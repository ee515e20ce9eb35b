package org.vmoffer.tlb;

/** The memory that page tables lie in, by physical address. */
public interface PhysicalMemory {

  /** The 64-bit word at an address, which is a multiple of 8. */
  long read(long physicalAddress);

  /** Overwrites the word at an address, which is a multiple of 8. */
  void write(long physicalAddress, long word);
}
