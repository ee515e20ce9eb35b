package org.vmoffer.conformance.vacuity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.mutate.KeptMutant;
import org.vmoffer.conformance.mutate.KeptMutants;

/**
 * For each rule and each call a walk of the specification that ends by it, and a mutant with which
 * the same walk ends otherwise: by the mutants made by rule, as they are kept.
 *
 * @param rules by the rule's label
 * @param calls by the call's name
 */
public record RuleKillers(SortedMap<String, Killer> rules, SortedMap<String, Killer> calls) {

  /**
   * A walk on which a mutant shows.
   *
   * @param steps its calls
   * @param call the last one
   * @param before how it ends
   * @param after how it ends with the mutant
   */
  public record Killer(
      String mutant, String model, int steps, String call, String before, String after) {}

  /** Keeps snapshots. */
  public RuleKillers {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
  }

  /** The shortest of each. */
  public static RuleKillers of(KeptMutants kept) {
    SortedMap<String, Killer> rules = new TreeMap<>();
    SortedMap<String, Killer> calls = new TreeMap<>();
    for (KeptMutant mutant : kept.mutants()) {
      KeptMutant.@Nullable Differs differs = mutant.differs();
      if (differs != null) {
        Killer killer =
            new Killer(
                mutant.name(),
                differs.model(),
                differs.steps(),
                differs.call(),
                differs.before(),
                differs.after());
        for (String rule : differs.before().split(" or ", -1)) {
          rules.merge(rule, killer, RuleKillers::shorter);
        }
        calls.merge(name(differs.call()), killer, RuleKillers::shorter);
      }
    }
    // What is not a call: the first state, which some mutants change.
    calls.remove("Init");
    rules.keySet().retainAll(labels());
    return new RuleKillers(rules, calls);
  }

  private static Killer shorter(Killer one, Killer other) {
    return other.steps() < one.steps() ? other : one;
  }

  private static String name(String call) {
    int bracket = call.indexOf('(');
    return bracket < 0 ? call : call.substring(0, bracket);
  }

  private static SortedSet<String> labels() {
    SortedSet<String> labels = new TreeSet<>();
    for (Rule rule : Rule.values()) {
      labels.add(rule.label());
    }
    return labels;
  }

  /** The rules that no mutant was noticed by. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>(labels());
    missing.removeAll(rules.keySet());
    return missing;
  }
}
