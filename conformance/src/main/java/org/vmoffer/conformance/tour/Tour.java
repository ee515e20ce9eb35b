package org.vmoffer.conformance.tour;

/**
 * Walks through a graph, each from the initial state, as the edges that they take. Immutable, as
 * long as nobody writes to the arrays that it was made from.
 */
public final class Tour {
  private final int[] steps;
  private final int[] firstSteps;

  /**
   * Walks over these arrays, which are not copied.
   *
   * @param steps the edges of all walks, one walk after the other
   * @param firstSteps for each walk where it begins, and at the end the number of steps
   * @throws IllegalArgumentException if the numbers do not fit each other
   */
  public Tour(int[] steps, int[] firstSteps) {
    this.steps = steps;
    this.firstSteps = firstSteps;
    int walks = firstSteps.length - 1;
    if (walks < 0 || firstSteps[0] != 0 || firstSteps[walks] != steps.length) {
      throw new IllegalArgumentException("the steps of the walks are not the steps of the tour");
    }
    for (int walk = 0; walk < walks; walk++) {
      if (firstSteps[walk] > firstSteps[walk + 1]) {
        throw new IllegalArgumentException("walk " + walk + " ends before it begins");
      }
    }
  }

  /** How many walks there are. */
  public int walkCount() {
    return firstSteps.length - 1;
  }

  /** How many steps all walks have together. */
  public int stepCount() {
    return steps.length;
  }

  /** The first step of a walk; the last is the one before {@code firstStep(walk + 1)}. */
  public int firstStep(int walk) {
    return firstSteps[walk];
  }

  /** The edge that a step takes. */
  public int edge(int step) {
    return steps[step];
  }
}
