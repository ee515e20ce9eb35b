package org.vmoffer.conformance.property;

import net.jqwik.api.ForAll;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.pagetable.Formats;

/** Kernels that do not do what is specified are found out, each by a short program. */
class BrokenKernelProgramsTest extends RandomPrograms {

  BrokenKernelProgramsTest() {
    super(Formats.X86_64, "x86-64");
  }

  @Falsified(saying = "assertEquals(new Reply.Failed(Rule.K6), kernel.vmClaim", calls = 6)
  void aClaimThatTrustsTheOfferIsFound(@ForAll("programs") Program program) {
    run(program, ClaimFaults.TRUSTS_OFFER);
  }

  @Falsified(saying = "assertEquals(0, AbstractState.of(kernel).offers().size())", calls = 5)
  void anUnmapThatShrinksAnOfferIsFound(@ForAll("programs") Program program) {
    run(program, Faults.UNMAP_SHRINKS_OFFER);
  }

  @Falsified(saying = "assertEquals(1, AbstractState.of(kernel).offers().size())", calls = 5)
  void aForkThatInheritsOffersIsFound(@ForAll("programs") Program program) {
    run(program, Faults.FORK_INHERITS_OFFERS);
  }
}
