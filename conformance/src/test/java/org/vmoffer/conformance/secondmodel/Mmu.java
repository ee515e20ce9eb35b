package org.vmoffer.conformance.secondmodel;

/** What a workload does to an MMU and to the memory with its tables. */
interface Mmu {
  int READ = 0;
  int WRITE = 1;
  int FETCH = 2;
  long FAULT = -1;

  /** One access; the physical address, or FAULT. */
  long access(long va, int kind);

  /** INVLPG. */
  void invalidate(long va);

  /** A load of CR3. */
  void loadRoot(long rootFrame, int pcid, boolean noFlush);

  /** Drops what is not global of a PCID. */
  void flush(int pcid);

  /** A word of memory. */
  long peek(long address);

  /** Overwrites a word of memory, beside all caches. */
  void poke(long address, long word);
}
