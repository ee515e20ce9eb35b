package org.vmoffer.conformance.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vmoffer.api.Call;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.protocol.Answer;

/**
 * Whether an answer is allowed, and where the program may be then. What the specification leaves
 * open is taken into account: refusals, the place of a claim, the ids of offers. Which frames are
 * taken cannot be seen in an answer.
 *
 * <p>A claim that lets the kernel choose a place may do what a claim of just that place would do.
 * Only address 0 cannot be asked for; but it is the lowest place, which is due if it can be had.
 */
public final class Explainer {
  private final Oracle oracle;
  private final boolean data;

  /**
   * An explainer.
   *
   * @param data whether the program's pages have contents
   */
  public Explainer(Oracle oracle, boolean data) {
    this.oracle = oracle;
    this.data = data;
  }

  /** The oracle. */
  public Oracle oracle() {
    return oracle;
  }

  /**
   * Every position in which the program may be after a call; none if the answer is not allowed.
   *
   * @param call with ids as the program gives them
   */
  public List<Position> explain(Position position, int pid, Call call, Answer answer) {
    return explanations(position, pid, call, answer).stream().map(Explanation::position).toList();
  }

  /** The same, with the reason why the answer is allowed. */
  public List<Explanation> explanations(Position position, int pid, Call call, Answer answer) {
    List<Explanation> found = new ArrayList<>(1);
    for (Reading reading : Reading.of(position, pid, call)) {
      explain(reading, pid, answer).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Explanation> explain(Reading reading, int pid, Answer answer) {
    Position position = reading.position();
    Outcome due = oracle.due(position.state(), new Invocation(pid, reading.call()));
    Optional<Position> asDue = match(position, due, answer);
    if (asDue.isPresent()) {
      return asDue.map(
          after -> new Explanation(Explanation.Choice.NONE, after, reading.call(), due.reply()));
    }
    if (Refusals.allow(reading.call(), due.reply().rule().isSuccess(), answer.errno())) {
      return Optional.of(
          new Explanation(
              Explanation.Choice.REFUSED,
              position,
              reading.call(),
              Refusals.reply(reading.call(), answer.errno())));
    }
    return elsewhere(position, pid, reading.call(), due, answer);
  }

  /**
   * What is due of a call.
   *
   * @param call with ids as the program gives them; one that is not known is taken for another's
   */
  public Outcome due(Position position, int pid, Call call) {
    Reading reading = Reading.of(position, pid, call).getFirst();
    return oracle.due(position.state(), new Invocation(pid, reading.call()));
  }

  /**
   * Everything that a call may do whose answer is not known, refusals left out: they leave the
   * position as it is.
   *
   * @param call with ids as the program gives them
   */
  public List<Effect> effects(Position position, int pid, Call call) {
    List<Effect> all = new ArrayList<>(1);
    for (Reading reading : Reading.of(position, pid, call)) {
      Position before = reading.position();
      for (Outcome each : outcomes(before.state(), new Invocation(pid, reading.call()))) {
        all.add(new Effect(each.reply(), before.after(each.state())));
      }
    }
    return all;
  }

  private Optional<Explanation> elsewhere(
      Position position, int pid, Call call, Outcome due, Answer answer) {
    Long place = answer.localAddr();
    if (!(call instanceof Call.VmClaim claim)
        || !(due.reply() instanceof Reply.Claimed)
        || claim.localAddr() != 0
        || place == null
        || place == 0) {
      return Optional.empty();
    }
    Invocation exact = new Invocation(pid, Claims.at(claim, place));
    Outcome there = oracle.due(position.state(), exact);
    return match(position, there, answer)
        .map(after -> new Explanation(Explanation.Choice.PLACE, after, call, there.reply()));
  }

  private Optional<Position> match(Position position, Outcome outcome, Answer answer) {
    Answer due = Answer.of(outcome.reply());
    if (due.ret() != answer.ret()
        || !due.errno().equals(answer.errno())
        || !Objects.equals(due.localAddr(), answer.localAddr())
        || !Objects.equals(due.size(), answer.size())
        || !Objects.equals(due.count(), answer.count())
        || (data && !Objects.equals(due.value(), answer.value()))) {
      return Optional.empty();
    }
    Position after = position.after(outcome.state());
    List<OfferRecord> ranked = due.list();
    List<OfferRecord> told = answer.list();
    if (ranked == null || told == null) {
      return Optional.of(after).filter(_ -> Objects.equals(ranked, told));
    }
    if (!sameBesideIds(ranked, told)) {
      return Optional.empty();
    }
    return after.names().with(ranked, told).map(names -> new Position(after.state(), names));
  }

  private static boolean sameBesideIds(List<OfferRecord> ranked, List<OfferRecord> told) {
    if (ranked.size() != told.size()) {
      return false;
    }
    for (int i = 0; i < told.size(); i++) {
      if (!Claims.withId(ranked.get(i), told.get(i).id()).equals(told.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Every outcome of a call by the specification, refusals left out: they leave the state as it is.
   *
   * @param invocation ids of offers are ranks
   */
  public List<Outcome> outcomes(long[] state, Invocation invocation) {
    Outcome due = oracle.due(state, invocation);
    List<Outcome> all = new ArrayList<>(List.of(due));
    if (invocation.call() instanceof Call.VmClaim claim
        && claim.localAddr() == 0
        && due.reply() instanceof Reply.Claimed lowest) {
      long end = (long) oracle.bounds().userPages() * Claims.PAGE_SIZE;
      long first = lowest.localAddr() + Claims.PAGE_SIZE;
      for (long place = first; place <= end - lowest.size(); place += Claims.PAGE_SIZE) {
        Outcome there =
            oracle.due(state, new Invocation(invocation.pid(), Claims.at(claim, place)));
        if (there.reply().rule().isSuccess()) {
          all.add(there);
        }
      }
    }
    return all;
  }
}
