package org.vmoffer.conformance.review;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.tlc.Alteration;

/**
 * Switches that are thrown together: no two of them put different operators in the place of one.
 *
 * @param switches none or more
 */
public record Chosen(List<Switch> switches) {
  /** What stands for no switch. */
  public static final String NOTHING = "-";

  /** Keeps a snapshot. */
  public Chosen {
    switches = List.copyOf(switches);
  }

  /**
   * Switches.
   *
   * @throws BadInputException if two of them put different operators in the place of one
   */
  static Chosen of(List<Switch> switches) {
    Map<String, Switch> owners = new HashMap<>();
    for (Switch each : switches) {
      each.overrides()
          .forEach(
              (operator, with) -> {
                Switch owner = owners.putIfAbsent(operator, each);
                if (owner != null && !with.equals(owner.overrides().get(operator))) {
                  throw new BadInputException(
                      owner.name() + " and " + each.name(),
                      "both mean something else by %s: %s and %s"
                          .formatted(operator, owner.overrides().get(operator), with),
                      "switches that change different operators");
                }
              });
    }
    return new Chosen(switches);
  }

  /** Their names, as they are given. */
  public String names() {
    return switches.isEmpty()
        ? NOTHING
        : switches.stream().map(Switch::name).collect(Collectors.joining(","));
  }

  /** The models in which some of them show, in their order, each once. */
  public List<String> models() {
    LinkedHashSet<String> models = new LinkedHashSet<>();
    switches.forEach(each -> models.addAll(each.models()));
    return List.copyOf(models);
  }

  /** What they mean for a model. */
  public Alteration alteration(boolean checked) {
    SortedSet<String> modules = new TreeSet<>();
    SortedMap<String, String> overrides = new TreeMap<>();
    for (Switch each : switches) {
      modules.add(each.module());
      overrides.putAll(each.overrides());
    }
    return new Alteration(modules, overrides, checked);
  }
}
