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
import org.vmoffer.conformance.vacuity.ExplainedParts.Explanation;
import org.vmoffer.conformance.vacuity.ExplainedParts.Lack;

/** Every part of every property is needed somewhere, and notices something alone. */
class VacuityTest {
  private final List<PropertyPart> made;
  private final KeptParts kept = KeptParts.read(Specs.DIRECTORY);
  private final ExplainedParts explained = ExplainedParts.read(Specs.DIRECTORY);
  private final KeptMutants mutants = KeptMutants.read(Specs.DIRECTORY);
  private final PlantedMutants planted;

  @TempDir private Path directory;

  VacuityTest() throws Exception {
    made = PropertyParts.of(Specs.DIRECTORY);
    planted = PlantedMutants.read(Specs.DIRECTORY);
  }

  private List<String> problems(PlantedMutants plants, ExplainedParts explanations)
      throws Exception {
    return new VacuityCheck(made, plants, explanations).problems(Specs.DIRECTORY, kept, mutants);
  }

  @Test
  void whatIsKeptIsOfThePropertiesAsTheyAre() throws Exception {
    assertEquals(List.of(), problems(planted, explained));
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
  void whatIsPlantedForNothingOrNotAnyMoreIsNamed() throws Exception {
    ReplacedPart useless = new ReplacedPart("Planted.Useless", "Spawn", "World", "");
    List<ReplacedPart> others =
        Stream.concat(planted.all().stream().skip(1), Stream.of(useless)).toList();

    assertEquals(
        List.of(
            "vacuity.json was obtained with other mutants planted",
            "Planted.Useless is planted, and no part needs it",
            planted.all().getFirst().name() + " is not planted any more"),
        problems(new PlantedMutants("another", others), explained));
  }

  @Test
  void whatIsExplainedForNothingIsNamed() throws Exception {
    String good = kept.parts().stream().filter(KeptPart::matters).findFirst().orElseThrow().name();
    SequencedMap<String, Explanation> wrong = new LinkedHashMap<>(explained.all());
    wrong.put(good, new Explanation(Lack.MUTANT, "for nothing"));
    wrong.put("Nobody.Inv/1", new Explanation(Lack.STEP, "for nothing"));
    // It has a step that needs it, and no mutant.
    wrong.put("Properties.I1EndsOnceProp/5", new Explanation(Lack.STEP, "for want of the other"));

    assertEquals(
        Set.of(
            good + " is explained for want of a mutant, and has one",
            "Nobody.Inv/1 is explained, and there is no such part",
            "Properties.I1EndsOnceProp/5 is explained for want of a step, and has one"),
        Set.copyOf(problems(planted, new ExplainedParts(wrong))));
  }

  @Test
  void whatIsKeptOfMutantsOfAnotherSpecificationIsNamed() throws Exception {
    assertEquals(
        List.of("mutants.json was obtained from other modules or models"),
        new VacuityCheck(made, planted, explained)
            .problems(Specs.DIRECTORY, kept, new KeptMutants("another", mutants.mutants())));
  }

  @Test
  void everyRuleAndEveryCallHasAMutantThatMakesItEndOtherwise() {
    RuleKillers rules = RuleKillers.of(mutants);

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
