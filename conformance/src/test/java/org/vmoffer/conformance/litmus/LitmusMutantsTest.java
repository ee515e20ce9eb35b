package org.vmoffer.conformance.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.conformance.tlc.FinalState;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.TlcModel;
import org.vmoffer.conformance.tlc.TlcOutcome;
import org.vmoffer.conformance.tlc.TlcRun;

/** In a kernel that is broken on purpose litmus tests end as they must not. */
final class LitmusMutantsTest {
  private static final String CONFIG = TlaModule.NAME + ".cfg";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "MutantMmuCommitBeforeFlush, Acknowledged, claim-takes-store-right, a != b",
    "MutantMmuAckBeforeDrain, MayAcknowledge, claim-takes-store-right, a != b",
    "MutantMmuFlushTooEarly, ClaimTakeRights, claim-takes-store-right, a != b",
    "MutantMmuStructureCacheKept, Shoot, moved-table-stops-the-walk-through-it, b = 7",
  })
  void whatIsForbiddenHappens(String mutant, String operator, String name, String forbidden)
      throws Exception {
    Specs.copyTo(directory);
    LitmusTest test = Sources.read(Texts.DIRECTORY.resolve(name + LitmusTest.SUFFIX));
    TlaModule model = new TlaModule(test, false);
    Files.writeString(
        directory.resolve(TlaModule.NAME + ".tla"),
        model.module().replace("EXTENDS VmOfferMmu", "EXTENDS " + mutant));
    // The invariants of the level would end TLC's search at the first fault.
    String config = model.config().replaceFirst("(?s)INVARIANTS.*", "");
    String replacement = operator + " <- Mutant" + operator;
    Files.writeString(directory.resolve(CONFIG), config + "CONSTANT " + replacement + "\n");

    Set<FinalState> ends = ends(new TlcModel(name, directory, TlaModule.NAME, CONFIG));

    Set<String> unmet =
        test.expectations().stream()
            .filter(expected -> expected.kind() == Expectation.Kind.FORBIDDEN)
            .filter(expected -> !expected.holds(ends))
            .map(Expectation::text)
            .collect(Collectors.toSet());
    assertEquals(Set.of(forbidden), unmet);
  }

  private Set<FinalState> ends(TlcModel model) throws Exception {
    TlcOutcome outcome =
        TlcRun.collectingEnds(model, directory.resolve("log")).check(progress -> {});
    return assertInstanceOf(TlcOutcome.KernelHolds.class, outcome).ends();
  }
}
