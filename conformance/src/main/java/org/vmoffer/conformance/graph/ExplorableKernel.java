package org.vmoffer.conformance.graph;

import org.vmoffer.api.Reply;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/** The reference kernel. */
final class ExplorableKernel implements Explorable {
  private final MachineConfig config;
  private final StateLoader loader;
  private Kernel kernel;

  ExplorableKernel(MachineConfig config) {
    this.config = config;
    this.loader = new StateLoader(config);
    this.kernel = new Kernel(config);
  }

  @Override
  public void reset() {
    kernel = new Kernel(config);
  }

  @Override
  public void load(long[] code, int length) {
    kernel = loader.load(code, length);
  }

  @Override
  public int mark() {
    return kernel.mark();
  }

  @Override
  public void rewind(int mark) {
    kernel.rewind(mark);
  }

  @Override
  public boolean isUntouchedSince(int mark) {
    return kernel.mark() == mark;
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
