package org.vmoffer.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.vmoffer.conformance.ledger.Ledger;
import org.vmoffer.conformance.profile.Profiles;
import org.vmoffer.conformance.review.Switches;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.trace.TraceManifest;
import org.vmoffer.conformance.workload.WorkloadReader;

/** Readers of files that people write by hand, one JSON object each. */
final class CatalogueInputs {
  private CatalogueInputs() {}

  static List<FileInput> all() {
    return List.of(
        FileInput.ofLines(
            "profile",
            "mine.json",
            () -> RepositoryFiles.of("profiles", ".*\\.json"),
            file -> Profiles.read(file.toString())),
        FileInput.ofLines(
            "workload",
            "mine.json",
            () -> RepositoryFiles.of("workloads", ".*\\.json"),
            file -> WorkloadReader.read(file.toString())),
        FileInput.ofLines(
            "ledger",
            "D15.json",
            () -> RepositoryFiles.of("ledger", "D15\\.json"),
            file -> Ledger.read(directory(file))),
        FileInput.ofLines(
            "evidence",
            "evidence/D15.json",
            () -> RepositoryFiles.of("ledger/evidence", "D15\\.json"),
            file -> Ledger.evidence(directory(directory(file)), "D15")),
        FileInput.ofLines(
            "manifest",
            Manifest.FILE,
            () -> List.of(beginning("spec/manifest.json")),
            file -> Manifest.read(directory(file))),
        FileInput.ofLines(
            "switches",
            Switches.FILE,
            () -> List.of(beginning("spec/switches.json")),
            file -> Switches.read(directory(file))),
        FileInput.ofLines(
            "trace-manifest",
            TraceManifest.FILE,
            () -> RepositoryFiles.of("traces", "manifest\\.json"),
            file -> TraceManifest.read(directory(file))));
  }

  private static Path directory(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  /** The beginning of a file that is a long array of objects: some of them. */
  private static byte[] beginning(String file) throws IOException {
    String text = Files.readString(RepositoryFiles.ROOT.resolve(file));
    int end = -1;
    for (int left = 4; left > 0; left--) {
      end = text.indexOf("\n    }", end + 1);
    }
    return Samples.bytes(text.substring(0, end) + "\n    }\n  ]\n}\n");
  }
}
