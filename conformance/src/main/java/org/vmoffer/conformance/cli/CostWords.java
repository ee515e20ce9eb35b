package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vmoffer.conformance.cost.CostCase;
import org.vmoffer.conformance.cost.CostResult;

/** Cases and cycles in words. */
final class CostWords {
  private static final double THOUSAND = 1_000;

  /** What can differ among cases, and how it is called where it does. */
  enum Part {
    PAGES("pages"),
    CORES("cores"),
    LEAF("leaf"),
    DROP("drop"),
    FLUSH("flush"),
    MOVES("tables"),
    ALIGNED("place"),
    PCIDS("PCIDs"),
    TOGETHER("claimer");

    private final String head;

    Part(String head) {
      this.head = head;
    }

    /** Above a column. */
    String head() {
      return head;
    }

    /** In a column. */
    String cell(CostCase asked) {
      return switch (this) {
        case PAGES -> number(asked.pages());
        case CORES -> number(asked.cores());
        case LEAF -> asked.leaf().label();
        case DROP -> asked.drop().label();
        case FLUSH -> asked.flush().label();
        case MOVES -> asked.moves() ? "move" : "stay";
        case ALIGNED -> asked.aligned() ? "aligned" : "unaligned";
        case PCIDS -> asked.pcids() ? "on" : "off";
        case TOGETHER -> asked.together() ? "together" : "apart";
      };
    }

    /** By itself. */
    String phrase(CostCase asked) {
      return switch (this) {
        case PAGES -> asked.pages() == 1 ? "1 page" : cell(asked) + " pages";
        case CORES -> asked.cores() == 1 ? "1 core" : cell(asked) + " cores";
        case LEAF -> cell(asked) + " leaves";
        case DROP -> "drop " + cell(asked);
        case FLUSH -> "flush " + cell(asked);
        case MOVES -> asked.moves() ? "moves" : "no moves";
        case ALIGNED, TOGETHER -> cell(asked);
        case PCIDS -> asked.pcids() ? "PCIDs" : "no PCIDs";
      };
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
