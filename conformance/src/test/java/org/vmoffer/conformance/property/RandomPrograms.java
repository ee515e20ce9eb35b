package org.vmoffer.conformance.property;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.conformance.program.Resolver;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.EntryFormat;

/** A run of random programs beside the specification: what all such test classes share. */
abstract class RandomPrograms {
  private static final int LONGEST = 200;

  private static final int USER_PAGES = 256;
  private static final int FRAMES = 320;
  private static final int PIDS = 8;
  private static final int OFFERS = 4;

  private final MachineConfig machine;
  private final Outcomes outcomes = new Outcomes();
  private final ProgramRun run;

  /** A run on a machine that never runs out of page tables. */
  RandomPrograms(EntryFormat format, String arch) {
    this(MachineConfig.withAmpleTables(format, USER_PAGES, FRAMES, PIDS, OFFERS), arch, false);
  }

  /**
   * A run on a machine.
   *
   * @param arch the name by which the specification calls its architecture
   * @param spuriousNoMem whether it may run out of page tables
   */
  RandomPrograms(MachineConfig machine, String arch, boolean spuriousNoMem) {
    this.machine = machine;
    this.run =
        new ProgramRun(
            new Resolver(machine, true),
            outcomes,
            new SpecificationJudge(Oracle.open(machine, arch, spuriousNoMem)),
            Judge.AUDIT,
            Judge.PROMISES);
  }

  @Provide
  Arbitrary<Program> programs() {
    return Programs.upTo(LONGEST);
  }

  void run(Program program) {
    run.run(new Target(machine), program);
  }

  void run(Program program, Fault fault) {
    run.run(new Target(machine, fault), program);
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** The rules that must have decided some call when all programs have run. */
  Set<Rule> expectedOutcomes() {
    EnumSet<Rule> all = EnumSet.allOf(Rule.class);
    all.removeAll(refusals());
    return all;
  }

  /** The rules by which a kernel refuses for want of page tables. */
  static Set<Rule> refusals() {
    return EnumSet.of(Rule.CLAIM_NOMEM, Rule.MMAP_NOMEM, Rule.FORK_NOMEM, Rule.SPAWN_NOMEM);
  }
}
