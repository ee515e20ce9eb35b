package org.vmoffer.conformance.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.trace.Corpus;
import org.vmoffer.conformance.trace.TraceDirectory;

/** The walks in the repository, on the reference kernel. */
final class CommittedWalksTest {
  private static final TraceDirectory TRACES = new TraceDirectory(Path.of("..", "traces"));

  static List<String> models() {
    return TRACES.models();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theReferenceKernelTakesEveryStepAsTheSpecificationSays(String model) {
    Corpus corpus = TRACES.read(model, Optional.empty());

    ReplayResult result =
        new Replayer(corpus, new KernelSubject(Machines.of(corpus.bounds()))).replayAll(_ -> {});

    assertEquals(List.of(), result.mismatches());
    assertEquals(corpus.stepCount(), result.steps());
  }
}
