package org.vmoffer.conformance.explore;

/**
 * How to explore.
 *
 * @param reduction which steps are left out where that is sound
 * @param checksInvariants whether the invariants are evaluated in every state
 * @param goesOn whether the rest is explored too once an invariant is broken or nothing can move
 * @param keepsEdges whether the steps are kept, not only counted
 * @param mostBytes how much memory states and steps may take
 * @param progress told now and then
 */
public record ExplorationPlan(
    Reduction reduction,
    boolean checksInvariants,
    boolean goesOn,
    boolean keepsEdges,
    long mostBytes,
    ExplorationProgress progress) {

  /** The rest of the heap is for everybody else, and for arrays that are being copied. */
  private static final int SHARE_OF_HEAP = 2;

  /** Every interleaving, with invariants, up to the first finding; nothing kept but the states. */
  public static ExplorationPlan everything() {
    return new ExplorationPlan(
        Reduction.NONE,
        true,
        false,
        false,
        Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP,
        ExplorationProgress.SILENT);
  }

  /** The same with a reduction. */
  public ExplorationPlan reducedBy(Reduction other) {
    return new ExplorationPlan(other, checksInvariants, goesOn, keepsEdges, mostBytes, progress);
  }

  /** The same without a look at the invariants. */
  public ExplorationPlan withoutInvariants() {
    return new ExplorationPlan(reduction, false, goesOn, keepsEdges, mostBytes, progress);
  }

  /** The same, but not ending at what it finds. */
  public ExplorationPlan toTheEnd() {
    return new ExplorationPlan(reduction, checksInvariants, true, keepsEdges, mostBytes, progress);
  }

  /** The same with all steps kept. */
  public ExplorationPlan keepingEdges() {
    return new ExplorationPlan(reduction, checksInvariants, goesOn, true, mostBytes, progress);
  }

  /** The same within so many bytes. */
  public ExplorationPlan within(long bytes) {
    return new ExplorationPlan(reduction, checksInvariants, goesOn, keepsEdges, bytes, progress);
  }

  /** The same, telling how it goes. */
  public ExplorationPlan telling(ExplorationProgress other) {
    return new ExplorationPlan(reduction, checksInvariants, goesOn, keepsEdges, mostBytes, other);
  }
}
