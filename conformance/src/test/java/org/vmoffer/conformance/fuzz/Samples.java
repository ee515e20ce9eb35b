package org.vmoffer.conformance.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.GraphByKernel;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.convert.WalkLog;
import org.vmoffer.conformance.graph.GraphFile;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.itf.Itf;
import org.vmoffer.conformance.trace.CorpusMaker;
import org.vmoffer.conformance.trace.CorpusReader;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.conformance.trace.Walks;

/** Good inputs that are made from a very small model. */
final class Samples {
  private static final int MOST_STEPS = 12;

  /** Few calls, so that files are small. */
  private static final StateGraph GRAPH =
      GraphByKernel.of(
          SmallModel.NAME,
          SmallModel.BOUNDS,
          List.of(
              new Invocation(0, new Call.Spawn()),
              new Invocation(1, new Call.Mmap(0, 1, Permissions.RW, false)),
              new Invocation(1, new Call.VmOffer(2, 0, 4096, Flags.VMO_GRANT_R)),
              new Invocation(2, new Call.VmListOffer(1, true)),
              new Invocation(2, new Call.VmClaim(1, 0, 0, 0, 0, true, 1, Permissions.R))));

  private Samples() {}

  /** The corpus, packed and not. */
  static List<byte[]> corpora() throws IOException {
    byte[] packed = Temporary.directory(directory -> Files.readAllBytes(corpus(directory)));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return List.of(in.readAllBytes(), packed);
    }
  }

  private static Path corpus(Path directory) throws IOException {
    Path file = directory.resolve("walks.jsonl.gz");
    CorpusMaker.make(GRAPH, file);
    return file;
  }

  /** Some walks of the corpus. */
  private static List<Walk> walks() throws IOException {
    Walks walks = Temporary.directory(directory -> CorpusReader.read(corpus(directory)));
    List<Walk> all = new ArrayList<>();
    for (int walk = 0; walk < Math.min(walks.walkCount(), 3); walk++) {
      int first = walks.firstStep(walk);
      int end = Math.min(walks.firstStep(walk + 1), first + MOST_STEPS);
      all.add(Walk.of(walks, IntStream.range(first, end).toArray()));
    }
    return all;
  }

  static List<byte[]> itf() throws IOException {
    return walks().stream().map(walk -> bytes(Itf.of(walk))).toList();
  }

  static List<byte[]> logs() throws IOException {
    return walks().stream()
        .flatMap(walk -> List.of(WalkLog.of(walk, false), WalkLog.of(walk, true)).stream())
        .map(Samples::bytes)
        .toList();
  }

  static List<byte[]> traces() throws IOException {
    return List.of(itf().getFirst(), logs().getFirst(), logs().getLast());
  }

  static List<byte[]> accesses() {
    return List.of(
        bytes(
            """
            # pages of every size
            map 10000 10000000
            map 200000 40000000 2M
            map 0x40000000 80000000 1G
            R 10000
            W 0x10040
            X 200fff
            R dead000
            """));
  }

  static List<byte[]> addresses() {
    ByteBuffer bytes = ByteBuffer.allocate(4 * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(0x10000).putLong(0x10040).putLong(0x20000).putLong(-4096);
    return List.of(bytes.array());
  }

  static List<byte[]> graphs() throws IOException {
    return Temporary.directory(
        directory -> {
          Path file = directory.resolve("small.graph");
          GraphFile.write(file, GRAPH);
          return List.of(Files.readAllBytes(file));
        });
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
