package org.vmoffer.conformance.property;

import java.util.List;
import java.util.stream.Stream;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.program.Snapshot;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.view.AbstractState;

/**
 * What must hold of every step, said once more without the specification: from the states before
 * and after a call, the call and its reply. Numbered as the promises of the documentation: here I5,
 * and the others as they are about offers or about permissions.
 */
final class StepProperties {
  private StepProperties() {}

  /** The promises that a step breaks, each with what breaks it; empty if it breaks none. */
  static List<String> breaches(Exchange step) {
    if (step.reply().rule().isSuccess()) {
      return Stream.concat(
              OfferPromises.breaches(step).stream(), PermissionPromises.breaches(step).stream())
          .toList();
    }
    return step.before().sameAs(step.after())
        ? List.of()
        : List.of("I5: an error changed the state");
  }

  /** The same of a call that is made now. */
  static List<String> breaches(Kernel kernel, int pid, Call call) {
    int frames = kernel.config().frames();
    Snapshot before = Snapshot.of(AbstractState.of(kernel), frames);
    Reply reply = kernel.call(pid, call);
    Snapshot after = Snapshot.of(AbstractState.of(kernel), frames);
    return breaches(new Exchange(before, List.of(), new Invocation(pid, call), reply, after));
  }
}
