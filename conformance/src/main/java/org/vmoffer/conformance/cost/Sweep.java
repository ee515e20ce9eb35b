package org.vmoffer.conformance.cost;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A comparison: one number changes from case to case, and there is a line for each thing that is
 * compared. What a line says of a case it says whatever else was asked for.
 */
public enum Sweep {
  /** Every call by pages. */
  PAGES("pages", "What each call costs, by pages", Axis.PAGES),
  /** A claim by the cores that have its translations cached. */
  CORES("cores", "A disowning claim, by cores of the source", Axis.CORES),
  /** How translations are flushed. */
  FLUSH("flush", "A disowning claim of entries, by flush strategy", Axis.PAGES),
  /** Sharing against giving up. */
  SHARE("share", "A claim, by what the source gives up", Axis.PAGES),
  /** Moved tables against copied entries. */
  MOVES("moves", "A disowning claim, by whether tables move", Axis.PAGES),
  /** Leaves of 4 KiB against larger ones, whole or split. */
  LEAVES("leaves", "A disowning claim, by what maps the memory", Axis.PAGES),
  /** PCIDs on and off. */
  PCID("pcid", "A hand-over on one core, with and without PCIDs", Axis.PAGES);

  /** The number that changes. */
  public enum Axis {
    /** Pages that are handed over. */
    PAGES("pages"),
    /** Cores of the source. */
    CORES("cores");

    private final String label;

    Axis(String label) {
      this.label = label;
    }

    /** Its name in JSON. */
    public String label() {
      return label;
    }

    private List<Integer> numbers() {
      return switch (this) {
        case PAGES -> List.of(1, 8, 33, 64, 512, 1024, 4096, 32_768, 262_144);
        case CORES -> List.of(1, 2, 4, 8, 16, 32, 62);
      };
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

  private static final int MOST_FLUSHED = 32_768;

  private final String label;
  private final String title;
  private final Axis axis;

  Sweep(String label, String title, Axis axis) {
    this.label = label;
    this.title = title;
    this.axis = axis;
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

  /**
   * What is taken unless something else is asked for, rising. A flush for each of very many pages
   * takes minutes.
   */
  public List<Integer> numbers() {
    int most = this == FLUSH ? MOST_FLUSHED : Integer.MAX_VALUE;
    return axis.numbers().stream().filter(number -> number <= most).toList();
  }

  /** What is compared. */
  public List<Line> lines() {
    return SweepLines.of(this);
  }
}
