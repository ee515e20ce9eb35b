package org.vmoffer.conformance.vacuity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.mutate.Mutant;
import org.vmoffer.conformance.mutate.MutantGenerator;
import org.vmoffer.conformance.mutate.PropertyPart;
import org.vmoffer.conformance.mutate.PropertyParts;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ReplacedPart;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.VacuityOutcome;
import org.vmoffer.conformance.tlc.VacuityProcess;
import org.vmoffer.conformance.tlc.VacuityRequest;

/** Nearly every part of every property is needed somewhere, and notices something alone. */
class VacuityTest {
  /**
   * Parts without a step that needs them, or without a mutant; the documentation speaks of them.
   */
  private static final Set<String> OPEN =
      Set.of(
          "Memory.TypeOKInv/1",
          "Memory.TypeOKInv/2",
          "Memory.TypeOKInv/3",
          "Memory.TypeOKInv/5",
          "Memory.TypeOKInv/8",
          "Memory.TypeOKInv/9",
          "Properties.I1EndsOnceProp/1",
          "Properties.I1EndsOnceProp/5",
          "Properties.I1EndsOnceProp/6",
          "Properties.I1EndsOnceProp/11",
          "Properties.Delivered/1",
          "Properties.I2NoGainProp/1",
          "Properties.I2NoGainProp/10",
          "Properties.I2NoGainProp/13",
          "Properties.I2NoGainProp/15",
          "Properties.I2NoGainProp/18",
          "Properties.I6IncarnationProp/1",
          "Properties.I6IncarnationProp/5",
          "Properties.I6IncarnationProp/8",
          "Properties.I6IncarnationProp/9",
          "Properties.I7ContinuityProp/1",
          "Properties.I10DropIsDurableProp/1",
          "VmOffer.OffersInv/1");

  private final List<PropertyPart> made;
  private final KeptParts kept = KeptParts.read(Specs.DIRECTORY);

  @TempDir private Path directory;

  VacuityTest() throws Exception {
    made = PropertyParts.of(Specs.DIRECTORY);
  }

  @Test
  void whatIsKeptIsOfThePropertiesAsTheyAre() throws Exception {
    assertEquals(List.of(), kept.problems(Specs.DIRECTORY, made));
  }

  @Test
  void everyPartMattersBothWaysButThoseThatAreNamed() {
    assertEquals(
        OPEN,
        kept.parts().stream()
            .filter(part -> !part.matters())
            .map(KeptPart::name)
            .collect(Collectors.toSet()));
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
