package org.vmoffer.conformance.report;

/** Where a divergence was found, which is also how to see it again. */
public sealed interface Origin {

  /** The arguments of {@code vmoffer replay}, beside the model, that show it again. */
  String arguments();

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
    public String arguments() {
      return "%s--walk %d --step %d".formatted(full ? "--full " : "", walk, step);
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
    public String arguments() {
      return "--state %d --call %d".formatted(state, call);
    }

    @Override
    public String place() {
      return "state %d, call %d".formatted(state, call);
    }
  }
}
