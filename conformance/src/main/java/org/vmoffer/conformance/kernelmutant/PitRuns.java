package org.vmoffer.conformance.kernelmutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vmoffer.conformance.BadInputException;

/** The runs of PIT, a directory for each kind of test. */
public final class PitRuns {
  private static final String EXPECTED =
      "runs of PIT, one directory for each kind of test; docs/mutants.md says how to start them";

  private PitRuns() {}

  /**
   * What is kept, with what the runs found.
   *
   * @param runs the directory of all runs
   * @throws BadInputException if there is no run, one cannot be read, or one is older than a source
   */
  public static KernelMutants addTo(KernelMutants kept, Path runs, Path kernel) throws IOException {
    SourceHashes hashes = SourceHashes.in(kernel);
    KernelMutants joined = kept;
    int read = 0;
    for (Path run : directories(runs)) {
      Path file = run.resolve(PitReport.FILE);
      if (Files.exists(file)) {
        String name = run.getFileName().toString();
        TestKind kind =
            TestKind.of(name)
                .orElseThrow(() -> new BadInputException(run.toString(), name, "a kind of test"));
        joined = joined.with(kind, found(file, kind, hashes), hashes);
        read++;
      }
    }
    if (read == 0) {
      throw new BadInputException(runs.toString(), "no run is there", EXPECTED);
    }
    return joined;
  }

  private static List<MutatedSource> found(Path file, TestKind kind, SourceHashes hashes)
      throws IOException {
    Map<String, List<PitMutation>> bySource =
        PitReport.read(file).stream()
            .collect(Collectors.groupingBy(PitMutation::source, TreeMap::new, Collectors.toList()));
    List<MutatedSource> found = new ArrayList<>();
    for (Map.Entry<String, List<PitMutation>> each : bySource.entrySet()) {
      String name = each.getKey();
      String hash =
          hashes
              .of(name)
              .orElseThrow(
                  () -> new BadInputException(file.toString(), name, "classes of the kernel"));
      if (Files.getLastModifiedTime(file).compareTo(hashes.written(name)) < 0) {
        throw new BadInputException(
            file.toString(),
            name + " was written after the run",
            "a run of the sources as they are");
      }
      found.add(MutatedSource.of(name, hash, kind, each.getValue()));
    }
    return found;
  }

  private static List<Path> directories(Path runs) throws IOException {
    if (!Files.isDirectory(runs)) {
      throw new BadInputException(runs.toString(), "it is no directory", EXPECTED);
    }
    try (Stream<Path> all = Files.list(runs)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}
