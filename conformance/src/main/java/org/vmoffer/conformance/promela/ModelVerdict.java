package org.vmoffer.conformance.promela;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What SPIN says of a model beside what TLC says.
 *
 * @param name the name of the model
 * @param tlc what TLC counted, as the manifest keeps it
 * @param spin what SPIN counted; until a promise was broken, if one was
 * @param rules how many rules have decided a step
 * @param broken the way to a broken promise
 * @param differences between the steps of both
 * @param seconds how long SPIN, the compiler and the search took
 */
public record ModelVerdict(
    String name,
    Counts tlc,
    Counts spin,
    int rules,
    Optional<Trail> broken,
    List<String> differences,
    double seconds) {

  /** Keeps a snapshot. */
  public ModelVerdict {
    differences = List.copyOf(differences);
  }

  /** Whether SPIN finds what TLC finds: every promise kept, the same states, the same steps. */
  public boolean passed() {
    return problems().isEmpty();
  }

  /** What is not as it should be, some lines each; empty if all is. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (broken.isPresent()) {
      Trail way = broken.get();
      problems.add(
          "%s: SPIN finds %s broken:%n%s"
              .formatted(name, way.promise(), String.join("\n", way.calls())));
      return problems;
    }
    compare("states", tlc.states(), spin.states(), problems);
    compare("edges", tlc.edges(), spin.edges(), problems);
    compare("depth", tlc.depth(), spin.depth(), problems);
    differences.forEach(difference -> problems.add(name + ": " + difference));
    return problems;
  }

  private void compare(String what, long wanted, long actual, List<String> problems) {
    if (wanted != actual || actual == 0) {
      problems.add(
          String.format(Locale.ROOT, "%s: %s: SPIN %,d, TLC %,d", name, what, actual, wanted));
    }
  }
}
