package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.replay.EdgeReplay;
import org.vmoffer.conformance.replay.KernelSubject;
import org.vmoffer.conformance.replay.Mismatch;
import org.vmoffer.conformance.replay.Observed;
import org.vmoffer.conformance.replay.Replayer;
import org.vmoffer.conformance.replay.Subject;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.WalkPrinter;
import org.vmoffer.conformance.report.Divergence;
import org.vmoffer.conformance.report.DivergenceJson;
import org.vmoffer.conformance.report.DivergenceText;
import org.vmoffer.conformance.report.Origin;
import org.vmoffer.conformance.trace.OneWalk;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.conformance.trace.Walks;

/**
 * What came of replaying one walk.
 *
 * @param walk the walk
 * @param divergence where the kernel left it, if it did
 */
record SingleReplay(Walk walk, Optional<Divergence> divergence) {

  /**
   * Replays one walk of a model.
   *
   * @param lastStep the last step that counts; null for all of them
   * @throws BadInputException if there is no such walk or step
   */
  static SingleReplay ofWalk(Walks walks, int number, @Nullable Integer lastStep, boolean full) {
    checkNumber(walks.model() + ": --walk", number, walks.walkCount());
    int first = walks.firstStep(number);
    int length = walks.firstStep(number + 1) - first;
    if (lastStep != null) {
      checkNumber(walks.model() + ": walk " + number + ": --step", lastStep, length);
      length = lastStep + 1;
    }
    Subject kernel = new KernelSubject(Machines.of(walks.bounds()));
    int counted = length;
    Optional<Mismatch> mismatch =
        new Replayer(walks, kernel).replay(number).filter(each -> each.step() < counted);
    return new SingleReplay(
        Walk.of(walks, IntStream.range(first, first + length).toArray()),
        mismatch.map(each -> ModelReplay.divergence(walks, each, kernel, full)));
  }

  /**
   * Replays the walk that is kept for an entry of the ledger.
   *
   * @param id the entry
   */
  static SingleReplay ofWitness(String id, Walk walk) {
    Walks walks = new OneWalk(walk);
    Subject kernel = new KernelSubject(Machines.of(walk.bounds()));
    return new SingleReplay(
        walk,
        new Replayer(walks, kernel)
            .replay(0)
            .map(
                at ->
                    new Divergence(
                        new Origin.Witness(id, at.step()),
                        Walk.of(walks, IntStream.rangeClosed(0, at.step()).toArray()),
                        at.observed())));
  }

  /**
   * Replays the shortest path to a state and one call there; and that call in a kernel which was
   * put into the state.
   *
   * @throws BadInputException if there is no such edge
   */
  static SingleReplay ofEdge(StateGraph graph, int state, int call) {
    checkNumber(graph.header().model() + ": --state", state, graph.stateCount());
    checkNumber(graph.header().model() + ": --call", call, graph.callCount());
    int edge =
        IntStream.range(graph.firstEdge(state), graph.firstEdge(state + 1))
            .filter(each -> graph.call(each) == call)
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInputException(
                        graph.header().model() + ": --call",
                        "nobody can make call %d in state %d".formatted(call, state),
                        "a call of a process that lives there"));
    EdgeReplay replay = new EdgeReplay(graph, edge);
    Walk walk = Walk.of(graph, replay.path());
    Optional<Observed> observed = replay.byCalls().map(Mismatch::observed).or(replay::byLoading);
    return new SingleReplay(
        walk, observed.map(each -> new Divergence(new Origin.GraphEdge(state, call), walk, each)));
  }

  private static void checkNumber(String where, int number, int count) {
    if (number < 0 || number >= count) {
      throw new BadInputException(where, "there is no " + number, "0 to %d".formatted(count - 1));
    }
  }

  private String verdict() {
    return divergence.isEmpty() ? "pass" : "fail";
  }

  /** The walk as a table, or the divergence, and a last line for scripts. */
  String text(TextLayout layout) {
    return divergence
            .map(found -> DivergenceText.of(found, layout))
            .orElseGet(() -> WalkPrinter.print(walk, layout))
        + "replay: %s model=%s steps=%d%n".formatted(verdict(), walk.model(), walk.steps().size());
  }

  /** The verdict and the divergence as an object. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdict", verdict());
    json.put("model", walk.model());
    json.put("steps", walk.steps().size());
    var divergences = json.putArray("divergences");
    divergence.ifPresent(found -> divergences.add(DivergenceJson.of(found)));
    return json;
  }
}
