package org.vmoffer.conformance.campaign;

import java.util.Optional;
import org.vmoffer.conformance.oracle.Explainer;
import org.vmoffer.conformance.oracle.FrameNames;
import org.vmoffer.conformance.oracle.Outcome;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.protocol.Welcome;
import org.vmoffer.conformance.report.Difference;
import org.vmoffer.conformance.sut.SutSession;
import org.vmoffer.view.AbstractState;

/** Makes sure that a program is in the state in which it should be: asks for it, or probes. */
final class Looker {
  private final Explainer explainer;
  private final SutSession session;
  private final DecodedStates states;
  private final Probes probes;
  private FrameNames frames = FrameNames.NONE;

  Looker(Hello hello, Explainer explainer, SutSession session) {
    this.explainer = explainer;
    this.session = session;
    this.states = new DecodedStates(hello.frames());
    this.probes = new Probes(hello);
  }

  /** The state with a code. */
  AbstractState decoded(long[] code) {
    return states.of(code);
  }

  /** Frames have these names from now on. */
  void forget(FrameNames names) {
    frames = names;
  }

  /**
   * Looks.
   *
   * @param position where the program should be
   * @param due what was due of the last call
   * @param thoroughly whether to probe a program that cannot tell its state
   * @return what is wrong, if anything
   */
  Optional<Finding> look(Position position, Outcome due, boolean thoroughly) {
    if (session.welcome().can(Welcome.STATE)) {
      return compare(position, due);
    }
    return thoroughly ? probe(position, due) : Optional.empty();
  }

  private Optional<Finding> compare(Position position, Outcome due) {
    AbstractState expected = states.of(position.state());
    AbstractState told = session.state();
    Optional<FrameNames> names = frames.match(expected, told);
    if (names.isPresent()) {
      frames = names.get();
      return Optional.empty();
    }
    AbstractState shown = frames.renamed(told, expected);
    AbstractState bare =
        new AbstractState(expected.processes(), expected.offers(), shown.free(), shown.contents());
    return Difference.between(bare, shown)
        .or(() -> Optional.of(new Difference("frames", "one name for each", "a name twice")))
        .map(difference -> new Finding.OtherState(due, difference));
  }

  private Optional<Finding> probe(Position position, Outcome due) {
    for (Probes.Probe probe : probes.of(states.of(position.state()), session.welcome())) {
      Answer answer = session.call(probe.pid(), probe.call());
      if (explainer.explain(position, probe.pid(), probe.call(), answer).isEmpty()) {
        Outcome probeDue = explainer.due(position, probe.pid(), probe.call());
        return Optional.of(
            new Finding.OtherProbe(due, probe.pid(), probe.call(), probeDue, answer));
      }
    }
    return Optional.empty();
  }
}
