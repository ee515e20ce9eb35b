package org.vmoffer.conformance.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Reply;

/**
 * A graph in a file.
 *
 * <pre>
 *   header         int: how many bytes; JSON
 *   calls          int: how many; each: see LabelCodec
 *   replies        int: how many; each: see LabelCodec
 *   rows           int: words of all states; int: states; int: edges;
 *                  the arrays of GraphRows in their order
 * </pre>
 */
public final class GraphFile {
  private static final long MAGIC = 0x766d_6f67_7261_7068L; // "vmograph"
  private static final CheckedFile FILE = new CheckedFile("graph", MAGIC, 1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private GraphFile() {}

  /** Writes a graph. */
  public static void write(Path file, StateGraph graph) throws IOException {
    FILE.write(file, out -> write(graph, out));
  }

  private static void write(StateGraph graph, DataOutputStream out) throws IOException {
    byte[] header = JSON.writeValueAsBytes(graph.header());
    out.writeInt(header.length);
    out.write(header);
    out.writeInt(graph.callCount());
    for (int call = 0; call < graph.callCount(); call++) {
      LabelCodec.write(graph.invocation(call), out);
    }
    out.writeInt(graph.replyCount());
    for (int reply = 0; reply < graph.replyCount(); reply++) {
      LabelCodec.write(graph.replyAt(reply), out);
    }
    graph.rows().write(out);
  }

  /**
   * Reads a graph.
   *
   * @throws GraphFileException if the file is not whole or no graph of this version
   * @throws IOException if it cannot be read
   */
  public static StateGraph read(Path file) throws IOException {
    return FILE.read(file, GraphFile::read);
  }

  private static StateGraph read(DataInputStream in, long size) throws IOException {
    GraphHeader header = JSON.readValue(in.readNBytes(in.readInt()), GraphHeader.class);
    List<Invocation> calls = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      calls.add(LabelCodec.readInvocation(in));
    }
    List<Reply> replies = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      replies.add(LabelCodec.readReply(in));
    }
    GraphRows rows = GraphRows.read(in, size);
    rows.check(calls.size(), replies.size());
    return new StateGraph(header.whole(), calls, replies, rows);
  }
}
