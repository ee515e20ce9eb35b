package org.vmoffer.conformance.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.mmu.TraceFault;
import org.vmoffer.conformance.mmu.TraceResult;
import org.vmoffer.conformance.text.FigureTable;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Tally;

/** What came of a trace, as text. */
final class MmuRunText {
  private static final int WIDTH = 40;
  private static final double HUNDRED = 100;
  private static final double NANOS_IN_A_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final TraceResult result;
  private final Tally tally;

  private MmuRunText(TraceResult result) {
    this.result = result;
    this.tally = result.tally();
  }

  /** All of it; the last line is for scripts. */
  static String of(TraceResult result, long nanos) {
    MmuRunText text = new MmuRunText(result);
    return text.head()
        + "\n"
        + text.hits()
        + "\n"
        + text.walks()
        + "\n"
        + text.cycles()
        + "\n"
        + text.last(nanos);
  }

  private String head() {
    return String.format(
        Locale.ROOT,
        "%s: %,d accesses in %,d cycles, %.2f each%n"
            + "loads %,d, stores %,d, fetches %,d; pages mapped %,d, page tables %,d%n",
        result.profile().name(),
        result.accesses(),
        tally.clock(),
        result.cyclesAnAccess(),
        tally.get(Counter.READS),
        tally.get(Counter.WRITES),
        tally.get(Counter.FETCHES),
        result.mappings(),
        result.tables());
  }

  private String hits() {
    FigureTable table =
        new FigureTable().words("").numbers("hits").numbers("misses").numbers("hit rate");
    row(table, "data TLB", Counter.DTLB_HITS, Counter.DTLB_MISSES);
    row(table, "instruction TLB", Counter.ITLB_HITS, Counter.ITLB_MISSES);
    row(table, "second-level TLB", Counter.STLB_HITS, Counter.STLB_MISSES);
    row(table, "L1D", Counter.L1D_HITS, Counter.L1D_MISSES);
    row(table, "L2", Counter.L2_HITS, Counter.L2_MISSES);
    row(table, "last level", Counter.LLC_HITS, Counter.LLC_MISSES);
    return table.plain();
  }

  private void row(FigureTable table, String name, Counter hits, Counter misses) {
    long lookups = tally.get(hits) + tally.get(misses);
    table.row(
        name, number(tally.get(hits)), number(tally.get(misses)), share(tally.get(hits), lookups));
  }

  private String walks() {
    long walks = tally.get(Counter.WALKS);
    long known =
        tally.get(Counter.PDE_HITS)
            + tally.get(Counter.PDPTE_HITS)
            + tally.get(Counter.PML4E_HITS)
            + tally.get(Counter.PML5E_HITS);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "walks %,d, entries loaded %,d; begun at a page table %,d, at a directory %,d, above it"
                + " %,d, at the root %,d%n",
            walks,
            tally.get(Counter.ENTRY_LOADS),
            tally.get(Counter.PDE_HITS),
            tally.get(Counter.PDPTE_HITS),
            tally.get(Counter.PML4E_HITS) + tally.get(Counter.PML5E_HITS),
            walks - known));
    text.append(
        String.format(
            Locale.ROOT,
            "A flags set %,d, D flags %,d%n",
            tally.get(Counter.ACCESSED_UPDATES),
            tally.get(Counter.DIRTY_UPDATES)));
    TraceFault fault = result.firstFault();
    if (fault != null) {
      text.append(
          String.format(
              Locale.ROOT,
              "faults %,d, the first at %s: %s 0x%x%n",
              tally.get(Counter.FAULTS),
              fault.where(),
              fault.kind(),
              fault.address()));
    }
    return text.toString();
  }

  private String cycles() {
    FigureTable table = new FigureTable().words("cycles of").numbers("").numbers("").words("");
    for (Cause cause : TraceResult.CAUSES) {
      long cycles = tally.get(cause);
      int bar = tally.clock() == 0 ? 0 : (int) (cycles * WIDTH / (double) tally.clock() + 0.5);
      table.row(cause.meaning(), number(cycles), share(cycles, tally.clock()), "█".repeat(bar));
    }
    return table.plain();
  }

  private String last(long nanos) {
    return String.format(
        Locale.ROOT,
        "mmu: pass profile=%s accesses=%d faults=%d cycles=%d seconds=%.2f%n",
        result.profile().name(),
        result.accesses(),
        tally.get(Counter.FAULTS),
        tally.clock(),
        nanos / NANOS_IN_A_SECOND);
  }

  private static String number(long number) {
    return CostWords.number(number);
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.2f %%", part * HUNDRED / whole);
  }
}
