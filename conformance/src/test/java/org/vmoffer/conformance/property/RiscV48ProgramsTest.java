package org.vmoffer.conformance.property;

import net.jqwik.api.ForAll;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.pagetable.Formats;

/** Random programs on RISC-V with 48-bit addresses. */
class RiscV48ProgramsTest extends RandomPrograms {

  RiscV48ProgramsTest() {
    super(Formats.RISCV_SV48, "riscv");
  }

  @ProgramProperty(programs = 200, seed = "3")
  void everyCallDoesWhatIsSpecified(@ForAll("programs") Program program) {
    run(program);
  }
}
