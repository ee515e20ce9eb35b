package org.vmoffer.conformance.litmus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;

/**
 * What one thread or device of a litmus test does.
 *
 * @param pid its process
 * @param name how the test calls it, {@code P1:b} say
 * @param later whether it begins with a process that another thread creates
 * @param device whether it is a device that works for the process, and has no core
 * @param operations what it does, in order
 */
public record Column(
    int pid, String name, boolean later, boolean device, List<Operation> operations) {

  /** Keeps a snapshot. */
  public Column {
    operations = List.copyOf(operations);
  }

  /**
   * One call, or one access of a device.
   *
   * @param call the call, made by the column's process; of a device, an access
   * @param text how the test writes it
   * @param register what its result is called, or null if nobody looks at it
   */
  public record Operation(Call call, String text, @Nullable String register) {}
}
