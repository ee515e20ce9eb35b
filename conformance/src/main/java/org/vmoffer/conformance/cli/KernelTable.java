package org.vmoffer.conformance.cli;

import java.util.Optional;
import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.check.KernelEvidence;
import org.vmoffer.conformance.check.KernelMutantResult;
import org.vmoffer.conformance.check.KernelResult;
import org.vmoffer.conformance.check.KernelWitnessResult;
import org.vmoffer.conformance.text.FigureTable;

/** What a check says of the kernel level, as tables. */
final class KernelTable {
  private KernelTable() {}

  /** A row for each model. */
  static String models(CheckResult result) {
    FigureTable table =
        new FigureTable()
            .words("kernel model")
            .numbers("states")
            .numbers("edges")
            .numbers("depth")
            .numbers("TLC steps/s")
            .numbers("machine steps/s")
            .numbers("ratio")
            .numbers("seconds")
            .words("verdict");
    for (KernelResult model : result.kernel()) {
      double tlc = model.tlcStepsPerSecond();
      Optional<Double> machine = model.evidence().map(KernelEvidence::stepsPerSecond);
      table.row(
          model.name(),
          CheckTable.number(model.outcome().counts().distinct()),
          CheckTable.number(model.outcome().edges()),
          CheckTable.number(model.outcome().counts().depth()),
          CheckTable.number(Math.round(tlc)),
          machine.map(rate -> CheckTable.number(Math.round(rate))).orElse(CheckTable.NONE),
          machine.map(rate -> CheckTable.number(Math.round(rate / tlc))).orElse(CheckTable.NONE),
          "%.1f".formatted(model.seconds()),
          CheckTable.verdict(model, machine.isPresent() ? "equal" : "holds"));
    }
    return table.plain();
  }

  /** A row for each mutant. */
  static String mutants(CheckResult result) {
    FigureTable table =
        new FigureTable()
            .words("kernel mutant")
            .words("violates")
            .numbers("steps")
            .words("verdict");
    for (KernelMutantResult mutant : result.kernelMutants()) {
      table.row(
          mutant.name(),
          mutant.property(),
          CheckTable.number(mutant.length()),
          CheckTable.verdict(mutant, "caught"));
    }
    return table.plain();
  }

  /** A row for each witness. */
  static String witnesses(CheckResult result) {
    FigureTable table =
        new FigureTable().words("kernel witness").words("finds").numbers("steps").words("verdict");
    for (KernelWitnessResult witness : result.kernelWitnesses()) {
      table.row(
          witness.name(),
          witness.property(),
          CheckTable.number(witness.length()),
          CheckTable.verdict(witness, "reached"));
    }
    return table.plain();
  }
}
