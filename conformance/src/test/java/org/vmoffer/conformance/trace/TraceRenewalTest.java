package org.vmoffer.conformance.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.trace.TraceRenewal.Change;

final class TraceRenewalTest {
  private static final String MODEL = SmallModel.NAME;

  @TempDir private Path path;

  private List<Change> renew(boolean replaces) throws IOException {
    List<Change> changes = new ArrayList<>();
    try (TraceRenewal renewal = new TraceRenewal(new TraceDirectory(path), replaces)) {
      changes.add(renewal.make(SmallModel.graph()).change());
      renewal.finish().forEach(outcome -> changes.add(outcome.change()));
    }
    return changes;
  }

  private Path corpus() {
    return new TraceDirectory(path).file(MODEL);
  }

  /** Packs the corpus anew, in another way, with an edit to its text. */
  private void repack(String old, String with) throws IOException {
    byte[] text;
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(corpus())))) {
      text = in.readAllBytes();
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(corpus()))) {
      out.write(new String(text, UTF_8).replace(old, with).getBytes(UTF_8));
    }
  }

  @Test
  void whatIsNotThereIsMade() throws IOException {
    assertEquals(List.of(Change.NEW, Change.NEW), renew(true));
    assertEquals(MODEL, CorpusReader.read(corpus()).model());
  }

  @Test
  void nothingElseIsLeftBehind() throws IOException {
    renew(true);

    try (Stream<Path> files = Files.list(path)) {
      assertEquals(
          List.of(MODEL, "manifest.json"),
          files.map(file -> path.relativize(file).toString()).sorted().toList());
    }
  }

  @Test
  void whatHasNotChangedStaysAsItIs() throws IOException {
    renew(true);
    byte[] before = Files.readAllBytes(corpus());

    assertEquals(List.of(Change.SAME, Change.SAME), renew(true));
    assertTrue(Arrays.equals(before, Files.readAllBytes(corpus())));
  }

  @Test
  void whatIsOnlyPackedInAnotherWayStaysAsItIs() throws IOException {
    renew(true);
    repack("", "");
    byte[] packedInAnotherWay = Files.readAllBytes(corpus());

    assertEquals(List.of(Change.SAME, Change.SAME), renew(true));
    assertTrue(Arrays.equals(packedInAnotherWay, Files.readAllBytes(corpus())));
  }

  @Test
  void whatHasChangedIsReplaced() throws IOException {
    renew(true);
    repack("\"tlc\":\"TLC", "\"tlc\":\"Another");

    assertEquals(List.of(Change.CHANGED, Change.SAME), renew(true));
    assertEquals(List.of(Change.SAME, Change.SAME), renew(true));
  }

  @Test
  void whatIsDamagedIsReplaced() throws IOException {
    renew(true);
    Files.writeString(corpus(), "no gzip");

    assertEquals(List.of(Change.CHANGED, Change.SAME), renew(true));
  }

  @Test
  void aChangeIsSaidButNotMadeIfNothingIsToBeReplaced() throws IOException {
    assertEquals(List.of(Change.NEW, Change.NEW), renew(false));

    assertFalse(Files.exists(corpus()));
  }

  @Test
  void theCorpusOfAModelThatIsNoMoreIsRemoved() throws IOException {
    renew(true);
    Path orphan = path.resolve("MCOld").resolve("walks.jsonl.gz");
    Files.createDirectories(orphan.getParent());
    Files.copy(corpus(), orphan);

    assertEquals(List.of(Change.SAME, Change.GONE, Change.SAME), renew(true));
    assertFalse(Files.exists(path.resolve("MCOld")));
  }

  @Test
  void theManifestCountsWhatIsInTheCorpora() throws IOException {
    renew(true);

    CorpusHeader header = CorpusReader.readHeader(corpus());
    String hash = new TraceDirectory(path).contentHash(MODEL).orElseThrow();
    assertEquals(List.of(TraceManifest.Entry.of(header, hash)), TraceManifest.read(path).corpora());
  }
}
