package org.vmoffer.conformance.tlc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.KernelHeader;

/** What TLC says of a model. */
public sealed interface TlcOutcome extends WorkerMessage {

  /** What TLC counted; after a violation, until there. */
  TlcCounts counts();

  /** How many steps TLC generated; it counts an initial state as generated, too. */
  default long edges() {
    return counts().generated() - 1;
  }

  /**
   * Every property holds in every state and of every step.
   *
   * @param header what was checked, and what TLC counted
   * @param stepsByRule how many steps each rule decides that decides any; empty if there is a graph
   *     to be asked
   */
  record Holds(GraphHeader header, Map<Rule, Long> stepsByRule) implements TlcOutcome {
    /** Keeps a snapshot of the numbers. */
    public Holds {
      stepsByRule = Map.copyOf(stepsByRule);
    }

    /** A model with a graph. */
    Holds(GraphHeader header) {
      this(header, Map.of());
    }

    @Override
    public TlcCounts counts() {
      return new TlcCounts(
          header.generated(),
          header.distinct(),
          header.depth(),
          header.tlcMillis(),
          header.peakMemoryMiB());
    }
  }

  /**
   * A property does not hold.
   *
   * @param property its name; {@code deadlock} if a state has no successor
   * @param steps a shortest behaviour to the state or step that breaks it
   * @param counts what TLC counted
   */
  record Violated(String property, List<TraceStep> steps, TlcCounts counts) implements TlcOutcome {
    /** Keeps a snapshot of the steps. */
    public Violated {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Every property of a model of the kernel level holds.
   *
   * @param counts what TLC counted
   * @param edges steps that TLC generated; such a model may have several initial states
   * @param ends what can be seen of the states in which the machine rests; empty if nobody asked
   */
  record KernelHolds(TlcCounts counts, long edges, Set<FinalState> ends) implements TlcOutcome {
    /** Keeps a snapshot of the ends. */
    public KernelHolds {
      ends = Set.copyOf(ends);
    }

    /** A model whose ends nobody asks for. */
    public KernelHolds(TlcCounts counts, long edges) {
      this(counts, edges, Set.of());
    }

    /** What was said when the graph with this header was made, which has one initial state. */
    static KernelHolds of(KernelHeader header) {
      TlcCounts counts =
          new TlcCounts(
              header.generated(),
              header.distinct(),
              header.depth(),
              header.tlcMillis(),
              header.peakMemoryMiB());
      return new KernelHolds(counts, counts.generated() - 1);
    }
  }

  /**
   * A property of a model of the kernel level does not hold.
   *
   * @param property its name; {@code deadlock} if a state has no successor
   * @param trace a behaviour that breaks it, a shortest one unless it never ends
   * @param counts what TLC counted
   */
  record KernelViolated(String property, KernelTrace trace, TlcCounts counts)
      implements TlcOutcome {}

  /**
   * TLC could not evaluate the model.
   *
   * @param message what TLC says
   * @param counts what TLC counted
   */
  record Broken(String message, TlcCounts counts) implements TlcOutcome {}
}
