package org.vmoffer.conformance.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.text.LineDiff;

/**
 * The counterexamples of the kernel level's mutants as they were when somebody was content with
 * them: a file for each, a line for each step. One worker of TLC finds the same one every time.
 */
public final class KeptCounterexamples {
  /** Where they are, in the directory of the specification. */
  static final String DIRECTORY = "counterexamples";

  private static final String SUFFIX = ".txt";
  private static final String RENEWAL = "'./vmoffer tables' renews it";

  private final Path directory;

  /** Those of a specification. */
  public KeptCounterexamples(Path specification) {
    this.directory = specification.resolve(DIRECTORY);
  }

  /** In what the counterexample of a mutant is another than the one kept, or nothing. */
  List<String> differences(KernelMutantResult mutant) {
    Path file = file(mutant.name());
    if (!Files.exists(file)) {
      return List.of("%s: there is no %s; %s".formatted(mutant.name(), file, RENEWAL));
    }
    List<String> kept = read(file);
    if (kept.equals(mutant.trace())) {
      return List.of();
    }
    return List.of(
        "%s: the counterexample is another than in %s; %s%n%s"
            .formatted(
                mutant.name(),
                file,
                RENEWAL,
                String.join("\n", LineDiff.between(kept, mutant.trace()))));
  }

  /** The same of all mutants together, and what is kept of none of them. */
  List<String> drift(List<KernelMutantResult> mutants) {
    List<String> drifted = new ArrayList<>();
    mutants.forEach(mutant -> drifted.addAll(differences(mutant)));
    for (Path file : foreign(mutants)) {
      drifted.add("%s is of no mutant; './vmoffer tables' removes it".formatted(file));
    }
    return drifted;
  }

  /**
   * Keeps the counterexamples of all mutants, and no others.
   *
   * @throws IOException if they cannot be written
   */
  void write(List<KernelMutantResult> mutants) throws IOException {
    if (!mutants.isEmpty()) {
      Files.createDirectories(directory);
    }
    for (KernelMutantResult mutant : mutants) {
      WholeFile.write(file(mutant.name()), String.join("\n", mutant.trace()) + "\n");
    }
    for (Path file : foreign(mutants)) {
      Files.delete(file);
    }
  }

  /** How many steps the counterexample of a mutant has; 0 if none is kept. */
  public int steps(String mutant) {
    Path file = file(mutant);
    return Files.exists(file) ? read(file).size() : 0;
  }

  private Path file(String mutant) {
    return directory.resolve(mutant + SUFFIX);
  }

  private List<Path> foreign(List<KernelMutantResult> mutants) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<Path> own = mutants.stream().map(mutant -> file(mutant.name())).toList();
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && !own.contains(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(directory, e);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static BadInputException unreadable(Path file, IOException e) {
    return new BadInputException(
        file.toString(), Unreadable.why(e), "the steps of a counterexample");
  }
}
