package org.vmoffer.conformance.replay;

import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.RankedOffers;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/** The reference kernel. */
public final class KernelSubject implements Subject {
  private final MachineConfig config;
  private Kernel kernel;

  /** A kernel that has just been switched on. */
  public KernelSubject(MachineConfig config) {
    this.config = config;
    this.kernel = new Kernel(config);
  }

  /**
   * Puts the kernel into a state without the calls that lead there.
   *
   * @param code as {@code StateCode} says
   */
  void load(long[] code) {
    kernel = new StateLoader(config).load(code, code.length);
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
