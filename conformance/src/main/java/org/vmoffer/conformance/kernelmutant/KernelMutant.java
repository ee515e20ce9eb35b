package org.vmoffer.conformance.kernelmutant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One small change of the kernel's code, and what notices it.
 *
 * @param name the class, the method, the sort of change, and a number
 * @param line in the source
 * @param change what it is
 * @param noticed the first test that noticed it, by the kind of test
 * @param missed the kinds of tests that came to it and did not notice it
 */
public record KernelMutant(
    String name,
    int line,
    String change,
    SortedMap<String, String> noticed,
    SortedSet<String> missed) {

  /** Keeps a snapshot. */
  public KernelMutant {
    noticed = Collections.unmodifiableSortedMap(new TreeMap<>(noticed));
    missed = Collections.unmodifiableSortedSet(new TreeSet<>(missed));
  }

  /** What one run says of it. */
  static KernelMutant of(PitMutation mutation, int number, TestKind kind) {
    return new KernelMutant(
        "%s/%d".formatted(mutation.place(), number),
        mutation.line(),
        mutation.change(),
        new TreeMap<>(mutation.isNoticed() ? Map.of(kind.word(), mutation.notice()) : Map.of()),
        new TreeSet<>(
            mutation.isReached() && !mutation.isNoticed() ? List.of(kind.word()) : List.of()));
  }

  /** What is known of it, with what another run says. What that one asked is asked anew. */
  KernelMutant with(KernelMutant other, TestKind kind) {
    SortedMap<String, String> allNoticed = new TreeMap<>(noticed);
    SortedSet<String> allMissed = new TreeSet<>(missed);
    allNoticed.remove(kind.word());
    allMissed.remove(kind.word());
    allNoticed.putAll(other.noticed);
    allMissed.addAll(other.missed);
    return new KernelMutant(name, other.line, other.change, allNoticed, allMissed);
  }

  /** Whether anything notices it. */
  @JsonIgnore
  public boolean isNoticed() {
    return !noticed.isEmpty();
  }

  /** The kind of test that alone notices it. */
  @JsonIgnore
  public Optional<String> alone() {
    return noticed.size() == 1 ? Optional.of(noticed.firstKey()) : Optional.empty();
  }
}
