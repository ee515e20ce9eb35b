package org.vmoffer.conformance.vacuity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.Mutant;
import org.vmoffer.conformance.mutate.MutantGenerator;
import org.vmoffer.conformance.mutate.PlantedMutants;
import org.vmoffer.conformance.mutate.PropertyPart;
import org.vmoffer.conformance.mutate.PropertyParts;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ReplacedPart;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.VacuityOutcome;
import org.vmoffer.conformance.tlc.VacuityProcess;
import org.vmoffer.conformance.tlc.VacuityRequest;

/** Every part of every property is needed somewhere, and notices something alone. */
class VacuityTest {
  private final List<PropertyPart> made;
  private final KeptParts kept = KeptParts.read(Specs.DIRECTORY);
  private final ExplainedParts explained = ExplainedParts.read(Specs.DIRECTORY);
  private final PlantedMutants planted;

  @TempDir private Path directory;

  VacuityTest() throws Exception {
    made = PropertyParts.of(Specs.DIRECTORY);
    planted = PlantedMutants.read(Specs.DIRECTORY);
  }

  @Test
  void whatIsKeptIsOfThePropertiesAsTheyAre() throws Exception {
    assertEquals(List.of(), kept.problems(Specs.DIRECTORY, made, planted, explained));
  }

  @Test
  void everyPartMattersBothWaysOrIsExplained() {
    assertEquals(
        List.of(),
        kept.parts().stream()
            .filter(part -> !explained.settles(part))
            .map(KeptPart::name)
            .toList());
  }

  @Test
  void whatIsPlantedOrExplainedForNothingIsNamed() throws Exception {
    ReplacedPart useless = new ReplacedPart("Planted.Useless", "Spawn", "World", "");
    String first = kept.parts().stream().filter(KeptPart::matters).findFirst().orElseThrow().name();
    SequencedMap<String, String> reasons = new LinkedHashMap<>(explained.reasons());
    reasons.put(first, "for nothing");
    reasons.put("Nobody.Inv/1", "for nothing");

    List<String> problems =
        kept.problems(
            Specs.DIRECTORY,
            made,
            new PlantedMutants(
                Stream.concat(planted.all().stream().skip(1), Stream.of(useless)).toList()),
            new ExplainedParts(reasons));

    assertEquals(
        List.of(
            "Planted.Useless is planted, and no part needs it",
            planted.all().getFirst().name() + " is not planted any more",
            first + " is explained, and it matters",
            "Nobody.Inv/1 is explained, and there is no such part"),
        problems);
  }

  @Test
  void everyRuleAndEveryCallHasAMutantThatMakesItEndOtherwise() throws Exception {
    RuleKillers rules = RuleKillers.of(KeptMutants.read(Specs.DIRECTORY));

    assertEquals(List.of(), rules.missing());
    assertEquals(Rule.values().length, rules.rules().size());
    assertEquals(
        Set.of(
            "VmOffer",
            "Claim",
            "ListOffers",
            "Mmap",
            "Munmap",
            "Mprotect",
            "Access",
            "Pin",
            "Unpin",
            "Spawn",
            "Fork",
            "Exec",
            "Exit"),
        rules.calls().keySet());
    assertEquals(
        Rule.values().length, RuleKillers.of(new KeptMutants("", List.of())).missing().size());
  }

  @Test
  void everyPropertyOfTheModelsHasParts() {
    Set<String> names = new TreeSet<>();
    made.forEach(part -> names.add(part.operator()));

    assertTrue(
        names.containsAll(
            Set.of(
                "TypeOKInv",
                "SpaceInv",
                "OffersInv",
                "I4FreeIsFreeInv",
                "I11ConservedInv",
                "I1EndsOnceProp",
                "I2NoGainProp",
                "I5ErrorChangesNothingProp",
                "I6IncarnationProp",
                "I7ContinuityProp",
                "I10DropIsDurableProp")),
        names::toString);
  }

  /** Frames that are lost: a fork that keeps what it has given away in the free ones. */
  @Test
  void aPartThatMattersIsFoundOutAndOneThatDoesNotIsNot() throws Exception {
    PropertyPart conserved =
        made.stream()
            .filter(each -> each.operator().equals("I11ConservedInv"))
            .findFirst()
            .orElseThrow();
    ReplacedPart never =
        new ReplacedPart("never", conserved.operator(), conserved.module(), conserved.whenFalse());
    ReplacedPart always =
        new ReplacedPart("always", conserved.operator(), conserved.module(), conserved.whenTrue());
    try (VacuityProcess process =
        VacuityProcess.start(
            Manifest.read(Specs.DIRECTORY).model("MCFork").in(Specs.DIRECTORY),
            List.of(never, always),
            directory.resolve("log"))) {
      assertEquals(List.of(0), found(process, null, 0, 1));
      assertEquals(List.of(1), found(process, "World.Fork/effect-omitted/1", 1));
      assertEquals(List.of(), found(process, "World.LowestFreePid/filter-omitted/1", 1));
    }
  }

  private static List<Integer> found(
      VacuityProcess process, @Nullable String mutant, Integer... open) throws Exception {
    @Nullable ReplacedPart broken = mutant == null ? null : broken(mutant);
    return process.search(new VacuityRequest(broken, List.of(open))).found().stream()
        .map(VacuityOutcome.Found::part)
        .toList();
  }

  private static ReplacedPart broken(String name) throws Exception {
    Mutant mutant =
        MutantGenerator.mutants(Specs.DIRECTORY).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new ReplacedPart(name, mutant.operator(), mutant.module(), mutant.text());
  }
}
