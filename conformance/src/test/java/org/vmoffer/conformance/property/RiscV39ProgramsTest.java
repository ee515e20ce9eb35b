package org.vmoffer.conformance.property;

import net.jqwik.api.ForAll;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.pagetable.Formats;

/** Random programs on RISC-V with 39-bit addresses. */
class RiscV39ProgramsTest extends RandomPrograms {

  RiscV39ProgramsTest() {
    super(Formats.RISCV_SV39, "riscv");
  }

  @ProgramProperty(programs = 200, seed = "2")
  void everyCallDoesWhatIsSpecified(@ForAll("programs") Program program) {
    run(program);
  }
}
