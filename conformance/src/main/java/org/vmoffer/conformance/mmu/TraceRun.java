package org.vmoffer.conformance.mmu;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.cycles.AccountingException;
import org.vmoffer.cycles.Profile;

/** Runs a trace; docs/mmu.md says what one looks like. */
public final class TraceRun {
  private TraceRun() {}

  /**
   * Runs a trace on one core, in memory that does not grow with the trace.
   *
   * @param maps the file of mappings of a trace that is binary; null if the trace is text
   * @param progress told now and then how many lines, or bytes, have been read
   * @throws BadInputException if the trace cannot be read, or has no access
   * @throws AccountingException if the figures contradict each other
   */
  public static TraceResult of(
      Profile profile, TraceSource trace, @Nullable TraceSource maps, LongConsumer progress) {
    TraceMachine machine = new TraceMachine(profile);
    if (maps == null) {
      TextTrace.run(trace, machine, progress);
    } else {
      TextTrace.map(maps, machine);
      BinaryTrace.run(trace, machine, progress);
    }
    TraceResult result = machine.result();
    if (result.accesses() == 0) {
      throw new BadInputException(trace.label(), "no access in it", "one at least");
    }
    return result;
  }
}
