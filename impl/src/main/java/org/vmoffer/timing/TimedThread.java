package org.vmoffer.timing;

import java.util.List;
import org.vmoffer.machine.Operation;
import org.vmoffer.machine.Scenario;

/**
 * A thread with its program and the core that it runs on.
 *
 * @param pid its process
 * @param core number of the core, from 1
 * @param items its program, in order
 */
public record TimedThread(int pid, int core, List<Item> items) {

  /** Keeps a copy. */
  public TimedThread {
    items = List.copyOf(items);
  }

  /** The operations of its program, as the kernel level has them. */
  public Scenario.Program program() {
    return new Scenario.Program(
        pid,
        false,
        items.stream()
            .filter(Item.Operation.class::isInstance)
            .<Operation>map(item -> new Operation.OnCore(((Item.Operation) item).call()))
            .toList());
  }
}
