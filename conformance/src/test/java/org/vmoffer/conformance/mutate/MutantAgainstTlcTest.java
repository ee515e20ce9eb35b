package org.vmoffer.conformance.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.TlcModel;
import org.vmoffer.conformance.tlc.TlcOutcome;
import org.vmoffer.conformance.tlc.TlcRun;
import org.vmoffer.conformance.tlc.VariantOutcome;
import org.vmoffer.conformance.tlc.VariantProcess;
import org.vmoffer.conformance.tlc.VariantRequest;

/** What is searched by differences is what TLC finds, which knows nothing of them. */
class MutantAgainstTlcTest {
  @TempDir private Path directory;

  @Test
  void aViolationIsTheOneThatTlcFinds() throws Exception {
    assertTrue(agree("VmOffer.Cancel/effect-omitted/1").violation() != null);
  }

  @Test
  void aMutantOfWhatPropertiesUseIsSearchedWhole() throws Exception {
    assertTrue(agree("Outcomes.OfferOutcomes/errno-exchanged/O0").violation() != null);
  }

  @Test
  void aDifferenceThatNoPropertySeesIsNoViolationForTlc() throws Exception {
    assertTrue(agree("VmOffer.OfferRule/rules-exchanged/O3-O4").difference() != null);
  }

  @Test
  void whatTlcCannotEvaluateIsAnError() throws Exception {
    assertTrue(agree("World.Mmap/fields-exchanged/1").error() != null);
  }

  /** Runs a mutant both ways and returns what the search says. */
  private VariantOutcome agree(String name) throws Exception {
    TlcModel model = Specs.tiny(Files.createDirectory(directory.resolve("as-it-is")));
    Path broken = Files.createDirectory(directory.resolve("broken"));
    Mutant mutant =
        MutantGenerator.mutants(Specs.DIRECTORY).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    VariantOutcome found;
    try (VariantProcess process =
        new VariantProcess(
            model, directory.resolve("no-corpus"), directory.resolve("variants.log"))) {
      found =
          process.search(
              new VariantRequest(
                  mutant.module(), mutant.operator(), mutant.text(), null, null, true, false));
    }
    Specs.tiny(broken);
    Files.writeString(broken.resolve(mutant.module() + ".tla"), mutant.text());
    TlcOutcome told =
        TlcRun.of(
                new TlcModel(model.name(), broken, model.module(), model.config()),
                directory.resolve("tlc.log"))
            .expectedToBeBrief()
            .check(_ -> {});
    switch (told) {
      case TlcOutcome.Violated violated -> {
        VariantOutcome.Violation own = found.violation();
        assertEquals(
            List.of(violated.property(), violated.steps().size()),
            own == null ? List.of() : List.of(own.property(), own.steps()));
      }
      case TlcOutcome.Holds holds -> {
        assertEquals(holds.counts().distinct(), found.states());
        assertTrue(found.violation() == null && found.error() == null && found.whole());
      }
      case TlcOutcome.Broken _ -> assertTrue(found.error() != null && found.violation() == null);
      case TlcOutcome.KernelHolds _, TlcOutcome.KernelViolated _ ->
          throw new IllegalStateException("a model of the kernel level");
    }
    return found;
  }
}
