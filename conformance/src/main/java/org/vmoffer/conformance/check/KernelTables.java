package org.vmoffer.conformance.check;

import java.util.List;
import java.util.Objects;
import org.vmoffer.conformance.text.FigureTable;
import org.vmoffer.conformance.tlc.ManifestModel;

/** The tables of the kernel level in the specification's README. */
final class KernelTables {
  private KernelTables() {}

  /** A row for each model: what the manifest says, which TLC has confirmed. */
  static String models(List<ManifestModel> models) {
    FigureTable table = SpecTables.ofModels();
    for (ManifestModel model : models) {
      table.row(
          SpecTables.code(model.name()),
          model.question(),
          Objects.requireNonNullElse(model.bounds(), ""),
          SpecTables.number(model.states()),
          SpecTables.number(model.edges()),
          SpecTables.number(model.depth()),
          SpecTables.number(model.seconds()),
          SpecTables.number(model.peakMemoryMiB()));
    }
    return table.markdown();
  }

  /** A row for each mutant. */
  static String mutants(List<KernelMutantResult> mutants) {
    FigureTable table =
        new FigureTable()
            .words("mutant")
            .words("precedent")
            .words("what it breaks")
            .words("noticed by")
            .numbers("steps");
    for (KernelMutantResult mutant : mutants) {
      table.row(
          SpecTables.code(mutant.name()),
          mutant.precedent(),
          mutant.broken(),
          SpecTables.code(mutant.property()),
          SpecTables.number(mutant.length()));
    }
    return table.markdown();
  }

  /** A row for each witness. */
  static String witnesses(List<KernelWitnessResult> witnesses) {
    FigureTable table =
        new FigureTable().words("witness").words("what occurs").words("scenario").numbers("steps");
    for (KernelWitnessResult witness : witnesses) {
      table.row(
          SpecTables.code(witness.name()),
          witness.occurs(),
          witness.scenario(),
          SpecTables.number(witness.length()));
    }
    return table.markdown();
  }
}
