package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.claim;
import static org.vmoffer.kernel.Machines.mapped;
import static org.vmoffer.kernel.Machines.offered;
import static org.vmoffer.kernel.Machines.succeed;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.memory.KernelMemory;

/** The rules alone decide what the calls decide. */
class RulesTest {
  /** What page tables decide, and calls that cannot fail. */
  private static final Set<Rule> NOT_ASKED =
      EnumSet.of(
          Rule.CLAIM_NOMEM,
          Rule.MMAP_NOMEM,
          Rule.FORK_NOMEM,
          Rule.SPAWN_NOMEM,
          Rule.EXEC_0,
          Rule.EXIT_0);

  static Stream<Rule> asked() {
    return Arrays.stream(Rule.values()).filter(rule -> !NOT_ASKED.contains(rule));
  }

  private static Rule decide(KernelState state, int pid, Call call) {
    Rules rules = new Rules(state);
    return switch (call) {
      case Call.VmOffer c -> c.len() == 0 ? rules.cancelRule(pid, c) : rules.offerRule(pid, c);
      case Call.VmClaim c -> rules.claimRule(pid, c, rules.offerOf(pid, c));
      case Call.VmListOffer c -> rules.listOffersRule(c, state.offers().count());
      case Call.Mmap c -> rules.mmapRule(pid, c);
      case Call.Munmap c -> rules.munmapRule(c);
      case Call.Mprotect c -> rules.mprotectRule(pid, c);
      case Call.Access c -> rules.accessRule(pid, c);
      case Call.Fork _ -> rules.forkRule(pid);
      case Call.Spawn _ -> rules.spawnRule();
      case Call.Pin c -> rules.pinRule(pid, c);
      case Call.Unpin c -> rules.unpinRule(pid, c);
      case Call.Exec _, Call.Exit _ -> throw new IllegalArgumentException("cannot fail: " + call);
    };
  }

  @ParameterizedTest
  @MethodSource("asked")
  void aRuleIsDecidedWithoutTheCallAndChangesNothing(Rule rule) {
    Scenario scenario = Scenario.of(rule);
    KernelState state = scenario.kernel().state();
    KernelMemory before = state.memory().copy();
    assertEquals(rule, decide(state, scenario.pid(), scenario.call()));
    assertTrue(state.memory().sameWords(before));
  }

  @Test
  void aClaimIsPlacedWhereItWishesOrInTheLowestGap() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.mmap(TARGET, 0, 1, Permissions.R));
    Rules rules = new Rules(kernel.state());
    assertEquals(3, rules.place(TARGET, claim(3 * PAGE, 0), 0));
    assertEquals(1, rules.place(TARGET, claim(0, 0), 0));
  }

  @Test
  void aChildNeedsAFrameForEveryPrivatePageAndItsTables() {
    Rules rules = new Rules(mapped().state());
    assertEquals(2, rules.framesNeeded(SOURCE));
    assertEquals(4, rules.tablesNeeded(SOURCE));
    assertEquals(1, rules.tablesNeeded(TARGET));
  }
}
