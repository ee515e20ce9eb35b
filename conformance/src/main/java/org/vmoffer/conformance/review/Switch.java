package org.vmoffer.conformance.review;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An alternative to a decision.
 *
 * @param name by which it is asked for
 * @param decision the decision that is taken otherwise, {@code D15} say
 * @param summary what is otherwise, in a sentence
 * @param module the module of the specification that defines the operators
 * @param overrides for operators of the specification, by name, the operator to take their place
 * @param models the models in which the difference shows, one or more
 */
public record Switch(
    String name,
    String decision,
    String summary,
    String module,
    SortedMap<String, String> overrides,
    List<String> models) {

  /** Keeps snapshots. */
  public Switch {
    overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
    models = List.copyOf(models);
  }
}
