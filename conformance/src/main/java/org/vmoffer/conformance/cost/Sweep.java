package org.vmoffer.conformance.cost;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A comparison: one number changes from case to case, and there is a line for each thing that is
 * compared. What a line says of a case it says whatever else was asked for.
 */
public enum Sweep {
  /** Every call by pages. */
  PAGES(
      "pages",
      "What each call costs, by pages",
      Axis.PAGES,
      List.of(
          new Line("claim", same -> same, Measure.CLAIM),
          new Line("offer", same -> same, Measure.OFFER),
          new Line("cancel", same -> same, Measure.CANCEL),
          new Line("list", same -> same, Measure.LIST))),
  /** A claim by the cores that have its translations cached. */
  CORES(
      "cores",
      "A disowning claim, by cores of the source",
      Axis.CORES,
      List.of(
          new Line("1 page", c -> disowned(c, 1), Measure.CLAIM),
          new Line("1 page, all cores", c -> disowned(c, 1), Measure.ALL_CORES),
          new Line("33 pages", c -> disowned(c, 33), Measure.CLAIM),
          new Line("33 pages, all cores", c -> disowned(c, 33), Measure.ALL_CORES),
          new Line("64 pages", c -> disowned(c, 64), Measure.CLAIM),
          new Line("64 pages, all cores", c -> disowned(c, 64), Measure.ALL_CORES))),
  /** How translations are flushed. */
  FLUSH(
      "flush",
      "A disowning claim of entries, by flush strategy",
      Axis.PAGES,
      List.of(
          new Line("each page", c -> flushed(c, FlushStrategy.EACH), Measure.CLAIM),
          new Line("the range", c -> flushed(c, FlushStrategy.RANGE), Measure.CLAIM),
          new Line("up to the ceiling", c -> flushed(c, FlushStrategy.CEILING), Measure.CLAIM),
          new Line("everything", c -> flushed(c, FlushStrategy.FULL), Measure.CLAIM))),
  /** Sharing against giving up. */
  SHARE(
      "share",
      "A claim, by what the source gives up",
      Axis.PAGES,
      List.of(
          new Line("nothing (share)", c -> c.withDrop(Drop.SHARE), Measure.CLAIM),
          new Line("the right to write", c -> c.withDrop(Drop.WRITE), Measure.CLAIM),
          new Line("everything (disown)", c -> c.withDrop(Drop.DISOWN), Measure.CLAIM))),
  /** Small against large leaves. */
  LEAF(
      "leaf",
      "A disowning claim of entries, by leaf size",
      Axis.PAGES,
      List.of(
          new Line("4 KiB", c -> leaves(c, LeafSize.SMALL), Measure.CLAIM),
          new Line("2 MiB", c -> leaves(c, LeafSize.MEDIUM), Measure.CLAIM),
          new Line("1 GiB", c -> leaves(c, LeafSize.LARGE), Measure.CLAIM))),
  /** Moved tables against copied entries. */
  MOVES(
      "moves",
      "A disowning claim, by whether tables move",
      Axis.PAGES,
      List.of(
          new Line("tables moved", c -> moved(c, true, true), Measure.CLAIM),
          new Line("entries copied", c -> moved(c, false, true), Measure.CLAIM),
          new Line("not aligned", c -> moved(c, true, false), Measure.CLAIM))),
  /** PCIDs on and off. */
  PCID(
      "pcid",
      "A hand-over on one core, with and without PCIDs",
      Axis.PAGES,
      List.of(
          new Line("claim, PCIDs", c -> oneCore(c, true), Measure.CLAIM),
          new Line("claim, none", c -> oneCore(c, false), Measure.CLAIM),
          new Line("there and back, PCIDs", c -> oneCore(c, true), Measure.THERE_AND_BACK),
          new Line("there and back, none", c -> oneCore(c, false), Measure.THERE_AND_BACK)));

  /** The number that changes. */
  public enum Axis {
    /** Pages that are handed over. */
    PAGES("pages", List.of(1, 8, 33, 64, 512, 1024, 4096, 32_768, 262_144)),
    /** Cores of the source. */
    CORES("cores", List.of(1, 2, 4, 8, 16, 32, 62));

    private final String label;
    private final List<Integer> values;

    Axis(String label, List<Integer> values) {
      this.label = label;
      this.values = values;
    }

    /** Its name in JSON. */
    public String label() {
      return label;
    }

    /** What is taken unless something else is asked for, rising. */
    public List<Integer> numbers() {
      return values;
    }
  }

  /**
   * A thing that is compared with others.
   *
   * @param label what it is
   * @param of makes a case one of this line
   * @param measure what is looked at
   */
  public record Line(String label, UnaryOperator<CostCase> of, Measure measure) {}

  private final String label;
  private final String title;
  private final Axis axis;
  private final List<Line> lines;

  Sweep(String label, String title, Axis axis, List<Line> lines) {
    this.label = label;
    this.title = title;
    this.axis = axis;
    this.lines = lines;
  }

  /** Its name on the command line and in JSON. */
  public String label() {
    return label;
  }

  /** What it compares, in a few words. */
  public String title() {
    return title;
  }

  /** The number that changes. */
  public Axis axis() {
    return axis;
  }

  /** What is compared. */
  public List<Line> lines() {
    return lines;
  }

  private static CostCase disowned(CostCase c, int pages) {
    return c.withPagesIn(pages, LeafSize.SMALL).withDrop(Drop.DISOWN);
  }

  private static CostCase flushed(CostCase c, FlushStrategy how) {
    return c.withDrop(Drop.DISOWN).withMoves(false).withFlush(how);
  }

  private static CostCase leaves(CostCase c, LeafSize leaf) {
    return c.withPagesIn(c.pages(), leaf).withDrop(Drop.DISOWN).withMoves(false);
  }

  private static CostCase moved(CostCase c, boolean moves, boolean aligned) {
    return c.withDrop(Drop.DISOWN).withMoves(moves).withAligned(aligned);
  }

  private static CostCase oneCore(CostCase c, boolean pcids) {
    return c.withCores(1).withTogether(true).withPcids(pcids);
  }
}
