package org.vmoffer.conformance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.tlc.TinyGraph;

class GraphStoreTest {
  private static final StateGraph GRAPH = TinyGraph.get();
  private static final String MODEL = GRAPH.header().model();
  private static final String HASH = GRAPH.header().specHash();
  private static final String VERSION = GRAPH.header().tlcVersion();

  @TempDir private Path directory;

  private final List<String> refusals = new ArrayList<>();
  private GraphStore store = new GraphStore(Path.of("nowhere"));

  @BeforeEach
  void put() throws IOException {
    store = new GraphStore(directory.resolve("graphs"));
    Path temporary = store.temporary(MODEL);
    GraphFile.write(temporary, GRAPH);
    store.put(temporary, MODEL, HASH);
  }

  @Test
  void whatWasPutInIsFoundAsItWas() throws IOException {
    StateGraph found = find().orElseThrow();

    assertEquals(GRAPH.header(), found.header());
    assertEquals(labels(GRAPH), labels(found));
    assertTrue(Arrays.equals(GRAPH.stateWords(), found.stateWords()));
  }

  @Test
  void whatWasNotPutInIsNotFound() throws IOException {
    assertTrue(store.find("Other", HASH, VERSION, refusals::add).isEmpty());
    assertTrue(refusals.isEmpty());
  }

  @Test
  void everyTruncatedFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length += 97) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertTrue(find().isEmpty(), "with " + length + " bytes");
    }
    assertTrue(refusals.stream().allMatch(each -> each.contains("not whole")));
  }

  @Test
  void everyChangedBitIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), changed);
      assertTrue(find().isEmpty());
    }
    assertEquals(500, refusals.size());
  }

  @Test
  void aForeignFileIsRefused() throws IOException {
    Files.writeString(file(), "This is something else altogether.");

    assertTrue(find().isEmpty());
    assertTrue(refusals.getFirst().contains("no graph"));
  }

  @Test
  void theGraphOfAnotherModelIsRefused() throws IOException {
    Files.copy(file(), store.file("Other", HASH));

    assertTrue(store.find("Other", HASH, VERSION, refusals::add).isEmpty());
    assertEquals(1, refusals.size());
  }

  @Test
  void theGraphOfAnotherTlcIsRefused() throws IOException {
    assertTrue(store.find(MODEL, HASH, "Version 3", refusals::add).isEmpty());
    assertEquals(1, refusals.size());
  }

  @Test
  void aStaleGraphMakesPlaceForTheNewOne() throws IOException {
    Path stale = store.file(MODEL, "0".repeat(64));
    Files.move(file(), stale);
    put();

    assertFalse(Files.exists(stale));
    assertTrue(find().isPresent());
  }

  @Test
  void whatAKilledProcessLeftIsRemovedInTime() throws IOException {
    Path abandoned = store.temporary(MODEL);
    Path inUse = store.temporary(MODEL);
    Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    put();

    assertFalse(Files.exists(abandoned));
    assertTrue(Files.exists(inUse));
  }

  @Test
  void nothingHalfWrittenStays() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("graphs"))) {
      assertEquals(List.of(file()), files.toList());
    }
  }

  private Optional<StateGraph> find() throws IOException {
    return store.find(MODEL, HASH, VERSION, refusals::add);
  }

  private Path file() {
    return store.file(MODEL, HASH);
  }

  private static List<String> labels(StateGraph graph) {
    return IntStream.range(0, graph.edgeCount())
        .mapToObj(
            edge ->
                "%d %s %s %d"
                    .formatted(
                        graph.source(edge),
                        graph.invocation(graph.call(edge)),
                        graph.replyAt(graph.reply(edge)),
                        graph.target(edge)))
        .toList();
  }
}
