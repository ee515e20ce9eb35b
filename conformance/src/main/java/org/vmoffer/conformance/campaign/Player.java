package org.vmoffer.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.Explainer;
import org.vmoffer.conformance.oracle.Explanation;
import org.vmoffer.conformance.oracle.FrameNames;
import org.vmoffer.conformance.oracle.Outcome;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.protocol.Welcome;
import org.vmoffer.conformance.sut.SutFailure;
import org.vmoffer.conformance.sut.SutSession;

/**
 * Plays calls on a program and knows where it is. After a failure the program is to be reset, or
 * started anew if it did not answer.
 */
final class Player {
  private final Hello hello;
  private final Explainer explainer;
  private final SutSession session;
  private final Looker looker;
  private final List<Exchange> trail = new ArrayList<>();
  private Position position;

  /** What came of a call. */
  sealed interface Played {

    /**
     * It was answered as is allowed.
     *
     * @param choice what the program has chosen
     * @param due what was due of it
     */
    record Allowed(Explanation.Choice choice, Outcome due) implements Played {}

    /** It was not. */
    record Failed(Failure failure) implements Played {}
  }

  Player(Hello hello, Explainer explainer, SutSession session) {
    this.hello = hello;
    this.explainer = explainer;
    this.session = session;
    this.looker = new Looker(hello, explainer, session);
    this.position = Position.initial(explainer.oracle());
  }

  /** What the program is. */
  Welcome welcome() {
    return session.welcome();
  }

  /** Where the program is. */
  Position position() {
    return position;
  }

  /** Whether a process lives. */
  boolean lives(int pid) {
    return (position.state()[0] >>> pid & 1) == 1;
  }

  /**
   * Begins anew.
   *
   * @throws SutFailure if the program does not
   */
  void reset() {
    session.reset();
    begin(Position.initial(explainer.oracle()));
  }

  /**
   * Puts the program into a state, in which no frame holds anything.
   *
   * @throws SutFailure if the program does not do it
   */
  void load(long[] state) {
    session.load(looker.decoded(state));
    begin(Position.withUnknownNames(state));
  }

  private void begin(Position where) {
    position = where;
    looker.forget(FrameNames.NONE);
    trail.clear();
  }

  /**
   * Makes a call.
   *
   * @param invocation a live caller, or 0 for spawn; ids of offers are ranks
   * @param look whether to make sure of the state afterwards also if that takes many calls
   */
  Played play(Invocation invocation, boolean look) {
    try {
      return ask(invocation, withProgramsId(invocation), look);
    } catch (SutFailure failure) {
      Outcome due = explainer.oracle().due(position.state(), invocation);
      return failed(position, invocation, invocation.call(), new Finding.NoAnswer(due, failure));
    }
  }

  /**
   * Makes a call.
   *
   * @param invocation what is to stand in the trail
   * @param asked the call with ids as the program gives them
   */
  Played ask(Invocation invocation, Call asked, boolean look) {
    int pid = invocation.pid();
    Position before = position;
    Outcome due = explainer.due(before, pid, asked);
    try {
      Answer answer = session.call(pid, asked);
      List<Explanation> explained = explainer.explanations(before, pid, asked, answer);
      if (explained.isEmpty()) {
        return failed(before, invocation, asked, new Finding.OtherAnswer(due, answer));
      }
      position = explained.getFirst().position();
      Optional<Finding> finding = looker.look(position, due, look);
      if (finding.isPresent()) {
        return failed(before, invocation, asked, finding.get());
      }
      trail.add(new Exchange(invocation, asked, answer));
      return new Played.Allowed(explained.getFirst().choice(), due);
    } catch (SutFailure failure) {
      return failed(before, invocation, asked, new Finding.NoAnswer(due, failure));
    }
  }

  private Played failed(Position before, Invocation invocation, Call asked, Finding finding) {
    return new Played.Failed(new Failure(hello, trail, before, invocation, asked, finding));
  }

  private Call withProgramsId(Invocation invocation) {
    Call call = invocation.call();
    if (!(call instanceof Call.VmClaim claim) || claim.expectId() <= 0) {
      return call;
    }
    OfferIdSearch search = new OfferIdSearch(session, explainer);
    position = search.learn(position, (int) Math.min(claim.expectId(), Integer.MAX_VALUE));
    return OfferIdSearch.translate(position, claim);
  }
}
