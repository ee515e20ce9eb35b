package org.vmoffer.conformance.property;

import java.util.List;
import java.util.stream.IntStream;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.program.Snapshot;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.OfferIds;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/** The kernel that programs run on, sound or broken by a fault. */
final class Target {
  private final MachineConfig config;
  private final Fault fault;
  private Kernel kernel;

  /** A sound kernel that has just been switched on. */
  Target(MachineConfig config) {
    this(config, Fault.NONE);
  }

  /** A kernel with a fault. */
  Target(MachineConfig config, Fault fault) {
    this.config = config;
    this.fault = fault;
    this.kernel = new Kernel(config);
  }

  MachineConfig config() {
    return config;
  }

  Kernel kernel() {
    return kernel;
  }

  Snapshot snapshot() {
    return Snapshot.of(StateCode.of(kernel), config.frames());
  }

  /** Makes a call, in which ids are the kernel's own. */
  Reply call(int pid, Call call) {
    if (fault.equals(Fault.NONE)) {
      return kernel.call(pid, call);
    }
    AbstractState before = AbstractState.of(kernel);
    Reply reply = kernel.call(pid, call);
    AbstractState after = AbstractState.of(kernel);
    Fault.Effect effect = fault.edit(config, before, new Invocation(pid, call), reply, after);
    if (!effect.after().equals(after)) {
      kernel = StateLoader.load(config, effect.after());
    }
    return effect.reply();
  }

  /** The ids of the pending offers, in order. */
  List<Long> offerIds() {
    return IntStream.rangeClosed(1, OfferIds.count(kernel))
        .mapToObj(rank -> OfferIds.id(kernel, rank))
        .toList();
  }
}
