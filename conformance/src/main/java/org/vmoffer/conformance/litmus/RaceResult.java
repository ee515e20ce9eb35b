package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.tlc.FinalState;

/**
 * What came of a litmus test.
 *
 * @param file its file
 * @param race what the machine does
 * @param tlc what TLC says, or null if it was not asked
 */
public record RaceResult(String file, Race race, @Nullable TlcEnds tlc) {

  /** Whether all that the test expects is so, no invariant is broken, and TLC says the same. */
  public boolean passed() {
    return race.unmet().isEmpty() && problems().isEmpty();
  }

  /** What is wrong beside the expectations, a line each. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    race.broken().ifPresent(property -> problems.add("the machine breaks " + property));
    if (tlc == null) {
      return problems;
    }
    if (!tlc.broken().isEmpty()) {
      problems.add("TLC: " + tlc.broken());
      return problems;
    }
    if (tlc.states() != race.states()) {
      problems.add("TLC finds %,d states, the machine %,d".formatted(tlc.states(), race.states()));
    }
    only(tlc.ends(), race.ends()).forEach(end -> problems.add("only TLC ends with " + end));
    only(race.ends(), tlc.ends()).forEach(end -> problems.add("only the machine ends with " + end));
    return problems;
  }

  private Set<String> only(Set<FinalState> these, Set<FinalState> those) {
    Observables observables = race.test().observables();
    Set<FinalState> rest = new HashSet<>(these);
    rest.removeAll(those);
    Set<String> texts = new TreeSet<>();
    rest.forEach(end -> texts.add(observables.in(end) + ", " + end));
    return texts;
  }
}
