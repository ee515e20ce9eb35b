package org.vmoffer.conformance.property;

import net.jqwik.api.ForAll;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.pagetable.Formats;

/** Random programs on x86-64. */
class X86ProgramsTest extends RandomPrograms {

  X86ProgramsTest() {
    super(Formats.X86_64, "x86-64");
  }

  @ProgramProperty(programs = 200)
  void everyCallDoesWhatIsSpecified(@ForAll("programs") Program program) {
    run(program);
  }
}
