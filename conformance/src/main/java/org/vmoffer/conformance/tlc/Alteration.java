package org.vmoffer.conformance.tlc;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be otherwise in a model.
 *
 * @param modules modules that it also extends, without suffix
 * @param overrides for operators of the specification, by name, the operator to take their place
 * @param checked whether invariants and properties are checked; if not, there is a graph even of
 *     what breaks them
 */
public record Alteration(
    SortedSet<String> modules, SortedMap<String, String> overrides, boolean checked) {

  /** A model as it is, of which the graph is asked, whatever holds. */
  public static final Alteration UNCHECKED =
      new Alteration(Collections.emptySortedSet(), Collections.emptySortedMap(), false);

  /** Keeps snapshots. */
  public Alteration {
    modules = Collections.unmodifiableSortedSet(new TreeSet<>(modules));
    overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
  }
}
