package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.vmoffer.conformance.kernelmutant.KernelMutant;
import org.vmoffer.conformance.kernelmutant.KernelMutants;
import org.vmoffer.conformance.kernelmutant.KernelScore;
import org.vmoffer.conformance.kernelmutant.TestKind;
import org.vmoffer.conformance.mutate.Equivalents;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;

/** Mutants of the kernel, for people. */
final class KernelMutantsText {
  /** In the place of a number, where that kind of test was not run. */
  private static final String NOT_ASKED = "-";

  private KernelMutantsText() {}

  /** The figures, and before them each mutant if that is wanted; survivors in any case. */
  static String of(KernelMutants kept, Equivalents explained, boolean list, TextLayout layout) {
    Set<String> reasons = explained.reasons().keySet();
    StringBuilder text = new StringBuilder();
    for (KernelMutant each : kept.mutants()) {
      if (list || (!each.isNoticed() && !reasons.contains(each.name()))) {
        text.append(of(each, explained)).append('\n');
      }
    }
    List<String> titles = new ArrayList<>(List.of("package", "made"));
    for (TestKind kind : TestKind.values()) {
      titles.add(kind.word());
    }
    titles.addAll(List.of("any", "explained", "surviving", "noticed"));
    TextTable table = new TextTable(titles.toArray(String[]::new));
    KernelScore.byPackage(kept, reasons).forEach((name, score) -> add(table, name, score));
    KernelScore all = KernelScore.of(kept.sources(), reasons);
    add(table, "all", all);
    text.append(table.format(layout));
    TextTable alone = new TextTable("kind of test", "notices", "alone");
    all.byKind()
        .forEach(
            (kind, count) ->
                alone.add(TextTable.Style.PLAIN, kind, count, all.alone().getOrDefault(kind, 0)));
    text.append('\n').append(alone.format(layout));
    return text.append(
            "%nkernel-mutants: made=%d noticed=%d explained=%d surviving=%d part=%s%n"
                .formatted(
                    all.made(), all.noticed(), all.explained(), all.surviving(), percent(all)))
        .toString();
  }

  private static void add(TextTable table, String name, KernelScore score) {
    List<Object> cells = new ArrayList<>(List.of(name, score.made()));
    for (TestKind kind : TestKind.values()) {
      cells.add(
          score.asked().contains(kind.word())
              ? score.byKind().getOrDefault(kind.word(), 0)
              : NOT_ASKED);
    }
    cells.addAll(List.of(score.noticed(), score.explained(), score.surviving(), percent(score)));
    table.add(TextTable.Style.PLAIN, cells.toArray());
  }

  private static String percent(KernelScore score) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * score.part());
  }

  private static String of(KernelMutant mutant, Equivalents explained) {
    String head = "%s, line %d: %s%n".formatted(mutant.name(), mutant.line(), mutant.change());
    if (mutant.isNoticed()) {
      return head
          + mutant.noticed().entrySet().stream()
              .map(each -> "  %s: %s%n".formatted(each.getKey(), each.getValue()))
              .collect(Collectors.joining());
    }
    return head
        + (mutant.missed().isEmpty()
            ? "  no test comes to it%n".formatted()
            : "  missed by %s%n".formatted(String.join(", ", mutant.missed())))
        + "  %s%n".formatted(explained.reasons().getOrDefault(mutant.name(), "not explained"));
  }
}
