package org.vmoffer.conformance.promela;

import java.util.List;
import java.util.Optional;

/**
 * What SPIN says of a mutant beside what TLC says.
 *
 * @param name the name of the mutant
 * @param property the property that TLC finds violated, as the manifest keeps it
 * @param calls how many calls TLC's counterexample has
 * @param found the way to the broken promise, if SPIN found one
 * @param seconds how long SPIN, the compiler and the search took
 */
public record MutantVerdict(
    String name, String property, int calls, Optional<Trail> found, double seconds) {

  /** Whether SPIN finds the same promise broken, on a way as short. */
  public boolean passed() {
    return problems().isEmpty();
  }

  /** What is not as it should be; empty if all is. */
  public List<String> problems() {
    if (found.isEmpty()) {
      return List.of("%s: SPIN finds nothing broken".formatted(name));
    }
    Trail way = found.get();
    if (way.promise().equals(property) && way.calls().size() == calls) {
      return List.of();
    }
    return List.of(
        "%s: SPIN finds %s broken after %d calls, TLC %s after %d:%n%s"
            .formatted(
                name,
                way.promise(),
                way.calls().size(),
                property,
                calls,
                String.join("\n", way.calls())));
  }
}
