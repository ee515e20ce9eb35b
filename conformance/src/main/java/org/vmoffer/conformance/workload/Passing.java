package org.vmoffer.conformance.workload;

/** How a method gets a buffer and passes it on. */
interface Passing {

  /** The process gets the buffer. */
  void get(Work work, Program program);

  /** It has done its work, and the next one gets the buffer; from the last, the first. */
  void pass(Work work, Program program);

  /** Whether the first read of a page faults. */
  default boolean faultsPages() {
    return false;
  }
}
