package org.vmoffer.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.vmoffer.conformance.litmus.NoticedMutants;
import org.vmoffer.conformance.mutate.Equivalents;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.PlantedMutants;
import org.vmoffer.conformance.vacuity.ExplainedParts;
import org.vmoffer.conformance.vacuity.KeptParts;

/** Readers of what is kept about mutants: what commands wrote, and what people explain. */
final class KeptInputs {
  private static final int ROWS = 6;

  private KeptInputs() {}

  static List<FileInput> all() {
    return List.of(
        FileInput.ofLines(
            "mutants",
            KeptMutants.FILE,
            () -> List.of(beginning("spec/" + KeptMutants.FILE)),
            file -> KeptMutants.read(directory(file))),
        FileInput.ofLines(
            "vacuity",
            KeptParts.FILE,
            () -> List.of(beginning("spec/" + KeptParts.FILE)),
            file -> KeptParts.read(directory(file))),
        FileInput.ofLines(
            "equivalents",
            Equivalents.FILE,
            () -> RepositoryFiles.of("spec", "equivalent-mutants\\.json"),
            file -> Equivalents.read(directory(file))),
        FileInput.ofLines(
            "explained",
            ExplainedParts.FILE,
            () -> RepositoryFiles.of("spec", "explained-parts\\.json"),
            file -> ExplainedParts.read(directory(file))),
        FileInput.ofLines("planted", PlantedMutants.FILE, KeptInputs::planted, KeptInputs::plant),
        FileInput.ofLines(
            "noticed",
            NoticedMutants.FILE,
            () -> RepositoryFiles.of("litmus", "mutants\\.json"),
            file -> NoticedMutants.read(directory(file))));
  }

  /** One mutant, of the module that {@link #plant} has beside it. */
  private static List<byte[]> planted() {
    return List.of(
        Samples.bytes(
            """
            {
              "planted": [
                {
                  "name": "Early",
                  "module": "M",
                  "operator": "Op",
                  "imitates": "a step that comes too early",
                  "edits": [{"replace": "a' = 1", "by": "a' = 2"}]
                }
              ]
            }
            """));
  }

  private static void plant(Path file) throws IOException {
    Path module = file.resolveSibling("M.tla");
    if (Files.notExists(module)) {
      Files.writeString(module, "---- MODULE M ----\nVARIABLE a\nOp == a' = 1\n====\n");
    }
    PlantedMutants.read(directory(file));
  }

  private static Path directory(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  /** The first rows of a file that has one a line, and its end. */
  private static byte[] beginning(String file) throws IOException {
    List<String> lines = Files.readAllLines(RepositoryFiles.ROOT.resolve(file));
    int first = 0;
    while (!lines.get(first).endsWith("[")) {
      first++;
    }
    String text = String.join("\n", lines.subList(0, first + ROWS + 1));
    return Samples.bytes(text.replaceFirst(",$", "") + "\n  ]\n}\n");
  }
}
