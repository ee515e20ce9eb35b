package org.vmoffer.conformance.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tour.CertifiedTour;
import org.vmoffer.conformance.tour.Subgraph;
import org.vmoffer.conformance.tour.TourBuilder;
import org.vmoffer.conformance.tour.TourChecker;

/** Makes the corpus of a model from its graph. */
public final class CorpusMaker {
  /** The most edges of a large graph that go into a corpus because they are near the start. */
  public static final int EDGE_BUDGET = 40_000;

  /** Short walks can be read, and lines of a file with them. */
  private static final int LONGEST_WALK = 500;

  private CorpusMaker() {}

  /**
   * Writes the corpus of a model to a file.
   *
   * @return what the manifest says of it
   * @throws IOException if the file cannot be written
   * @throws IllegalStateException if the tour is not what it claims to be
   */
  public static TraceManifest.Entry make(StateGraph graph, Path file) throws IOException {
    Subgraph part = CorpusSelection.select(graph, EDGE_BUDGET);
    CertifiedTour built = TourBuilder.build(part.digraph(), LONGEST_WALK);
    new TourChecker(part.digraph())
        .faultOf(built.tour(), built.certificate())
        .ifPresent(
            fault -> {
              throw new IllegalStateException("the tour is wrong: " + fault);
            });
    TourWalks walks = new TourWalks(graph, part, built.tour());
    CorpusHeader header = header(graph, part, walks);
    MessageDigest digest = Sha256.digest();
    try (OutputStream out =
        new DigestOutputStream(new GzipOutput(Files.newOutputStream(file)), digest)) {
      CorpusWriter.write(header, walks, out);
    }
    return TraceManifest.Entry.of(header, Sha256.text(digest));
  }

  private static CorpusHeader header(StateGraph graph, Subgraph part, Walks walks) {
    GraphHeader origin = graph.header();
    return new CorpusHeader(
        origin.model(),
        origin.files(),
        origin.tlcVersion(),
        origin.bounds(),
        graph.stateCount(),
        graph.edgeCount(),
        part.digraph().stateCount(),
        part.digraph().edgeCount(),
        walks.walkCount(),
        walks.stepCount());
  }
}
