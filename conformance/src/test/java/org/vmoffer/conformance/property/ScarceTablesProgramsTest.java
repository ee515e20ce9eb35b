package org.vmoffer.conformance.property;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/**
 * Random programs on a machine whose page tables run out. The kernel may refuse what the
 * specification would grant, as long as nothing has changed, and must answer as specified
 * otherwise.
 */
class ScarceTablesProgramsTest extends RandomPrograms {
  /** The tables are small, so that processes need many, and the pool is too. */
  private static final MachineConfig MACHINE =
      new MachineConfig(Formats.x86(new Geometry(4, 3)), 256, 128, 32, 8, 4);

  ScarceTablesProgramsTest() {
    super(MACHINE, "x86-64", true);
  }

  @ProgramProperty(programs = 200)
  void theKernelRefusesOnlyWhereItMay(@ForAll("programs") Program program) {
    run(program);
  }

  @Override
  Set<Rule> expectedOutcomes() {
    Set<Rule> all = EnumSet.allOf(Rule.class);
    all.remove(Rule.K10); // nobody gets as many tables as a full address space needs
    return all;
  }
}
