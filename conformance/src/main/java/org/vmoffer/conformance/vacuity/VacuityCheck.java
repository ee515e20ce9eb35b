package org.vmoffer.conformance.vacuity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.PlantedMutants;
import org.vmoffer.conformance.mutate.PropertyPart;
import org.vmoffer.conformance.tlc.ReplacedPart;
import org.vmoffer.conformance.tlc.TlcException;

/**
 * Holds what is kept of the parts of properties against the specification, without a search.
 *
 * @param made the parts of the properties as they are
 * @param planted the mutants that are planted, each of which has to be of use
 * @param explained the parts that lack something
 */
public record VacuityCheck(
    List<PropertyPart> made, PlantedMutants planted, ExplainedParts explained) {

  /** Keeps a snapshot. */
  public VacuityCheck {
    made = List.copyOf(made);
  }

  /**
   * What is wrong, a line each.
   *
   * @param mutants what is kept of mutants made by rule, by which rules and calls are judged
   * @throws TlcException if a model cannot be read
   */
  public List<String> problems(Path specDirectory, KeptParts kept, KeptMutants mutants)
      throws TlcException {
    List<String> problems = new ArrayList<>();
    if (made.isEmpty()) {
      problems.add("no property has a part");
    }
    if (!kept.isOfModules(specDirectory)) {
      problems.add(KeptParts.FILE + " was obtained from other modules or models");
    }
    if (!kept.isOfParts(made)) {
      problems.add(KeptParts.FILE + " has other parts than the properties");
    }
    if (!kept.planted().equals(planted.hash())) {
      problems.add(KeptParts.FILE + " was obtained with other mutants planted");
    }
    if (!mutants.isOf(specDirectory)) {
      problems.add(KeptMutants.FILE + " was obtained from other modules or models");
    }
    ofPlanted(kept, problems);
    ofExplained(kept, problems);
    RuleKillers.of(mutants)
        .missing()
        .forEach(rule -> problems.add("no mutant makes a call end otherwise than by " + rule));
    return problems;
  }

  private void ofPlanted(KeptParts kept, List<String> problems) {
    Set<String> killers = new TreeSet<>();
    for (KeptPart part : kept.parts()) {
      if (part.killer() != null) {
        killers.add(part.killer().mutant());
      }
    }
    for (ReplacedPart mutant : planted.all()) {
      if (!killers.remove(mutant.name())) {
        problems.add(mutant.name() + " is planted, and no part needs it");
      }
    }
    killers.removeIf(name -> !name.startsWith(PlantedMutants.PREFIX));
    killers.forEach(name -> problems.add(name + " is not planted any more"));
  }

  private void ofExplained(KeptParts kept, List<String> problems) {
    Map<String, KeptPart> byName = new HashMap<>();
    kept.parts().forEach(part -> byName.put(part.name(), part));
    explained
        .all()
        .forEach(
            (name, explanation) -> {
              @Nullable KeptPart part = byName.get(name);
              if (part == null) {
                problems.add(name + " is explained, and there is no such part");
              } else if (explanation.lacks().isThere(part)) {
                problems.add(
                    "%s is explained for want of a %s, and has one"
                        .formatted(name, explanation.lacks().word()));
              }
            });
  }
}
