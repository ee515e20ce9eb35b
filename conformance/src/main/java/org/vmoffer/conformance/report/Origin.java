package org.vmoffer.conformance.report;

/** Where a divergence was found, which is also how to see it again. */
public sealed interface Origin {

  /** The arguments of {@code vmoffer replay} that show it again, in a model. */
  String arguments(String model);

  /** The place, for people. */
  String place();

  /**
   * A step of a walk.
   *
   * @param walk the number of the walk
   * @param step the number of the step within the walk
   * @param full whether it is a walk of the tour of the whole graph, not of the corpus
   */
  record WalkStep(int walk, int step, boolean full) implements Origin {
    @Override
    public String arguments(String model) {
      return "--model %s %s--walk %d --step %d".formatted(model, full ? "--full " : "", walk, step);
    }

    @Override
    public String place() {
      return "walk %d, step %d".formatted(walk, step);
    }
  }

  /**
   * An edge of the graph.
   *
   * @param state the number of the state that it leaves
   * @param call the number of the call
   */
  record GraphEdge(int state, int call) implements Origin {
    @Override
    public String arguments(String model) {
      return "--model %s --state %d --call %d".formatted(model, state, call);
    }

    @Override
    public String place() {
      return "state %d, call %d".formatted(state, call);
    }
  }

  /**
   * A step of the walk that is kept for an entry of the ledger.
   *
   * @param id the entry
   * @param step the number of the step
   */
  record Witness(String id, int step) implements Origin {
    @Override
    public String arguments(String model) {
      return "--witness " + id;
    }

    @Override
    public String place() {
      return "the witness of %s, step %d".formatted(id, step);
    }
  }
}
