package org.vmoffer.timing;

import org.vmoffer.cycles.Cause;

/** Takes what a step costs, bit by bit. */
interface Charges {

  /** So many cycles. */
  void add(Cause cause, long cycles);

  /** An access of the kernel to its own data, through the data caches of the core. */
  void touch(Cause cause, long physicalAddress, boolean write);
}
