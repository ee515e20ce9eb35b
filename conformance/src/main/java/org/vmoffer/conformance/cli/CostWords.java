package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.vmoffer.conformance.cost.CostCase;
import org.vmoffer.conformance.cost.CostResult;

/** Cases and cycles in words. */
final class CostWords {
  private static final double THOUSAND = 1_000;

  /** What can differ among cases, and how it is called where it does. */
  enum Part {
    PAGES("pages", c -> number(c.pages()), c -> number(c.pages()) + " pages"),
    CORES("cores", c -> number(c.cores()), c -> number(c.cores()) + " cores"),
    LEAF("leaf", c -> c.leaf().label(), c -> c.leaf().label() + " leaves"),
    DROP("drop", c -> c.drop().label(), c -> "drop " + c.drop().label()),
    FLUSH("flush", c -> c.flush().label(), c -> "flush " + c.flush().label()),
    MOVES("tables", c -> c.moves() ? "move" : "stay", c -> c.moves() ? "moves" : "no moves"),
    ALIGNED("place", CostWords::alignment, CostWords::alignment),
    PCIDS("PCIDs", c -> c.pcids() ? "on" : "off", c -> c.pcids() ? "PCIDs" : "no PCIDs"),
    TOGETHER("claimer", CostWords::where, CostWords::where);

    private final String head;
    private final Function<CostCase, String> cell;
    private final Function<CostCase, String> phrase;

    Part(String head, Function<CostCase, String> cell, Function<CostCase, String> phrase) {
      this.head = head;
      this.cell = cell;
      this.phrase = phrase;
    }

    /** Above a column. */
    String head() {
      return head;
    }

    /** In a column. */
    String cell(CostCase asked) {
      return cell.apply(asked);
    }

    /** By itself. */
    String phrase(CostCase asked) {
      return phrase.apply(asked);
    }
  }

  private CostWords() {}

  /** All of a case. */
  static String of(CostCase asked) {
    return phrases(asked, List.of(Part.values()));
  }

  /** Some parts of a case. */
  static String phrases(CostCase asked, List<Part> parts) {
    return String.join(", ", parts.stream().map(part -> part.phrase(asked)).toList());
  }

  /** The parts in which cases differ. */
  static List<Part> differing(List<CostCase> cases) {
    List<Part> differing = new ArrayList<>();
    for (Part part : Part.values()) {
      if (cases.stream().map(part::cell).distinct().count() > 1) {
        differing.add(part);
      }
    }
    return differing;
  }

  /** The parts in which they do not. */
  static List<Part> common(List<CostCase> cases) {
    List<Part> common = new ArrayList<>(List.of(Part.values()));
    common.removeAll(differing(cases));
    return common;
  }

  private static String alignment(CostCase asked) {
    return asked.aligned() ? "aligned" : "unaligned";
  }

  private static String where(CostCase asked) {
    return asked.together() ? "together" : "apart";
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** How long cycles take on the machine of a result. */
  static String time(CostResult result, long cycles) {
    double nanoseconds = result.nanoseconds(cycles);
    if (nanoseconds < THOUSAND) {
      return String.format(Locale.ROOT, "%.0f ns", nanoseconds);
    }
    if (nanoseconds < THOUSAND * THOUSAND) {
      return String.format(Locale.ROOT, "%.2f µs", nanoseconds / THOUSAND);
    }
    return String.format(Locale.ROOT, "%.2f ms", nanoseconds / (THOUSAND * THOUSAND));
  }

  /** A share of a page, with a decimal where it is small. */
  static String perPage(long cycles, int pages) {
    double each = cycles / (double) pages;
    return String.format(Locale.ROOT, each < 100 ? "%,.1f" : "%,.0f", each);
  }
}
