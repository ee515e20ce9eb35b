package org.vmoffer.conformance.vacuity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.conformance.mutate.KeptMutant;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.Mutant;
import org.vmoffer.conformance.mutate.MutantGenerator;
import org.vmoffer.conformance.mutate.MutantRunner;
import org.vmoffer.conformance.mutate.PlantedMutants;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ReplacedPart;
import org.vmoffer.conformance.tlc.TlcException;

/** Which mutants are tried on which model, in which order. */
public final class MutantsToTry {
  private MutantsToTry() {}

  /** Those that are planted, on every model. */
  public static Map<String, List<ReplacedPart>> planted(
      Path specDirectory, PlantedMutants planted) {
    Map<String, List<ReplacedPart>> byModel = new LinkedHashMap<>();
    for (ManifestModel model : MutantRunner.models(specDirectory)) {
      byModel.put(model.name(), new ArrayList<>(planted.all()));
    }
    return byModel;
  }

  /**
   * Those made by rule that a property notices, on the model in which that shows first, since they
   * are the most likely to show that a part of it does; and behind them those that are planted.
   *
   * @throws TlcException if the specification cannot be read
   */
  public static Map<String, List<ReplacedPart>> all(
      Path specDirectory, KeptMutants kept, PlantedMutants planted)
      throws TlcException, IOException {
    Map<String, List<ReplacedPart>> byModel = new LinkedHashMap<>();
    for (Mutant mutant : MutantGenerator.mutants(specDirectory)) {
      kept.find(mutant.name())
          .map(KeptMutant::violated)
          .ifPresent(
              violated ->
                  byModel
                      .computeIfAbsent(violated.model(), _ -> new ArrayList<>())
                      .add(
                          new ReplacedPart(
                              mutant.name(), mutant.operator(), mutant.module(), mutant.text())));
    }
    planted(specDirectory, planted)
        .forEach(
            (model, mutants) ->
                byModel.computeIfAbsent(model, _ -> new ArrayList<>()).addAll(mutants));
    return byModel;
  }
}
