package org.vmoffer.conformance.fuzz;

import java.util.List;
import java.util.stream.Stream;
import org.vmoffer.conformance.cli.CommandLineInput;
import org.vmoffer.conformance.graph.KernelGraphInput;
import org.vmoffer.conformance.history.HistoryInput;
import org.vmoffer.conformance.kernelmutant.KernelMutantInputs;
import org.vmoffer.conformance.litmus.LitmusInput;
import org.vmoffer.conformance.sut.AnswerInput;

/** Every reader of what users or other programs write. */
public final class FuzzedReaders {
  private FuzzedReaders() {}

  /** All of them. */
  public static List<FuzzedReader> all() {
    return Stream.of(
            TraceInputs.all(),
            CatalogueInputs.all(),
            KeptInputs.all(),
            KernelMutantInputs.all(),
            List.of(
                new LitmusInput(),
                new HistoryInput(),
                new AnswerInput(),
                new RequestInput(),
                new QueryInput(),
                new GraphInput(),
                new KernelGraphInput(),
                new CommandLineInput()))
        .<FuzzedReader>flatMap(List::stream)
        .toList();
  }

  /** The one with a name. */
  public static FuzzedReader named(String name) {
    return all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no reader '%s'; there are %s"
                        .formatted(name, all().stream().map(FuzzedReader::name).toList())));
  }
}
