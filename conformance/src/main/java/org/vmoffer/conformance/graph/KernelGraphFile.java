package org.vmoffer.conformance.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.machine.Scenario;

/**
 * A graph of the kernel level in a file.
 *
 * <pre>
 *   header         int: how many bytes; JSON
 *   scenario       see ScenarioCodec
 *   labels         int: how many; each: a string
 *   rows           int: words of all states; int: states; int: edges;
 *                  the arrays of KernelRows in their order
 * </pre>
 */
public final class KernelGraphFile {
  private static final long MAGIC = 0x766d_6f6b_6572_6e65L; // "vmokerne"
  private static final CheckedFile FILE = new CheckedFile("graph", MAGIC, 2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private KernelGraphFile() {}

  /** Writes a graph. */
  public static void write(Path file, KernelGraph graph) throws IOException {
    FILE.write(file, out -> write(graph, out));
  }

  private static void write(KernelGraph graph, DataOutputStream out) throws IOException {
    byte[] header = JSON.writeValueAsBytes(graph.header());
    out.writeInt(header.length);
    out.write(header);
    ScenarioCodec.write(graph.scenario(), out);
    out.writeInt(graph.labels().size());
    for (String label : graph.labels()) {
      out.writeUTF(label);
    }
    graph.rows().write(out);
  }

  /**
   * Reads a graph.
   *
   * @throws GraphFileException if the file is not whole or no graph of this version
   * @throws IOException if it cannot be read
   */
  public static KernelGraph read(Path file) throws IOException {
    return FILE.read(file, KernelGraphFile::read);
  }

  private static KernelGraph read(DataInputStream in, long size) throws IOException {
    KernelHeader header = JSON.readValue(in.readNBytes(in.readInt()), KernelHeader.class);
    Scenario scenario = ScenarioCodec.read(in);
    List<String> labels = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      labels.add(in.readUTF());
    }
    KernelRows rows = KernelRows.read(in, size);
    rows.check(labels.size());
    return new KernelGraph(header.whole(), scenario, labels, rows);
  }
}
