package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelKind;

/** The corpora in the repository. */
final class CommittedCorporaTest {
  private static final Path SPECIFICATION = Path.of("..", "spec");
  private static final TraceDirectory TRACES = new TraceDirectory(Path.of("..", "traces"));
  private static final long MOST_BYTES = 20L << 20;

  /** What an implementation may add, and the models that are replayed leave out. */
  private static final Set<Rule> REFUSALS =
      EnumSet.of(Rule.CLAIM_NOMEM, Rule.MMAP_NOMEM, Rule.FORK_NOMEM, Rule.SPAWN_NOMEM);

  static List<TraceManifest.Entry> entries() {
    return TraceManifest.read(TRACES.path()).corpora();
  }

  @Test
  void everyModelThatIsComparedHasOne() {
    Stream<String> compared =
        Manifest.read(SPECIFICATION).ofKind(ModelKind.CI).stream().map(ManifestModel::name);

    assertEquals(compared.sorted().toList(), TRACES.models());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theManifestSaysWhatIsInIt(TraceManifest.Entry entry) {
    CorpusHeader header = CorpusReader.readHeader(TRACES.file(entry.model()));
    String hash = TRACES.contentHash(entry.model()).orElseThrow();

    assertEquals(TraceManifest.Entry.of(header, hash), entry);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void itIsWholeAndOfThePresentSpecification(TraceManifest.Entry entry) {
    Corpus corpus = TRACES.read(entry.model(), Optional.of(SPECIFICATION));

    assertEquals(entry.steps(), corpus.stepCount());
  }

  @Test
  void togetherTheyShowEveryRule() {
    Set<Rule> missing = EnumSet.complementOf(EnumSet.copyOf(REFUSALS));
    for (String model : TRACES.models()) {
      Corpus corpus = TRACES.read(model, Optional.empty());
      for (int reply = 0; reply < corpus.replyCount(); reply++) {
        missing.remove(corpus.replyAt(reply).rule());
      }
    }

    assertEquals(Set.of(), missing);
  }

  @Test
  void togetherTheyAreSmall() throws IOException {
    long bytes = 0;
    for (String model : TRACES.models()) {
      bytes += Files.size(TRACES.file(model));
    }

    assertTrue(bytes < MOST_BYTES, bytes + " bytes");
  }
}
