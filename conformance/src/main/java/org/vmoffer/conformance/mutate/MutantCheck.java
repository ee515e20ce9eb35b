package org.vmoffer.conformance.mutate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vmoffer.conformance.tlc.TlcException;

/** Holds what is kept of mutants against the specification as it is, without running any. */
public final class MutantCheck {
  private MutantCheck() {}

  /**
   * What is wrong, a line each.
   *
   * @param made the mutants of the specification as it is
   * @throws TlcException if a model cannot be read
   */
  public static List<String> problems(
      Path specDirectory, List<Mutant> made, KeptMutants kept, Equivalents equivalents)
      throws TlcException {
    List<String> problems = new ArrayList<>();
    if (made.isEmpty()) {
      problems.add("there is no mutant");
    }
    if (!kept.isOf(specDirectory)) {
      problems.add(KeptMutants.FILE + " was obtained from other modules or models");
    }
    List<String> names = made.stream().map(Mutant::name).toList();
    if (!names.equals(kept.mutants().stream().map(KeptMutant::name).toList())) {
      problems.add(KeptMutants.FILE + " has other mutants than the specification");
    }
    Map<String, KeptMutant> byName = kept.byName();
    for (Mutant mutant : made) {
      KeptMutant known = byName.get(mutant.name());
      if (known != null
          && !(known.before().equals(mutant.before()) && known.after().equals(mutant.after()))) {
        problems.add(mutant.name() + " is another one by now: " + mutant.after());
      }
    }
    for (String name : equivalents.reasons().keySet()) {
      KeptMutant known = byName.get(name);
      if (known == null) {
        problems.add(name + " is explained, and there is no such mutant");
      } else if (known.verdict() != Verdict.NOTHING) {
        problems.add(name + " is explained, and it is noticed");
      }
    }
    return problems;
  }
}
