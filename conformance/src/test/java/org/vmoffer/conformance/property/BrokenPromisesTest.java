package org.vmoffer.conformance.property;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.conformance.program.Resolver;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.Formats;

/** For each promise there is a kernel that breaks it, which is seen without the specification. */
class BrokenPromisesTest {
  private static final MachineConfig MACHINE =
      MachineConfig.withAmpleTables(Formats.X86_64, 256, 320, 8, 4);

  private final ProgramRun run =
      new ProgramRun(new Resolver(MACHINE, false), new Outcomes(), Judge.PROMISES);

  @Provide
  Arbitrary<Program> programs() {
    return Programs.upTo(100);
  }

  private void run(Fault fault, Program program) {
    run.run(new Target(MACHINE, fault), program);
  }

  @Falsified(saying = "I1: ended: []", calls = 5)
  void aCancelThatForgetsBreaksI1(@ForAll("programs") Program program) {
    run(Faults.CANCEL_FORGETS, program);
  }

  @Falsified(saying = "I1: begun: [Offer", calls = 5)
  void anOfferThatShrinksBreaksI1(@ForAll("programs") Program program) {
    run(Faults.UNMAP_SHRINKS_OFFER, program);
  }

  @Falsified(saying = "I2: pid 2 gains", calls = 5)
  void aClaimThatWidensTheGrantBreaksI2(@ForAll("programs") Program program) {
    run(ClaimFaults.WIDENS_GRANT, program);
  }

  @Falsified(saying = "I2: pid 2 gains", calls = 6)
  void aClaimThatTrustsTheOfferBreaksI2(@ForAll("programs") Program program) {
    run(ClaimFaults.TRUSTS_OFFER, program);
  }

  @Falsified(saying = "I5: an error changed the state", calls = 5)
  void anErrorWithAnEffectBreaksI5(@ForAll("programs") Program program) {
    run(Faults.ERROR_HAS_EFFECT, program);
  }

  @Falsified(saying = "I6: an offer outlives a party", calls = 5)
  void anExecThatKeepsOffersBreaksI6(@ForAll("programs") Program program) {
    run(Faults.EXEC_KEEPS_OFFERS, program);
  }

  @Falsified(saying = "I6: an offer names the new process", calls = 5)
  void aForkThatInheritsOffersBreaksI6(@ForAll("programs") Program program) {
    run(Faults.FORK_INHERITS_OFFERS, program);
  }

  @Falsified(saying = "I7: Offer", calls = 5)
  void anUnmapThatKeepsOffersBreaksI7(@ForAll("programs") Program program) {
    run(Faults.UNMAP_KEEPS_OFFERS, program);
  }

  @Falsified(saying = "I7: not what was offered", calls = 5)
  void aClaimThatReversesThePagesBreaksI7(@ForAll("programs") Program program) {
    run(ClaimFaults.REVERSES_PAGES, program);
  }

  @Falsified(saying = "I10: the maximum of pid 2 grows", calls = 6)
  void aProtectThatWidensTheMaximumBreaksI10(@ForAll("programs") Program program) {
    run(Faults.PROTECT_WIDENS, program);
  }

  @Falsified(saying = "I10: the source keeps", calls = 5)
  void aDropThatKeepsTheMaximumBreaksI10(@ForAll("programs") Program program) {
    run(ClaimFaults.DROP_KEEPS_MAXIMUM, program);
  }
}
