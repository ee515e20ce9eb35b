package org.vmoffer.conformance.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vmoffer.conformance.text.FigureTable;
import org.vmoffer.machine.Scenario;

/**
 * Which two features of the kernel level are on together somewhere, and in how many models. What a
 * race names must be.
 */
final class FeatureMatrix {
  private static final List<Feature> ALL = List.of(Feature.values());

  private final List<Set<Feature>> models;

  /** The features of these scenarios. */
  FeatureMatrix(Collection<Scenario> scenarios) {
    this.models = scenarios.stream().map(Feature::of).toList();
  }

  /** The features of the models of the kernel level among these. */
  static FeatureMatrix of(List<EntryResult> entries) {
    return new FeatureMatrix(
        entries.stream()
            .filter(KernelResult.class::isInstance)
            .map(KernelResult.class::cast)
            .flatMap(model -> model.scenario().stream())
            .toList());
  }

  /** Whether there is no scenario. */
  boolean isEmpty() {
    return models.isEmpty();
  }

  /** How many scenarios have both. */
  long together(Feature one, Feature other) {
    return models.stream().filter(has -> has.contains(one) && has.contains(other)).count();
  }

  /** The races of which no model has both features, a line each. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Set<Feature> race : Feature.RACES) {
      List<Feature> two = List.copyOf(new TreeSet<>(race));
      if (together(two.getFirst(), two.getLast()) == 0) {
        missing.add(
            "no model of the kernel level has both %s and %s"
                .formatted(two.getFirst().label(), two.getLast().label()));
      }
    }
    return missing;
  }

  /** A row and a column for each feature; on the diagonal how many have it; bold for a race. */
  String markdown() {
    FigureTable table = new FigureTable().words("");
    ALL.forEach(feature -> table.numbers(feature.label()));
    for (int row = 0; row < ALL.size(); row++) {
      String[] cells = new String[ALL.size() + 1];
      cells[0] = ALL.get(row).label();
      for (int column = 0; column < ALL.size(); column++) {
        cells[column + 1] = column > row ? "" : cell(ALL.get(row), ALL.get(column));
      }
      table.row(cells);
    }
    return table.markdown();
  }

  private String cell(Feature one, Feature other) {
    long count = together(one, other);
    if (count == 0) {
      return "";
    }
    boolean raced = one != other && Feature.RACES.contains(Set.of(one, other));
    return raced ? "**" + count + "**" : String.valueOf(count);
  }
}
