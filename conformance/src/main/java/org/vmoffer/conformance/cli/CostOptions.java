package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.cost.CostCase;
import org.vmoffer.conformance.cost.CostSpace;
import org.vmoffer.conformance.cost.Drop;
import org.vmoffer.conformance.cost.FlushStrategy;
import org.vmoffer.conformance.cost.LeafSize;
import org.vmoffer.conformance.cost.Sweep;
import org.vmoffer.conformance.cost.SweepPlan;
import picocli.CommandLine.Option;

/** Which hand-overs are asked for. */
final class CostOptions {
  /** What a sweep takes at most if nobody has said anything: all of them in some seconds. */
  private static final int BRIEF = 4096;

  private static final String ALL = "all";

  @Option(
      names = "--pages",
      paramLabel = "N",
      split = ",",
      description = "Pages of 4 KiB that are handed over, or sizes, or ranges: 1,33,2M,1..262144.")
  private @Nullable List<String> pages;

  @Option(
      names = "--cores",
      paramLabel = "N",
      split = ",",
      description = "Cores on which the source runs, the offering one included.")
  private @Nullable List<String> cores;

  @Option(
      names = "--leaf",
      paramLabel = "SIZE",
      split = ",",
      description =
          "What maps the source's memory: 4K, 2M, 1G. A leaf of which a part is offered is split.")
  private @Nullable List<String> leaves;

  @Option(
      names = "--drop",
      paramLabel = "WHAT",
      split = ",",
      description = "What the source gives up: share (nothing), write or disown.")
  private @Nullable List<String> drops;

  @Option(
      names = "--flush",
      paramLabel = "HOW",
      split = ",",
      description =
          "Shootdowns: after each page, of the range page by page, so up to the profile's ceiling"
              + " and full beyond it, or full: each, range, ceiling or full.")
  private @Nullable List<String> flushes;

  @Option(names = "--moves", description = "Whole tables may move; so it is unless said otherwise.")
  private boolean moves;

  @Option(names = "--no-moves", description = "Entries are copied; with --moves both.")
  private boolean noMoves;

  @Option(
      names = "--aligned",
      description =
          "The claimer's place is aligned as the source's; so it is unless said otherwise.")
  private boolean aligned;

  @Option(names = "--unaligned", description = "It is a page further; with --aligned both.")
  private boolean unaligned;

  @Option(
      names = "--pcids",
      description = "Translations survive context switches; so it is unless said otherwise.")
  private boolean pcids;

  @Option(names = "--no-pcids", description = "They do not; with --pcids both.")
  private boolean noPcids;

  @Option(
      names = "--apart",
      description = "The claimer has a core of its own; so it is unless said otherwise.")
  private boolean apart;

  @Option(
      names = "--together",
      description = "It runs on the core of the thread that offers; with --apart both.")
  private boolean together;

  @Option(
      names = "--sweep",
      paramLabel = "NAME",
      split = ",",
      description =
          "A comparison: pages, cores, flush, share, moves, pcid, or all. What it compares it"
              + " sets itself; everything else is as the other options say.")
  private @Nullable List<String> sweeps;

  /** Whether cases are asked for one by one, not as sweeps. */
  boolean isProduct() {
    return sweeps == null
        && (pages != null
            || cores != null
            || leaves != null
            || drops != null
            || flushes != null
            || (moves || noMoves || aligned || unaligned)
            || (pcids || noPcids || apart || together));
  }

  /**
   * All combinations of what the options say.
   *
   * @throws BadInputException if one cannot be
   */
  List<CostCase> cases() {
    return product(pages(List.of(1)), leaves());
  }

  /**
   * The sweeps.
   *
   * @throws BadInputException if there is no such sweep, or none of its cases can be
   */
  List<SweepPlan> plans() {
    List<Sweep> named = named();
    List<CostCase> bases = bases(named);
    if (bases.size() != 1) {
      throw new BadInputException(
          "--sweep",
          bases.size() + " combinations of what the sweeps leave open",
          "a single value for each option but --pages and the cores of --sweep cores");
    }
    List<SweepPlan> plans = new ArrayList<>();
    for (Sweep sweep : named) {
      List<Integer> values =
          switch (sweep.axis()) {
            case PAGES -> pages(usual(sweep));
            case CORES -> cores(usual(sweep));
          };
      plans.add(new SweepPlan(sweep, values, bases.getFirst()));
    }
    return plans;
  }

  private List<Integer> usual(Sweep sweep) {
    return sweep.numbers().stream().filter(number -> sweeps != null || number <= BRIEF).toList();
  }

  private List<CostCase> bases(List<Sweep> named) {
    List<Integer> given = cores(List.of(CostCase.DEFAULT.cores()));
    boolean isAxis = named.stream().anyMatch(sweep -> sweep.axis() == Sweep.Axis.CORES);
    List<Integer> numbers = given.size() > 1 && isAxis ? List.of(CostCase.DEFAULT.cores()) : given;
    return space(List.of(CostCase.MOST_PAGES), numbers, leaves()).cases();
  }

  private List<Sweep> named() {
    if (sweeps == null || sweeps.contains(ALL)) {
      return List.of(Sweep.values());
    }
    return chosen("--sweep", sweeps, List.of(), Sweep.values(), Sweep::label, ", or all");
  }

  private List<CostCase> product(List<Integer> numbers, List<LeafSize> sizes) {
    return space(numbers, cores(List.of(CostCase.DEFAULT.cores())), sizes).cases();
  }

  private CostSpace space(List<Integer> numbers, List<Integer> sources, List<LeafSize> sizes) {
    return new CostSpace(
        numbers,
        sources,
        sizes,
        chosen("--drop", drops, List.of(CostCase.DEFAULT.drop()), Drop.values(), Drop::label, ""),
        chosen(
            "--flush",
            flushes,
            List.of(CostCase.DEFAULT.flush()),
            FlushStrategy.values(),
            FlushStrategy::label,
            ""),
        either(moves, noMoves),
        either(aligned, unaligned),
        either(pcids, noPcids),
        either(together, apart || !together));
  }

  private List<Integer> pages(List<Integer> usual) {
    return pages == null
        ? usual
        : new CostNumbers("--pages", 8, CostCase.MOST_PAGES, true).read(pages);
  }

  private List<Integer> cores(List<Integer> usual) {
    return cores == null
        ? usual
        : new CostNumbers("--cores", 2, CostCase.MOST_CORES, false).read(cores);
  }

  private List<LeafSize> leaves() {
    return chosen(
        "--leaf", leaves, List.of(CostCase.DEFAULT.leaf()), LeafSize.values(), LeafSize::label, "");
  }

  private static List<Boolean> either(boolean yes, boolean no) {
    if (yes && no) {
      return List.of(true, false);
    }
    return List.of(!no);
  }

  private static <V> List<V> chosen(
      String option,
      @Nullable List<String> texts,
      List<V> usual,
      V[] values,
      Function<V, String> label,
      String more) {
    if (texts == null) {
      return usual;
    }
    List<V> chosen = new ArrayList<>();
    for (String text : texts.isEmpty() ? List.of("") : texts) {
      V value =
          Arrays.stream(values)
              .filter(each -> label.apply(each).equalsIgnoreCase(text))
              .findFirst()
              .orElseThrow(
                  () ->
                      new BadInputException(
                          (option + " " + text).strip(),
                          "no such value",
                          String.join(", ", Arrays.stream(values).map(label).toList()) + more));
      if (!chosen.contains(value)) {
        chosen.add(value);
      }
    }
    return List.copyOf(chosen);
  }
}
