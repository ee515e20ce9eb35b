package org.vmoffer.conformance.program;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.kernel.MachineConfig;

/** Turns the lines of a program into calls, each in the state that it finds. */
public final class Resolver {
  private static final int FEW_PROCESSES = 4;

  private final MachineConfig config;
  private final boolean expecting;

  /**
   * A resolver for a machine.
   *
   * @param expecting whether claims say what they expect of the offer
   */
  public Resolver(MachineConfig config, boolean expecting) {
    this.config = config;
    this.expecting = expecting;
  }

  /**
   * The call that a line makes in a state. Where few live a process may begin instead, and where no
   * offer is pending one may be made instead of being claimed or cancelled.
   *
   * @param ids the ids of the pending offers, in order
   */
  public Invocation resolve(Line line, Snapshot state, List<Long> ids) {
    Choices choices = new Choices(state, config, new Dice(line.dice()));
    Die other = choices.die();
    int alive = state.alive().size();
    if (alive == 0 || (alive < FEW_PROCESSES && other.seldom(25))) {
      return spawn();
    }
    MemoryCalls memory = new MemoryCalls(choices);
    OfferCalls offers = new OfferCalls(choices, ids, expecting);
    boolean nonePending = state.offers().isEmpty() && !other.seldom(10);
    return switch (line.kind()) {
      case SPAWN -> spawn();
      case MMAP -> memory.mmap();
      case OFFER -> offers.offer();
      case CLAIM -> nonePending ? offers.offer() : offers.claim();
      case MPROTECT -> memory.mprotect();
      case MUNMAP -> memory.munmap();
      case CANCEL -> nonePending ? offers.offer() : offers.cancel();
      case LIST -> offers.list();
      case ACCESS -> memory.access();
      case PIN -> memory.pin();
      case UNPIN -> memory.unpin();
      case FORK -> new Invocation(choices.owner(), new Call.Fork());
      case EXEC -> new Invocation(choices.caller(), new Call.Exec());
      case EXIT -> new Invocation(choices.caller(), new Call.Exit());
    };
  }

  private static Invocation spawn() {
    return new Invocation(0, new Call.Spawn());
  }
}
