package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelKind;

/**
 * What SPIN checks: models with a graph, and mutants of such models.
 *
 * @param models the models
 * @param mutants the mutants
 */
record SpinSelection(List<ManifestModel> models, List<Mutant> mutants) {
  private static final Pattern EXTENDS = Pattern.compile("(?m)^EXTENDS (\\w+)");

  /** Keeps a snapshot. */
  SpinSelection {
    models = List.copyOf(models);
    mutants = List.copyOf(mutants);
  }

  /**
   * A mutant.
   *
   * @param entry what the manifest says of it
   * @param model the name of the model that should notice
   */
  record Mutant(ManifestModel entry, String model) {}

  /**
   * What is checked.
   *
   * @param names which models and mutants; all if there are none
   * @param large whether the models that are too large for every build are among all
   * @throws BadInputException if there is no model or mutant of a name that SPIN can check
   */
  static SpinSelection of(Manifest manifest, Path specification, Set<String> names, boolean large) {
    List<ManifestModel> models = new ArrayList<>(manifest.ofKind(ModelKind.CI));
    if (large || !names.isEmpty()) {
      models.addAll(manifest.ofKind(ModelKind.COMMAND));
    }
    List<Mutant> mutants = new ArrayList<>();
    for (ManifestModel entry : manifest.ofKind(ModelKind.MUTANT)) {
      modelOf(entry, manifest, specification)
          .ifPresent(model -> mutants.add(new Mutant(entry, model)));
    }
    List<String> known = new ArrayList<>(models.stream().map(ManifestModel::name).toList());
    mutants.forEach(mutant -> known.add(mutant.entry().name()));
    for (String name : names) {
      if (!known.contains(name)) {
        throw new BadInputException(
            "--model " + name,
            "SPIN has no such model",
            "a determined model of the atomic level, or a mutant of one: "
                + String.join(", ", known));
      }
    }
    if (!names.isEmpty()) {
      models.removeIf(model -> !names.contains(model.name()));
      mutants.removeIf(mutant -> !names.contains(mutant.entry().name()));
    }
    if (models.isEmpty() && mutants.isEmpty()) {
      throw new BadInputException(Manifest.FILE, "there are no models", "at least one");
    }
    return new SpinSelection(models, mutants);
  }

  /** The model that a mutant breaks, if it is one that has a graph. */
  private static Optional<String> modelOf(ManifestModel mutant, Manifest manifest, Path directory) {
    Path file = directory.resolve(mutant.module() + ".tla");
    try {
      Matcher extended = EXTENDS.matcher(Files.readString(file));
      return extended.find()
          ? manifest.ofKind(ModelKind.CI).stream()
              .filter(model -> model.module().equals(extended.group(1)))
              .map(ManifestModel::name)
              .findFirst()
          : Optional.empty();
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), "the module of a mutant");
    }
  }
}
