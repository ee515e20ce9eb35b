package org.vmoffer.machine;

import org.vmoffer.api.Call;

/** What the program of a thread or of a device consists of. */
public sealed interface Operation {

  /**
   * An access by a core, or a call of the kernel.
   *
   * @param call which, with its arguments
   */
  record OnCore(Call call) implements Operation {}

  /**
   * An access by a device. Who has one of these in its program is a device and has no core.
   *
   * @param access what is accessed
   */
  record Dma(Call.Access access) implements Operation {}
}
