package org.vmoffer.conformance.replay;

import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.RankedOffers;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.StateCode;

/** The reference kernel. */
public final class KernelSubject implements Subject {
  private final MachineConfig config;
  private Kernel kernel;

  /** A kernel that has just been switched on. */
  public KernelSubject(MachineConfig config) {
    this.config = config;
    this.kernel = new Kernel(config);
  }

  @Override
  public void reset() {
    kernel = new Kernel(config);
  }

  @Override
  public Reply call(Invocation invocation) {
    Reply reply = kernel.call(invocation.pid(), RankedOffers.toIds(kernel, invocation.call()));
    return RankedOffers.toRanks(kernel, reply);
  }

  @Override
  public int encode(long[] buffer) {
    return StateCode.encode(kernel, buffer);
  }
}
