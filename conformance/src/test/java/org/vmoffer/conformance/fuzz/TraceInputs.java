package org.vmoffer.conformance.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.vmoffer.conformance.campaign.CallsFile;
import org.vmoffer.conformance.convert.TraceFile;
import org.vmoffer.conformance.itf.ItfReader;
import org.vmoffer.conformance.mmu.TraceRun;
import org.vmoffer.conformance.mmu.TraceSource;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.trace.CorpusReader;
import org.vmoffer.conformance.validate.LogValidator;
import org.vmoffer.cycles.CacheShapes;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Shape;
import org.vmoffer.cycles.TlbShape;

/** Readers of traces: of calls, and of accesses. */
final class TraceInputs {
  /** The stated machine with caches so small that one is made quickly. */
  private static final Profile MACHINE = small(Profile.reference());

  /** A trace without lines. */
  private static final Pattern BYTE = Pattern.compile("(: byte [0-9]+)?");

  private TraceInputs() {}

  private static Profile small(Profile like) {
    Shape shape = new Shape(2, 2);
    return new Profile(
        like.name(),
        like.levels(),
        like.megahertz(),
        new TlbShape(shape, null, null),
        new TlbShape(shape, null, null),
        new TlbShape(shape, null, null),
        like.structures(),
        new CacheShapes(like.caches().lineBytes(), shape, shape, shape),
        like.latencies(),
        like.stores(),
        like.kernel());
  }

  static List<FileInput> all() {
    return List.of(
        FileInput.ofLines("corpus", "walks.jsonl", Samples::corpora, CorpusReader::read),
        FileInput.ofLines("itf", "trace.itf.json", Samples::itf, ItfReader::read),
        FileInput.ofLines("convert", "trace.json", Samples::traces, TraceFile::read),
        FileInput.ofLines("log", "run.jsonl", Samples::logs, TraceInputs::validate),
        FileInput.ofLines("calls", "calls.jsonl", Samples::logs, CallsFile::read),
        FileInput.ofLines("accesses", "trace.txt", Samples::accesses, TraceInputs::run),
        new FileInput("addresses", "trace.bin", BYTE, Samples::addresses, TraceInputs::runBinary));
  }

  private static void validate(Path file) {
    LogValidator.validate(file, hello -> new KernelOracle(hello.bounds()), lines -> {});
  }

  private static void run(Path file) {
    TraceRun.of(MACHINE, new TraceSource(file.toString()), null, lines -> {});
  }

  private static void runBinary(Path file) throws Exception {
    Path maps = file.resolveSibling("maps.txt");
    Files.writeString(maps, "map 10000 10000000\n");
    TraceRun.of(
        MACHINE, new TraceSource(file.toString()), new TraceSource(maps.toString()), bytes -> {});
  }
}
