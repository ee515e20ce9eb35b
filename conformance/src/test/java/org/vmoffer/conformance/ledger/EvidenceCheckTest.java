package org.vmoffer.conformance.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.review.Switches;

final class EvidenceCheckTest {
  private static final Ledger LEDGER = Ledger.read(LedgerTestFiles.DIRECTORY);
  private static final SourceLines LINES = new SourceLines(LedgerTestFiles.PROJECT);
  private static final Switches SWITCHES = Switches.read(LedgerTestFiles.PROJECT.resolve("spec"));

  @TempDir private Path scratch;

  static List<Entry> entries() {
    return LEDGER.entries();
  }

  private static List<String> problems(Entry entry, Optional<Evidence> kept) {
    return EvidenceCheck.problems(entry, kept, LINES, SWITCHES);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theEvidenceIsThatOfTheSourcesTheQueryAndTheKernel(Entry entry) {
    assertEquals(List.of(), problems(entry, LEDGER.evidence(entry)));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void evidenceIsWrittenAsItIsKept(Entry entry) throws IOException {
    assertEquals(
        Files.readString(LEDGER.evidenceFile(entry)),
        EvidenceText.of(LEDGER.evidence(entry).orElseThrow()));
  }

  @Test
  void noEvidenceIsOfNoEntry() throws IOException {
    assertEquals(List.of(), LEDGER.strayEvidence());
  }

  @Test
  void everyQueryHasAWalkAndThereAreQueries() {
    List<Entry> shown = entries().stream().filter(entry -> entry.witness().isPresent()).toList();

    assertFalse(shown.isEmpty());
    assertTrue(
        shown.stream()
            .allMatch(entry -> LEDGER.evidence(entry).orElseThrow().witness().isPresent()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\":\"Found\" | \"name\":\"Frame\" | other operators, or in other lines",
        "\"method\":\"find\" | \"method\":\"fund\" | other methods, or in other lines",
        "vm_offer ok as o next vm_offer | vm_offer ok as o then vm_offer | another query",
        "\"model\": \"MCLimits\" | \"model\": \"MCRanges\" | another query or another model",
        "\"met\": [3,4] | \"met\": [2,4] | the query is met at [3, 4], not at [2, 4]",
        "\"errno\":\"EEXIST\",\"rule\":\"O8\" | \"errno\":\"EFAULT\",\"rule\":\"O4\" | not met",
        "\"cur\":\"R\",\"max\":\"RWX\" | \"cur\":\"R\",\"max\":\"RW\" | the kernel leaves the walk",
        "\"switch\": \"offer-replaces\" | \"switch\": \"offer-replace\" | outcomes of"
      })
  void whatIsNotSoIsNoticed(String old, String with, String problem) throws IOException {
    Path file = LedgerTestFiles.altered(scratch, "evidence/D15.json", old, with);

    List<String> problems = problems(LEDGER.entry("D15"), Optional.of(EvidenceReader.read(file)));

    assertTrue(problems.stream().anyMatch(each -> each.contains(problem)), problems::toString);
    assertTrue(problems.stream().allMatch(each -> each.startsWith("D15: ")), problems::toString);
  }

  @Test
  void aWalkThatGoesOnBehindTheQueryIsNoticed() {
    Entry entry = LEDGER.entry("D15");
    Evidence kept = LEDGER.evidence(entry).orElseThrow();
    Evidence.Found found = kept.witness().orElseThrow();
    Evidence longer =
        new Evidence(
            kept.id(),
            kept.specification(),
            kept.implementation(),
            Optional.of(
                new Evidence.Found(
                    found.find(), found.met(), LedgerTestWalks.withLastStepTwice(found.walk()))),
            kept.outcomes());

    assertEquals(
        List.of("D15: the query is met on less than the walk"),
        problems(entry, Optional.of(longer)));
  }

  @Test
  void evidenceThatIsMissingIsNoticed() {
    assertEquals(
        List.of("D15: no evidence is kept"), problems(LEDGER.entry("D15"), Optional.empty()));
  }

  @Test
  void aCounterexampleThatTheKernelTakesIsNoticed() {
    Entry entry = LEDGER.entry("D15");
    Evidence kept = LEDGER.evidence(entry).orElseThrow();
    Evidence.Found found = kept.witness().orElseThrow();
    Evidence possible =
        kept.with(
            List.of(
                new Evidence.Violates(
                    "offer-replaces", "MCLimits", "I1EndsOnceProp", Optional.of(found.walk()))));

    assertEquals(
        List.of("D15: the kernel takes the way that breaks I1EndsOnceProp by offer-replaces"),
        problems(entry, Optional.of(possible)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"OfferRule\",\"line\" | \"OfferRule\",\"lane\" | : specification[0].line: missing",
        "\"text\":\"spawn()\" | \"text\":\"fork()\" | : witness.steps[0].text: another call",
        "\"ret\":1,\"rule\" | \"rot\":1,\"rule\" | : witness.steps[0].reply.ret: missing",
        "\"arch\": \"x86-64\" | \"arch\": \"vax\" | : witness.machine.arch: "
      })
  void whatIsNoEvidenceIsSaidWithItsPlace(String old, String with, String message)
      throws IOException {
    Path file = LedgerTestFiles.altered(scratch, "evidence/D15.json", old, with);

    BadInputException wrong =
        assertThrows(BadInputException.class, () -> EvidenceReader.read(file));

    assertTrue(String.valueOf(wrong.getMessage()).contains(message), wrong.getMessage());
  }
}
