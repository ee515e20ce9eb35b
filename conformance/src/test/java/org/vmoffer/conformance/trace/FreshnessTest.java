package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.SmallModel;

final class FreshnessTest {
  private static final Path CORPUS = Path.of("walks.jsonl.gz");
  private static final String TEXT = "---- MODULE Some ----";

  @TempDir private Path specification;

  @BeforeEach
  void writeTheSpecification() throws IOException {
    Files.writeString(specification.resolve("Some.tla"), TEXT);
  }

  private void check() throws IOException {
    String hash = Sha256.of(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
    CorpusHeader header =
        new CorpusHeader(
            "Some",
            new TreeMap<>(Map.of("Some.tla", hash)),
            "TLC",
            SmallModel.BOUNDS,
            1,
            1,
            1,
            1,
            1,
            1);
    Freshness.check(CORPUS, header, specification);
  }

  @Test
  void aCorpusOfThePresentSpecificationIsFresh() {
    assertDoesNotThrow(this::check);
  }

  @Test
  void aCorpusOfAnotherSpecificationIsRefusedWithTheCommandThatRenewsIt() throws IOException {
    Files.writeString(specification.resolve("Some.tla"), TEXT + " ");

    assertEquals(
        "walks.jsonl.gz:1: files: stale: Some.tla has changed since the corpus was made; "
            + "expected a corpus of the present specification, which ./vmoffer traces makes",
        assertThrows(BadInputException.class, this::check).getMessage());
  }

  @Test
  void aCorpusOfAFileThatIsNoMoreIsRefused() throws IOException {
    Files.delete(specification.resolve("Some.tla"));

    assertEquals(
        "walks.jsonl.gz:1: files: stale: Some.tla is gone since the corpus was made; "
            + "expected a corpus of the present specification, which ./vmoffer traces makes",
        assertThrows(BadInputException.class, this::check).getMessage());
  }
}
