package org.vmoffer.conformance.graph;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.vmoffer.api.Reply;

/**
 * A graph in a file. All numbers are big-endian.
 *
 * <pre>
 *   magic          long
 *   version        int
 *   header         int: how many bytes; JSON
 *   calls          int: how many; each: see LabelCodec
 *   replies        int: how many; each: see LabelCodec
 *   rows           int: words of all states; int: states; int: edges;
 *                  the arrays of GraphRows in their order
 *   checksum       long: CRC-32C of everything before
 * </pre>
 */
public final class GraphFile {
  private static final long MAGIC = 0x766d_6f67_7261_7068L; // "vmograph"
  private static final int VERSION = 1;
  private static final int BUFFER = 1 << 16;
  private static final ObjectMapper JSON = new ObjectMapper();

  private GraphFile() {}

  /** Writes a graph. */
  public static void write(Path file, StateGraph graph) throws IOException {
    CRC32C checksum = new CRC32C();
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        DataOutputStream out = new DataOutputStream(new CheckedOutputStream(raw, checksum))) {
      out.writeLong(MAGIC);
      out.writeInt(VERSION);
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
      out.writeLong(checksum.getValue());
    }
  }

  /**
   * Reads a graph.
   *
   * @throws GraphFileException if the file is not whole or no graph of this version
   * @throws IOException if it cannot be read
   */
  public static StateGraph read(Path file) throws IOException {
    long size = Files.size(file);
    if (size < Long.BYTES || !isWhole(file, size - Long.BYTES)) {
      throw new GraphFileException(file, "it is not whole, or no graph");
    }
    try (DataInputStream in = open(file)) {
      long magic = in.readLong();
      int version = in.readInt();
      if (magic != MAGIC || version != VERSION) {
        throw new GraphFileException(file, "it is no graph of version " + VERSION);
      }
      return read(in, size);
    } catch (EOFException | IllegalArgumentException | JacksonException e) {
      throw new GraphFileException(file, "it says something unknown: " + e.getMessage());
    }
  }

  /** Whether the checksum behind so many bytes is theirs. */
  private static boolean isWhole(Path file, long length) throws IOException {
    CRC32C checksum = new CRC32C();
    byte[] chunk = new byte[BUFFER];
    try (DataInputStream in = open(file)) {
      for (long left = length; left > 0; left -= chunk.length) {
        int count = (int) Math.min(left, chunk.length);
        in.readFully(chunk, 0, count);
        checksum.update(chunk, 0, count);
      }
      return in.readLong() == checksum.getValue();
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
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
    return new StateGraph(header, calls, replies, GraphRows.read(in, size));
  }
}
