package org.vmoffer.timing;

import org.vmoffer.api.Call;

/** What the program of a timed thread consists of. */
public sealed interface Item {

  /**
   * A call of the kernel or an access: one operation of the kernel level.
   *
   * @param call which, with its arguments
   */
  record Operation(Call call) implements Item {}

  /**
   * Computes without touching memory.
   *
   * @param cycles how long
   */
  record Compute(long cycles) implements Item {}

  /**
   * Takes page faults that change no entry: what a kernel that maps on demand would have spent
   * here.
   *
   * @param count how many exceptions
   */
  record Trap(long count) implements Item {}

  /**
   * Tells whoever awaits it, by a system call.
   *
   * @param channel number of the channel, from 0
   */
  record Signal(int channel) implements Item {}

  /**
   * Goes on when the channel has been told once more than this thread has heard, by a system call
   * that may have to sleep.
   *
   * @param channel number of the channel, from 0
   */
  record Await(int channel) implements Item {}
}
