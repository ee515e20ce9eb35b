package org.vmoffer.view;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.OfferTable;

/** One step of a random program: what it calls may depend on the state. */
sealed interface Step {

  /** The call that the step makes in a state, or none. */
  List<Invocation> in(Kernel kernel);

  /** Makes the call, if there is one. */
  default void run(Kernel kernel) {
    in(kernel).forEach(invocation -> invocation.on(kernel));
  }

  /**
   * A call and who makes it.
   *
   * @param pid who calls
   * @param call what is called
   */
  record Invocation(int pid, Call call) {
    Reply on(Kernel kernel) {
      return kernel.call(pid, call);
    }
  }

  /**
   * A call that is made if its caller lives.
   *
   * @param invocation the call
   */
  record Fixed(Invocation invocation) implements Step {
    @Override
    public List<Invocation> in(Kernel kernel) {
      boolean possible =
          invocation.call() instanceof Call.Spawn
              || kernel.state().processes().isAlive(invocation.pid());
      return possible ? List.of(invocation) : List.of();
    }
  }

  /**
   * Claims or cancels some pending offer.
   *
   * @param pick which one, modulo their number
   * @param place where to, in bytes; negative to cancel
   */
  record Take(int pick, long place) implements Step {
    @Override
    public List<Invocation> in(Kernel kernel) {
      OfferTable offers = kernel.state().offers();
      if (offers.count() == 0) {
        return List.of();
      }
      int row = pick % offers.count();
      int source = offers.source(row);
      int destination = offers.destination(row);
      long addr = offers.page(row) * Programs.PAGE;
      return List.of(
          place < 0
              ? new Invocation(source, new Call.VmOffer(destination, addr, 0, 0))
              : new Invocation(destination, new Call.VmClaim(source, addr, place, 0, 0)));
    }
  }
}
