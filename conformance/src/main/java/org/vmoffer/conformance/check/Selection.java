package org.vmoffer.conformance.check;

import java.util.List;
import java.util.Set;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.tlc.Level;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;

/**
 * Some models of a manifest.
 *
 * @param models which, in the order of the manifest
 * @param whole whether they include all that are checked unless somebody chooses
 */
public record Selection(List<ManifestModel> models, boolean whole) {

  /** Keeps a snapshot. */
  public Selection {
    models = List.copyOf(models);
  }

  /**
   * What is checked unless somebody chooses.
   *
   * @param large whether the models come on top that are too large for every build
   * @throws BadInputException if there are none
   */
  public static Selection usual(Manifest manifest, boolean large) {
    List<ManifestModel> usual =
        manifest.models().stream().filter(model -> large || !model.kind().isLarge()).toList();
    if (usual.isEmpty()) {
      throw new BadInputException(Manifest.FILE, "there are no models", "at least one");
    }
    return new Selection(usual, true);
  }

  /**
   * Those at one level.
   *
   * @throws BadInputException if there are none
   */
  public Selection at(Level level) {
    List<ManifestModel> some =
        models.stream().filter(model -> model.kind().level() == level).toList();
    if (some.isEmpty()) {
      throw new BadInputException("--level " + level, "no such model is chosen", "at least one");
    }
    return new Selection(some, whole && some.size() == models.size());
  }

  /**
   * The models with these names.
   *
   * @throws BadInputException if the manifest has no model of a name
   */
  public static Selection named(Manifest manifest, Set<String> names) {
    List<String> known = manifest.models().stream().map(ManifestModel::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new BadInputException(
            "--model " + name, "no such model", "one of " + String.join(", ", known));
      }
    }
    return new Selection(
        manifest.models().stream().filter(model -> names.contains(model.name())).toList(), false);
  }
}
