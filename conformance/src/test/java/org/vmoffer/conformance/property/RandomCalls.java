package org.vmoffer.conformance.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.program.Line;
import org.vmoffer.conformance.program.Resolver;
import org.vmoffer.conformance.program.Snapshot;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.OfferIds;

/** Random calls one by one, each in the light of the state in which it is made. */
public final class RandomCalls {
  private final Random random;

  /** Calls that a seed determines. */
  public RandomCalls(long seed) {
    this.random = new Random(seed);
  }

  /** The next call, in the present state of a kernel, with ids as the kernel gives them. */
  public Invocation next(Kernel kernel) {
    List<Long> ids = new ArrayList<>();
    for (int rank = 1; rank <= OfferIds.count(kernel); rank++) {
      ids.add(OfferIds.id(kernel, rank));
    }
    Snapshot state = Snapshot.of(AbstractState.of(kernel), kernel.config().frames());
    return new Resolver(kernel.config(), true).resolve(Line.random(random), state, ids);
  }
}
