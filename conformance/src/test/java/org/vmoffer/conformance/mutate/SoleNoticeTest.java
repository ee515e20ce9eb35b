package org.vmoffer.conformance.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.tlc.Specs;

/**
 * What alone notices a mutant is marked, and nothing else is; what is kept has been asked for it.
 */
class SoleNoticeTest {
  private static final String ONE = "MCOne";
  private static final String OTHER = "MCOther";

  private static SequencedMap<String, Integer> steps(Map<String, Integer> steps) {
    return new LinkedHashMap<>(steps);
  }

  private static KeptMutant mutant(
      @Nullable String also,
      @Nullable SequencedMap<String, Integer> replayed,
      @Nullable SequencedMap<String, Integer> random) {
    return new KeptMutant(
        "M.Op/rule-removed/1",
        "a",
        "b",
        also == null ? Verdict.GRAPH : Verdict.PROPERTY,
        also == null ? null : new KeptMutant.Violated(ONE, "AnInv", 3, also),
        new KeptMutant.Differs(ONE, 2, "Call", "a", "b"),
        null,
        List.of(ONE),
        replayed,
        random);
  }

  @Test
  void aPropertyIsAloneIfNothingElseNoticesIt() {
    assertEquals(Optional.of("AnInv"), SoleNotice.of(mutant("nothing", null, null)).property());
    assertEquals(Optional.empty(), SoleNotice.of(mutant("OtherInv", null, null)).property());
  }

  @Test
  void aCorpusIsAloneIfNoOtherNoticesIt() {
    SequencedMap<String, Integer> none = steps(Map.of());
    assertEquals(
        Optional.of(ONE), SoleNotice.of(mutant(null, steps(Map.of(ONE, 5)), none)).corpus());
    assertEquals(
        Optional.empty(),
        SoleNotice.of(mutant(null, steps(Map.of(ONE, 5, OTHER, 7)), none)).corpus());
  }

  @Test
  void theComparisonIsAloneIfNeitherAPropertyNorACorpusNoticesItAndSomebodyHasAsked() {
    SequencedMap<String, Integer> none = steps(Map.of());
    assertTrue(SoleNotice.of(mutant(null, none, none)).comparison());
    assertFalse(SoleNotice.of(mutant("nothing", none, none)).comparison());
    assertFalse(SoleNotice.of(mutant(null, steps(Map.of(ONE, 5)), none)).comparison());
    assertFalse(SoleNotice.of(mutant(null, null, null)).isOne());
  }

  @Test
  void aCorpusIsCountedWithWhatItAloneNoticesAndWhatRandomProgramsMiss() {
    List<KeptMutant> mutants =
        List.of(
            mutant(null, steps(Map.of(ONE, 5)), steps(Map.of())),
            mutant(null, steps(Map.of(ONE, 9, OTHER, 7)), steps(Map.of(ONE, 3))),
            mutant(null, steps(Map.of(ONE, 90)), steps(Map.of(ONE, 4))));

    assertEquals(
        Map.of(ONE, new CorpusUse(3, 2, 9, 1), OTHER, new CorpusUse(1, 0, 7, 1)),
        CorpusUse.of(mutants));
  }

  @Test
  void ofEveryMutantThatIsKeptSomebodyHasAsked() {
    List<KeptMutant> kept = KeptMutants.read(Specs.DIRECTORY).mutants();

    assertEquals(
        List.of(),
        kept.stream()
            .filter(each -> each.broken() == null && each.differs() != null)
            .filter(each -> each.replayed() == null || each.random() == null)
            .map(KeptMutant::name)
            .toList());
    assertEquals(
        List.of(),
        kept.stream()
            .filter(each -> each.violated() != null && each.violated().also() == null)
            .map(KeptMutant::name)
            .toList());
  }
}
