package org.vmoffer.conformance.property;

import net.jqwik.api.ForAll;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.pagetable.Formats;

/** Random programs on arm64. */
class Arm64ProgramsTest extends RandomPrograms {

  Arm64ProgramsTest() {
    super(Formats.ARM64, "arm64");
  }

  @ProgramProperty(programs = 200)
  void everyCallDoesWhatIsSpecified(@ForAll("programs") Program program) {
    run(program);
  }
}
