package org.vmoffer.conformance.cost;

import java.util.List;
import org.vmoffer.conformance.cost.Sweep.Line;

/** What each sweep compares. */
final class SweepLines {
  private SweepLines() {}

  static List<Line> of(Sweep sweep) {
    return switch (sweep) {
      case PAGES ->
          List.of(
              new Line("claim", same -> same, Measure.CLAIM),
              new Line("offer", same -> same, Measure.OFFER),
              new Line("cancel", same -> same, Measure.CANCEL),
              new Line("list", same -> same, Measure.LIST));
      case CORES ->
          List.of(
              new Line("1 page", c -> disowned(c, 1), Measure.CLAIM),
              new Line("1 page, all cores", c -> disowned(c, 1), Measure.ALL_CORES),
              new Line("33 pages", c -> disowned(c, 33), Measure.CLAIM),
              new Line("33 pages, all cores", c -> disowned(c, 33), Measure.ALL_CORES),
              new Line("64 pages", c -> disowned(c, 64), Measure.CLAIM),
              new Line("64 pages, all cores", c -> disowned(c, 64), Measure.ALL_CORES));
      case FLUSH ->
          List.of(
              new Line("each page", c -> flushed(c, FlushStrategy.EACH), Measure.CLAIM),
              new Line("the range", c -> flushed(c, FlushStrategy.RANGE), Measure.CLAIM),
              new Line("up to the ceiling", c -> flushed(c, FlushStrategy.CEILING), Measure.CLAIM),
              new Line("everything", c -> flushed(c, FlushStrategy.FULL), Measure.CLAIM));
      case SHARE ->
          List.of(
              new Line("nothing (share)", c -> c.withDrop(Drop.SHARE), Measure.CLAIM),
              new Line("the right to write", c -> c.withDrop(Drop.WRITE), Measure.CLAIM),
              new Line("everything (disown)", c -> c.withDrop(Drop.DISOWN), Measure.CLAIM));
      case MOVES ->
          List.of(
              new Line("tables moved", c -> moved(c, true, true), Measure.CLAIM),
              new Line("entries copied", c -> moved(c, false, true), Measure.CLAIM),
              new Line("not aligned", c -> moved(c, true, false), Measure.CLAIM));
      case PCID ->
          List.of(
              new Line("claim, PCIDs", c -> oneCore(c, true), Measure.CLAIM),
              new Line("claim, none", c -> oneCore(c, false), Measure.CLAIM),
              new Line("there and back, PCIDs", c -> oneCore(c, true), Measure.THERE_AND_BACK),
              new Line("there and back, none", c -> oneCore(c, false), Measure.THERE_AND_BACK));
    };
  }

  private static CostCase disowned(CostCase c, int pages) {
    return c.withPagesIn(pages, LeafSize.SMALL).withDrop(Drop.DISOWN);
  }

  private static CostCase flushed(CostCase c, FlushStrategy how) {
    return c.withDrop(Drop.DISOWN).withMoves(false).withFlush(how);
  }

  private static CostCase moved(CostCase c, boolean moves, boolean aligned) {
    return c.withDrop(Drop.DISOWN).withMoves(moves).withAligned(aligned);
  }

  private static CostCase oneCore(CostCase c, boolean pcids) {
    return c.withCores(1).withTogether(true).withPcids(pcids);
  }
}
