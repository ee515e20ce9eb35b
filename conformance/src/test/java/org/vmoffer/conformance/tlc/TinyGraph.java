package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vmoffer.conformance.graph.GraphFile;
import org.vmoffer.conformance.graph.StateGraph;

/** The graph of the tiny model, made once for all tests. */
public final class TinyGraph {
  private static final StateGraph GRAPH = make();

  private TinyGraph() {}

  /** The graph. */
  public static StateGraph get() {
    return GRAPH;
  }

  private static StateGraph make() {
    try {
      Path directory = Files.createTempDirectory("tiny");
      try {
        Path file = directory.resolve("graph");
        TlcRun.of(Specs.tiny(directory), directory.resolve("log")).checkAndWrite(file, p -> {});
        return GraphFile.read(file);
      } finally {
        remove(directory);
      }
    } catch (IOException | TlcException | InterruptedException e) {
      throw new IllegalStateException("the tiny model cannot be checked", e);
    }
  }

  private static void remove(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
