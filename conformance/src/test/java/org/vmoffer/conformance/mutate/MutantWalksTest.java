package org.vmoffer.conformance.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.VariantOutcome;
import org.vmoffer.conformance.tlc.VariantProcess;
import org.vmoffer.conformance.tlc.VariantRequest;
import org.vmoffer.conformance.trace.Corpus;
import org.vmoffer.conformance.trace.TraceDirectory;

/** A walk with a mutant ends where the first call ends otherwise. */
class MutantWalksTest {
  private static final String MODEL = "MCFork";

  @TempDir private Path directory;

  private final TraceDirectory traces = new TraceDirectory(Path.of("..", "traces"));
  private final Corpus corpus = traces.read(MODEL, Optional.empty());

  @Test
  void aReplayEndsAtTheFirstCallThatIsBroken() throws Exception {
    VariantOutcome.Walks walks = walks("World.ForkRule/rule-removed/fork.1");

    assertEquals(
        first(step -> corpus.replyAt(corpus.reply(step)).rule().label().equals("fork.1")),
        walks.replayed());
    assertNotNull(walks.random());
  }

  @Test
  void aMutantThatIsTheSameIsWalkedWithToTheEnd() throws Exception {
    assertEquals(
        new VariantOutcome.Walks(null, null), walks("World.LowestFreePid/filter-omitted/1"));
  }

  private int first(Predicate<Integer> broken) {
    int step = 0;
    while (!broken.test(step)) {
      step++;
    }
    return step + 1;
  }

  private VariantOutcome.Walks walks(String name) throws Exception {
    Mutant mutant =
        MutantGenerator.mutants(Specs.DIRECTORY).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    try (VariantProcess process =
        new VariantProcess(
            Manifest.read(Specs.DIRECTORY).model(MODEL).in(Specs.DIRECTORY),
            traces.file(MODEL),
            directory.resolve("log"))) {
      return Optional.ofNullable(
              process
                  .search(
                      new VariantRequest(
                          mutant.module(),
                          mutant.operator(),
                          mutant.text(),
                          null,
                          null,
                          false,
                          true))
                  .walks())
          .orElseThrow();
    }
  }
}
