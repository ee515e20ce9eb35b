package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.mutate.CorpusUse;
import org.vmoffer.conformance.mutate.Equivalents;
import org.vmoffer.conformance.mutate.KeptMutant;
import org.vmoffer.conformance.mutate.MutantScore;
import org.vmoffer.conformance.mutate.SoleNotice;
import org.vmoffer.conformance.mutate.Verdict;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;

/** Mutants, for people. */
final class MutantsText {
  private MutantsText() {}

  /** The figures, and before them each mutant if that is wanted; survivors in any case. */
  static String of(
      List<KeptMutant> mutants, Equivalents equivalents, boolean list, TextLayout layout) {
    StringBuilder text = new StringBuilder();
    for (KeptMutant each : mutants) {
      @Nullable String reason = equivalents.reasons().get(each.name());
      if (list || (each.verdict() == Verdict.NOTHING && reason == null)) {
        text.append(of(each, reason)).append('\n');
      }
    }
    TextTable table =
        new TextTable(
            "mutation", "made", "property", "graph", "error", "equivalent", "surviving", "noticed");
    MutantScore.by(KeptMutant::mutation, mutants, equivalents)
        .forEach((mutation, score) -> add(table, mutation, score));
    MutantScore all = MutantScore.of(mutants, equivalents);
    add(table, "all", all);
    text.append(table.format(layout));
    TextTable properties = new TextTable("property", "first to notice", "asked", "alone");
    MutantScore.byProperty(mutants)
        .forEach(
            (property, use) ->
                properties.add(
                    TextTable.Style.PLAIN, property, use.first(), use.asked(), use.alone()));
    text.append('\n').append(properties.format(layout));
    text.append(corpora(mutants, layout));
    text.append(
        "%nmutants: made=%d property=%d graph=%d error=%d equivalent=%d surviving=%d noticed=%s%n"
            .formatted(
                all.generated(),
                all.property(),
                all.graph(),
                all.error(),
                all.equivalent(),
                all.surviving(),
                percent(all)));
    return text.toString();
  }

  /** What the replay of each corpus notices; nothing if nobody has walked. */
  private static String corpora(List<KeptMutant> mutants, TextLayout layout) {
    SortedMap<String, CorpusUse> uses = CorpusUse.of(mutants);
    if (uses.isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable("corpus", "notices", "alone", "median steps", "random programs miss");
    uses.forEach(
        (model, use) ->
            table.add(
                TextTable.Style.PLAIN,
                model,
                use.noticed(),
                use.alone(),
                use.medianSteps(),
                use.randomMissed()));
    return "%n%sNo corpus notices %d; %d of these only the comparison of graphs.%n"
        .formatted(
            table.format(layout),
            mutants.stream().filter(KeptMutant::isMissedByCorpora).count(),
            mutants.stream().filter(each -> SoleNotice.of(each).comparison()).count());
  }

  private static void add(TextTable table, String name, MutantScore score) {
    table.add(
        TextTable.Style.PLAIN,
        name,
        score.generated(),
        score.property(),
        score.graph(),
        score.error(),
        score.equivalent(),
        score.surviving(),
        percent(score));
  }

  private static String steps(@Nullable SequencedMap<String, Integer> steps) {
    return steps == null || steps.isEmpty()
        ? "never"
        : steps.entrySet().stream()
            .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static String percent(MutantScore score) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * score.noticed());
  }

  private static String of(KeptMutant mutant, @Nullable String reason) {
    StringBuilder text = new StringBuilder(mutant.name());
    text.append("%n  - %s%n  + %s%n".formatted(mutant.before(), mutant.after()));
    if (mutant.violated() != null) {
      @Nullable String also = mutant.violated().also();
      text.append(
          "  %s does not hold after %d calls in %s%s%n"
              .formatted(
                  mutant.violated().property(),
                  mutant.violated().steps(),
                  mutant.violated().model(),
                  also == null ? "" : "; without it: " + also));
    }
    if (mutant.differs() != null) {
      text.append(
          "  call %d in %s, %s: %s, was %s%n"
              .formatted(
                  mutant.differs().steps(),
                  mutant.differs().model(),
                  mutant.differs().call(),
                  mutant.differs().after(),
                  mutant.differs().before()));
    }
    if (mutant.replayed() != null) {
      text.append(
          "  replayed: %s; random programs: %s%n"
              .formatted(steps(mutant.replayed()), steps(mutant.random())));
    }
    if (mutant.broken() != null) {
      text.append(
          "  call %d in %s, %s: %s%n"
              .formatted(
                  mutant.broken().steps(),
                  mutant.broken().model(),
                  mutant.broken().call(),
                  mutant.broken().message()));
    }
    if (mutant.verdict() == Verdict.NOTHING) {
      text.append(
          "  nothing notices it: %s%n".formatted(reason == null ? "not explained" : reason));
    }
    return text.toString();
  }
}
