package org.vmoffer.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vmoffer.conformance.graph.GraphFile;
import org.vmoffer.conformance.graph.GraphFileException;
import org.vmoffer.conformance.graph.StateGraph;

/**
 * Graphs that are kept: what the checksum seals; it is always right, or nothing else was looked at.
 */
final class GraphInput implements FuzzedReader {
  @Override
  public String name() {
    return "graph";
  }

  @Override
  public List<byte[]> seeds() throws IOException {
    return Samples.graphs().stream().map(Sealed::body).toList();
  }

  @Override
  public void read(Path scratch, byte[] input) throws Exception {
    look(GraphFile.read(Files.write(scratch.resolve("g.graph"), Sealed.always(input))));
  }

  /** Looks at everything that whoever reads a graph looks at. */
  private static void look(StateGraph graph) {
    for (int state = 0; state < graph.stateCount(); state++) {
      int from = graph.stateOffset(state);
      long[] words = new long[graph.stateLength(state)];
      System.arraycopy(graph.stateWords(), from, words, 0, words.length);
      for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
        graph.invocation(graph.call(edge)).pid();
        graph.replyAt(graph.reply(edge)).ret();
        graph.stateOffset(graph.target(edge));
      }
    }
  }

  @Override
  public boolean isRefusal(Path scratch, Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return thrown instanceof GraphFileException
        && message.startsWith(scratch.resolve("g.graph") + ": ")
        && Messages.isClean(message);
  }
}
