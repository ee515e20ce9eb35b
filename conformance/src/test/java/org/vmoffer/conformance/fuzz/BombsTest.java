package org.vmoffer.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A little input that would become much is refused before it does. */
final class BombsTest {
  private static final int CHUNK = 1 << 20;
  private static final int CHUNKS = 1 << 9;
  private static final int MOST_PAGES = 1 << 26;

  @TempDir private Path scratch;

  private void assertRefused(String reader, byte[] input) {
    assertFalse(Contract.accepts(FuzzedReaders.named(reader), scratch, input), reader);
  }

  /** Half a GiB in half a MiB. */
  @ParameterizedTest
  @ValueSource(strings = {"corpus", "log", "calls", "history"})
  void aPackedLineWithoutEndIsRefused(String reader) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] chunk = "x".repeat(CHUNK).getBytes(StandardCharsets.UTF_8);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int left = CHUNKS; left > 0; left--) {
        out.write(chunk);
      }
    }

    assertTrue(packed.size() < CHUNK);
    assertRefused(reader, packed.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus",
        "itf",
        "convert",
        "log",
        "calls",
        "history",
        "answer",
        "request",
        "profile",
        "workload",
        "ledger",
        "evidence",
        "manifest",
        "switches",
        "trace-manifest"
      })
  void objectsInEachOtherWithoutEndAreRefused(String reader) {
    assertRefused(reader, ("{\"a\":".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8));
    assertRefused(
        reader, ("{\"a\":" + "[".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"query", "litmus"})
  void parenthesesInEachOtherWithoutEndAreRefused(String reader) throws IOException {
    String seed = new String(FuzzedReaders.named(reader).seeds().getLast(), StandardCharsets.UTF_8);
    String deep = seed.replaceFirst("where |forbidden |allowed ", "$0" + "(".repeat(100_000));

    assertTrue(deep.length() > 100_000, seed);
    assertRefused(reader, deep.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"log", "calls", "history", "request", "corpus"})
  void aMachineLargerThanAnybodyNeedsIsRefused(String reader) throws IOException {
    String seed =
        new String(FuzzedReaders.named(reader).seeds().getFirst(), StandardCharsets.UTF_8);
    String large = seed.replaceFirst("(?<=\"userPages\":)[0-9]+", String.valueOf(MOST_PAGES));

    assertTrue(large.contains(":" + MOST_PAGES), seed);
    assertRefused(reader, large.getBytes(StandardCharsets.UTF_8));
  }
}
