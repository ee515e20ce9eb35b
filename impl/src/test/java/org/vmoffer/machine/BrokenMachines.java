package org.vmoffer.machine;

import java.util.List;

/** The machines that are broken on purpose, for tests of other packages. */
public final class BrokenMachines {
  private BrokenMachines() {}

  /** The names of the specification's mutants of the kernel level. */
  public static List<String> names() {
    return Mutants.all().stream().map(Mutant::name).sorted().toList();
  }

  /** A machine that runs a scenario and is broken as one of them. */
  public static Machine of(String name, Scenario scenario) {
    Mutant mutant =
        Mutants.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    return new Machine(scenario, mutant.parts());
  }
}
