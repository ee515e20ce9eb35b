package org.vmoffer.conformance.explore;

/** There are more states than fit into the memory that an exploration may take. */
public final class ExplorationLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MEBIBYTE_BITS = 20;

  private final int states;
  private final long steps;

  /**
   * Says how many fitted.
   *
   * @param instead how to go on nevertheless
   */
  ExplorationLimitException(int states, long steps, int depth, long bytes, String instead) {
    super(
        "more states than fit: %,d states, %,d steps, depth %d fill %,d MiB; expected fewer, or more memory (-Xmx)%s"
            .formatted(states, steps, depth, bytes >>> MEBIBYTE_BITS, instead));
    this.states = states;
    this.steps = steps;
  }

  /** How many states were found until then. */
  public int states() {
    return states;
  }

  /** How many steps were taken until then. */
  public long steps() {
    return steps;
  }
}
