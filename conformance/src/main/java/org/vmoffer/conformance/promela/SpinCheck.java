package org.vmoffer.conformance.promela;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.vmoffer.conformance.graph.StateGraph;

/** Has SPIN check models and mutants of the atomic level, and holds what it says against TLC. */
public final class SpinCheck {
  private static final String EDGES = "EDGES";
  private static final String OPTIMISED = "-O1";
  private static final String AS_IT_IS = "-O0";

  /** Above so many edges the search gains more by optimised code than the compiler takes for it. */
  private static final int MANY_EDGES = 300_000;

  private final Path sources;
  private final Labels labels;

  /**
   * Checks with a model in Promela.
   *
   * @param sources the directory {@code promela}
   * @throws org.vmoffer.conformance.BadInputException if it is not there
   */
  public SpinCheck(Path sources) {
    this.sources = sources;
    this.labels = Labels.read(sources);
  }

  /**
   * Checks a model, step by step.
   *
   * @param graph its graph
   * @param tlc what TLC counted
   * @param onStates told how many states there are so far
   * @throws SpinException if SPIN comes to no verdict
   */
  public ModelVerdict model(StateGraph graph, Counts tlc, LongConsumer onStates)
      throws IOException, SpinException, InterruptedException {
    long start = System.nanoTime();
    PromelaModel model = PromelaModel.of(graph);
    EdgeComparison comparison = new EdgeComparison(graph, labels);
    String level = graph.edgeCount() < MANY_EDGES ? AS_IT_IS : OPTIMISED;
    try (Pan pan = Pan.make(sources, model, EDGES, level)) {
      PanReport report =
          pan.search(
              line -> {
                comparison.accept(line);
                onStates.accept(comparison.states());
              });
      Optional<Trail> broken = report.errors() == 0 ? Optional.empty() : Optional.of(pan.trail());
      List<String> differences = broken.isEmpty() ? comparison.differences() : List.of();
      return new ModelVerdict(
          model.name(),
          tlc,
          report.counts(model),
          comparison.rules(),
          broken,
          differences,
          secondsSince(start));
    }
  }

  /**
   * Checks a mutant, up to the first promise that is broken.
   *
   * @param name its name, which is the macro that breaks the model in Promela, too
   * @param graph the graph of the model that should notice
   * @param property the property that TLC finds violated
   * @param calls how many calls it takes
   * @throws SpinException if SPIN comes to no verdict
   */
  public MutantVerdict mutant(String name, StateGraph graph, String property, int calls)
      throws IOException, SpinException, InterruptedException {
    long start = System.nanoTime();
    try (Pan pan = Pan.make(sources, PromelaModel.of(graph), name, AS_IT_IS)) {
      StringBuilder errors = new StringBuilder();
      PanReport report = pan.search(line -> errors.append(line).append('\n'));
      if (!errors.isEmpty()) {
        throw new SpinException("SPIN's checker of %s says: %s".formatted(name, errors));
      }
      Optional<Trail> found = report.errors() == 0 ? Optional.empty() : Optional.of(pan.trail());
      return new MutantVerdict(name, property, calls, found, secondsSince(start));
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
