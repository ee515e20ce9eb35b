package org.vmoffer.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.machine.Scenario;
import org.vmoffer.pagetable.Formats;

class FeatureMatrixTest {
  private static final Call STORE = new Call.Access(0, Call.Kind.W, 1);
  private static final Call CLAIM = new Call.VmClaim(1, 0, 0, 0, 0);

  private static Scenario scenario(Call first, Call second) {
    return Scenario.with(Formats.X86_64).thread(1, first).thread(2, second).build();
  }

  @Test
  void featuresAreThoseOfTheProgramsAndOfTheMachine() {
    assertTrue(
        Feature.of(scenario(STORE, CLAIM)).containsAll(List.of(Feature.ACCESS, Feature.CLAIM)));
    assertFalse(Feature.of(scenario(STORE, CLAIM)).contains(Feature.CLAIMS));
    assertTrue(Feature.of(scenario(CLAIM, CLAIM)).contains(Feature.CLAIMS));
  }

  @Test
  void twoFeaturesAreTogetherInOneScenarioNotInTwo() {
    Call munmap = new Call.Munmap(0, 1);
    FeatureMatrix apart =
        new FeatureMatrix(List.of(scenario(STORE, STORE), scenario(CLAIM, CLAIM)));
    FeatureMatrix together = new FeatureMatrix(List.of(scenario(munmap, CLAIM)));

    assertEquals(0, apart.together(Feature.ACCESS, Feature.CLAIM));
    assertEquals(1, together.together(Feature.MUNMAP, Feature.CLAIM));
  }

  @Test
  void aRaceThatNoModelHasIsMissed() {
    FeatureMatrix matrix = new FeatureMatrix(List.of(scenario(STORE, CLAIM)));

    assertTrue(matrix.missing().contains("no model of the kernel level has both claim and fork"));
    assertFalse(
        matrix.missing().contains("no model of the kernel level has both claim and access"));
  }

  @Test
  void theTableHasWhatARaceNamesInBold() {
    String table = new FeatureMatrix(List.of(scenario(STORE, CLAIM))).markdown();

    assertTrue(table.contains("**1**"), table);
  }

  @Test
  void permissionsOfAnOfferSayWhetherItTakesAPart() {
    Scenario part =
        Scenario.with(Formats.X86_64)
            .thread(1, STORE)
            .thread(2, CLAIM)
            .page(1, 0, 0)
            .offer(1, 2, 0, 1, Permissions.R, Permissions.W)
            .build();

    assertTrue(Feature.of(part).contains(Feature.PARTIAL));
  }
}
