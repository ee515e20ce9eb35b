package org.vmoffer.conformance.report;

import java.util.Optional;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.replay.Observed;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/**
 * A call after which an implementation is not where the specification says.
 *
 * @param origin where it was found
 * @param walk the shortest known walk that shows it; its last step is what was expected
 * @param observed what the implementation did instead
 */
public record Divergence(Origin origin, Walk walk, Observed observed) {

  /** What was expected: the last step. */
  public Walk.Step expected() {
    return walk.steps().getLast();
  }

  /** The rule by which the specification decides the call. */
  public Rule rule() {
    return expected().reply().rule();
  }

  /**
   * Where the reply differs first from what was expected; empty if it does not or there is none.
   */
  public Optional<Difference> inReply() {
    return observed instanceof Observed.Answered answered
        ? Difference.between(expected().reply(), answered.reply())
        : Optional.empty();
  }

  /** Where the state differs first from what was expected; empty if it does not or is not known. */
  public Optional<Difference> inState() {
    return observed instanceof Observed.Answered answered ? inState(answered) : Optional.empty();
  }

  private Optional<Difference> inState(Observed.Answered answered) {
    AbstractState actual;
    try {
      actual = StateCode.decode(answered.state().toLongArray(), walk.bounds().frames());
    } catch (IllegalArgumentException noState) {
      String found = "words that say nothing: " + noState.getMessage();
      return Optional.of(new Difference("", "a state", found));
    }
    return Difference.between(expected().after(), actual);
  }

  /** Which guard decided, and which one the implementation took otherwise. */
  public String explanation() {
    String expectedGuard = RuleText.of(rule()).guard();
    if (!(observed instanceof Observed.Answered answered)) {
      return "the call is total: it returns, whatever the state and the arguments";
    }
    Rule actual = answered.reply().rule();
    if (actual == rule()) {
      return "the right rule decided, so every guard was seen as it is; what came of it is wrong";
    }
    if (rule().isSuccess() && actual.isSuccess()) {
      return "every guard holds, for both; they are not the guards of the same call";
    }
    if (rule().isSuccess()) {
      return "every guard holds; the implementation took this one for false: "
          + RuleText.of(actual).guard();
    }
    String falseGuard = "false here: " + expectedGuard;
    return actual.isSuccess()
        ? falseGuard + "; the implementation did not see that"
        : falseGuard + "; the implementation went by " + actual + " instead";
  }

  /** The command that shows it again. */
  public String command() {
    return "./vmoffer replay " + origin.arguments(walk.model());
  }
}
