package org.vmoffer.conformance.property;

import java.util.List;
import java.util.Optional;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.RankedOffers;
import org.vmoffer.conformance.program.Snapshot;
import org.vmoffer.conformance.tlc.Evaluator;
import org.vmoffer.conformance.tlc.SpecState;
import org.vmoffer.conformance.tlc.SpecStep;

/**
 * Holds every step against the specification, which TLC evaluates beside the kernel: reply, out
 * parameters and the whole abstract state must be those of one of the steps that it allows.
 *
 * <p>Now and then the specification itself is looked at: its invariants and properties must hold of
 * states this large too.
 */
final class SpecificationJudge implements Judge {
  private static final int CALLS_BETWEEN_LOOKS = 4000;

  private final Evaluator specification;
  private SpecState state;
  private int calls;

  SpecificationJudge(Evaluator specification) {
    this.specification = specification;
    this.state = specification.initial();
  }

  @Override
  public void begin() {
    state = specification.initial();
  }

  @Override
  public Optional<Finding> judge(Exchange step, Target target) {
    Ranks ranks = new Ranks(step.ids());
    Invocation invocation = new Invocation(step.pid(), ranks.ranked(step.call()));
    List<SpecStep> allowed = specification.step(state, invocation);
    Reply reply = RankedOffers.toRanks(target.kernel(), step.reply());
    for (SpecStep each : allowed) {
      if (each.reply().equals(reply) && step.after().hasCode(each.state().words())) {
        lookAtSpecification(each);
        state = each.state();
        return Optional.empty();
      }
    }
    return Optional.of(finding(allowed, reply, ranks, target));
  }

  /** Compares with the step that has the same reply, or else with the last, a success if any is. */
  private static Finding finding(List<SpecStep> allowed, Reply reply, Ranks ranks, Target target) {
    return allowed.stream()
        .filter(each -> each.reply().equals(reply))
        .findFirst()
        .<Finding>map(
            each ->
                new Finding.OtherState(Snapshot.of(each.state().words(), target.config().frames())))
        .orElseGet(() -> new Finding.OtherReply(ranks.identified(allowed.getLast().reply())));
  }

  private void lookAtSpecification(SpecStep step) {
    calls++;
    if (calls % CALLS_BETWEEN_LOOKS == 0) {
      List<String> invariants = specification.violated(step.state());
      List<String> properties = specification.violated(state, step);
      if (!invariants.isEmpty() || !properties.isEmpty()) {
        throw new IllegalStateException(
            "the specification itself violates %s %s".formatted(invariants, properties));
      }
    }
  }
}
