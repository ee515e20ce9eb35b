package org.vmoffer.conformance.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.ledger.Ledger;
import org.vmoffer.conformance.profile.Profiles;
import org.vmoffer.conformance.trace.Walk;

final class CallCostTest {
  private static final CallCost COST = new CallCost(Profiles.load("reference"));
  private static final Path LEDGER = Path.of("..", "ledger");

  private static List<Walk> walks() throws Exception {
    List<Walk> walks = new ArrayList<>();
    for (var entry : Ledger.read(LEDGER).entries()) {
      Ledger.evidence(LEDGER, entry.id())
          .flatMap(evidence -> evidence.witness())
          .map(found -> found.walk())
          .filter(walk -> walk.bounds().arch().equals("x86-64"))
          .ifPresent(walks::add);
    }
    assertTrue(walks.size() > 50);
    return walks;
  }

  @Test
  void theTimedMachineEndsEveryCallOfAWitnessByTheRuleOfTheSpecification() throws Exception {
    for (Walk walk : walks()) {
      for (int step = 0; step < walk.steps().size(); step++) {
        Call call = walk.steps().get(step).invocation().call();
        boolean known =
            !(call instanceof Call.Spawn)
                && !(call instanceof Call.VmClaim claim
                    && (claim.expectId() != 0 || !claim.minPerms().isEmpty()));

        assertEquals(known, COST.of(walk, step).isPresent(), walk.model() + " " + call);
      }
    }
  }

  @Test
  void aClaimThatSucceedsCostsMoreThanOneThatFindsNoOffer() throws Exception {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (Walk walk : walks()) {
      for (int step = 0; step < walk.steps().size(); step++) {
        OptionalLong cycles = COST.of(walk, step);
        switch (walk.steps().get(step).reply().rule()) {
          case K0 -> least = Math.min(least, cycles.orElse(Long.MAX_VALUE));
          case K4 -> most = Math.max(most, cycles.orElse(0));
          default -> {}
        }
      }
    }

    assertTrue(0 < most && most < least && least < Long.MAX_VALUE, most + " and " + least);
  }

  @Test
  void aCallThatIsSaidToEndByAnotherRuleHasNoCost() throws Exception {
    Walk walk = walks().getFirst();
    List<Walk.Step> steps = new ArrayList<>(walk.steps());
    int last = steps.size() - 1;
    Walk.Step step = steps.get(last);
    Reply other = new Reply.Done(step.reply().rule() == Rule.O1 ? Rule.O2 : Rule.O1, -1);
    steps.set(last, new Walk.Step(step.invocation(), other, step.after()));

    assertTrue(COST.of(walk, last).isPresent());
    Walk altered = new Walk(walk.model(), walk.bounds(), walk.initial(), steps);
    assertEquals(OptionalLong.empty(), COST.of(altered, last));
  }

  @Test
  void anotherArchitectureHasNoCosts() throws Exception {
    Walk walk = walks().getFirst();
    Bounds own = walk.bounds();
    Bounds arm =
        new Bounds(
            "arm64",
            own.userPages(),
            own.frames(),
            own.maxPid(),
            own.offerLimit(),
            own.values(),
            own.expectExtension(),
            own.framePolicy(),
            own.placement(),
            own.spuriousNoMem());

    int last = walk.steps().size() - 1;
    assertTrue(COST.of(walk, last).isPresent());
    assertEquals(
        OptionalLong.empty(),
        COST.of(new Walk(walk.model(), arm, walk.initial(), walk.steps()), last));
  }
}
