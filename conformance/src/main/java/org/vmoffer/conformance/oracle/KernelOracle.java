package org.vmoffer.conformance.oracle;

import java.util.Arrays;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.graph.RankedOffers;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/**
 * The reference kernel as oracle. It needs neither TLC nor the specification, and may be one
 * because its graph is the specification's, which every build shows again.
 */
public final class KernelOracle implements Oracle {
  private final Bounds bounds;
  private final StateLoader loader;
  private final long[] buffer;
  private final long[] initial;

  /**
   * An oracle for a machine, of one thread.
   *
   * @throws IllegalArgumentException if a call can have several outcomes within the bounds
   */
  public KernelOracle(Bounds bounds) {
    if (!bounds.isDeterministic()) {
      throw new IllegalArgumentException("the reference kernel leaves nothing open");
    }
    this.bounds = bounds;
    MachineConfig machine = Machines.of(bounds);
    loader = new StateLoader(machine);
    buffer = new long[StateCode.maxLength(machine)];
    initial = StateCode.of(new Kernel(machine));
  }

  @Override
  public Bounds bounds() {
    return bounds;
  }

  @Override
  public long[] initial() {
    return initial.clone();
  }

  @Override
  public Outcome due(long[] state, Invocation invocation) {
    Kernel kernel = loader.load(state, state.length);
    Reply made = kernel.call(invocation.pid(), RankedOffers.toIds(kernel, invocation.call()));
    Reply reply = RankedOffers.toRanks(kernel, made);
    int length = StateCode.encode(kernel, buffer);
    return new Outcome(reply, Arrays.copyOf(buffer, length));
  }
}
