package org.vmoffer.conformance.cost;

/**
 * One hand-over whose cost is asked for.
 *
 * @param pages pages of 4 KiB that are offered, 1 to 262,144
 * @param cores cores that run the source and may have its translations cached, the offering one
 *     included
 * @param leaf what maps the memory in the beginning; the number of pages is a multiple of it
 * @param drop what the source gives up
 * @param flush how translations are flushed
 * @param moves whether whole tables may move
 * @param aligned whether the claimer's place is aligned as the source's is, so that they can
 * @param pcids whether address spaces keep their translations across context switches
 * @param together whether the claimer runs on the core of the offering thread
 */
public record CostCase(
    int pages,
    int cores,
    LeafSize leaf,
    Drop drop,
    FlushStrategy flush,
    boolean moves,
    boolean aligned,
    boolean pcids,
    boolean together) {

  /** The most pages of a case: 1 GiB. */
  public static final int MOST_PAGES = 1 << 18;

  /** The most cores of a case: the kernel level has 63 threads, and one of them claims. */
  public static final int MOST_CORES = 62;

  /** A page that is disowned by a source on two cores, moved and flushed as Linux would. */
  public static final CostCase DEFAULT =
      new CostCase(
          1, 2, LeafSize.SMALL, Drop.DISOWN, FlushStrategy.CEILING, true, true, true, false);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no such case, saying what was expected
   */
  public CostCase {
    check("pages", pages, MOST_PAGES);
    check("cores", cores, MOST_CORES);
    if (pages % leaf.pages() != 0) {
      throw new IllegalArgumentException(
          pages + " pages in leaves of " + leaf + "; expected a multiple of " + leaf.pages());
    }
  }

  private static void check(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " is " + value + "; expected 1 to " + most);
    }
  }

  /** The same with another number of pages. */
  public CostCase withPages(int other) {
    return withPagesIn(other, leaf);
  }

  /** The same with another number of pages, in other leaves. */
  public CostCase withPagesIn(int other, LeafSize otherLeaf) {
    return new CostCase(other, cores, otherLeaf, drop, flush, moves, aligned, pcids, together);
  }

  /** The same with another number of cores. */
  public CostCase withCores(int other) {
    return new CostCase(pages, other, leaf, drop, flush, moves, aligned, pcids, together);
  }

  /** The same with another drop. */
  public CostCase withDrop(Drop other) {
    return new CostCase(pages, cores, leaf, other, flush, moves, aligned, pcids, together);
  }

  /** The same with another strategy. */
  public CostCase withFlush(FlushStrategy other) {
    return new CostCase(pages, cores, leaf, drop, other, moves, aligned, pcids, together);
  }

  /** The same with tables moved or not. */
  public CostCase withMoves(boolean other) {
    return new CostCase(pages, cores, leaf, drop, flush, other, aligned, pcids, together);
  }

  /** The same with a place that is aligned as the source's or not. */
  public CostCase withAligned(boolean other) {
    return new CostCase(pages, cores, leaf, drop, flush, moves, other, pcids, together);
  }

  /** The same with or without PCIDs. */
  public CostCase withPcids(boolean other) {
    return new CostCase(pages, cores, leaf, drop, flush, moves, aligned, other, together);
  }

  /** The same with claimer and source on one core or apart. */
  public CostCase withTogether(boolean other) {
    return new CostCase(pages, cores, leaf, drop, flush, moves, aligned, pcids, other);
  }
}
