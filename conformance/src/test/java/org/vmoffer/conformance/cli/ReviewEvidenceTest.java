package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence beside the ledger: made, held against what is found, replayed. */
final class ReviewEvidenceTest {
  @TempDir private static Path made;
  @TempDir private Path root;

  @BeforeAll
  static void makeHome() throws Exception {
    LedgerHome.in(made).run("review", "--renew", "--what-if");
  }

  @BeforeEach
  void copyHome() throws IOException {
    try (Stream<Path> all = Files.walk(made)) {
      for (Path each : all.filter(file -> !file.equals(made)).toList()) {
        Files.copy(each, root.resolve(made.relativize(each)));
      }
    }
  }

  private TinyHome.Run run(String... args) {
    return new TinyHome(root).run(args);
  }

  private void edit(String file, String old, String with) throws IOException {
    String text = Files.readString(root.resolve(file));
    assertTrue(text.contains(old), text);
    Files.writeString(root.resolve(file), text.replace(old, with));
  }

  @Test
  void whatHasJustBeenMadeIsCurrentInEveryByte() {
    TinyHome.Run run = run("review", "--check", "--what-if");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.out() + run.err());
    assertEquals("review: current entries=2 witnesses=1 problems=0\n", run.out());
  }

  @Test
  void checkHoldsTheLedgerAgainstTheGraphsThatItHasChecked() throws IOException {
    String current = run("check").out();
    edit(LedgerHome.KERNEL, "final class", "\nfinal class");
    TinyHome.Run moved = run("check");
    TinyHome.Run oneModel = run("check", "--model", TinyHome.MODEL);

    // The tiny model reaches few rules, so that there are problems, but none of the ledger's.
    assertTrue(current.contains("\nMCTiny ") && !current.contains("D1: "), current);
    assertEquals(ExitCode.FOUND, moved.exitCode(), moved.out());
    assertTrue(
        moved.out().contains("\nPROBLEM D1: other methods, or in other lines: "), moved.out());
    assertFalse(oneModel.out().contains("D1: "), oneModel.out());
  }

  @Test
  void theOutcomeOfAnAlternativeIsShown() {
    String out = run("review", "D1").out();

    assertTrue(out.contains("\n  - claim-trusts-offer: A claim does not look"), out);
    assertTrue(out.contains("\n  MCTiny: "), out);
  }

  @Test
  void anEditThatMovesWhatIsNamedIsNoticedAndRenewingMendsIt() throws IOException {
    edit(LedgerHome.KERNEL, "final class", "\nfinal class");

    TinyHome.Run wrong = run("review", "--check");
    TinyHome.Run renewed = run("review", "--renew", "D1");

    assertEquals(ExitCode.FOUND, wrong.exitCode());
    assertTrue(wrong.out().startsWith("D1: other methods, or in other lines: "), wrong.out());
    assertEquals(ExitCode.GOOD, renewed.exitCode(), renewed.out());
    assertEquals(ExitCode.GOOD, run("review", "--check", "--what-if").exitCode());
  }

  @Test
  void aWalkThatIsNotTheShortestIsNoticed() throws IOException {
    edit(
        "ledger/D1.json",
        "vm_offer ok as o then vm_claim ok with src_pid = o.pid",
        "vm_claim ok then vm_claim fails");
    run("review", "--renew");
    String longer = Files.readString(root.resolve("ledger/evidence/D1.json"));
    edit("ledger/D1.json", "vm_claim ok then vm_claim fails", "vm_claim fails");
    Files.writeString(
        root.resolve("ledger/evidence/D1.json"),
        longer
            .replace("vm_claim ok then vm_claim fails", "vm_claim fails")
            .replaceAll("\"met\": \\[\\d+,(\\d+)]", "\"met\": [$1]"));

    TinyHome.Run run = run("review", "--check");

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertTrue(run.out().startsWith("D1: something else is found than is kept\n"), run.out());
  }

  @Test
  void aQueryThatIsMetNowhereIsNoticed() throws IOException {
    edit("ledger/D1.json", "vm_claim ok with", "spawn fails with ret = 0 and ret = 1 and pid =");
    edit("ledger/D1.json", "src_pid = o.pid", "o.pid");

    TinyHome.Run live = run("review", "D1", "--live");
    TinyHome.Run renewed = run("review", "--renew");

    assertEquals(ExitCode.FOUND, live.exitCode(), live.err());
    assertEquals("vmoffer: D1: the query is met nowhere\n", live.err());
    assertEquals(ExitCode.FOUND, renewed.exitCode());
    assertTrue(renewed.out().startsWith("D1: a walk for a query that is not"), renewed.out());
  }

  @Test
  void evidenceOfNoEntryIsNoticed() throws IOException {
    Files.copy(root.resolve("ledger/evidence/D1.json"), root.resolve("ledger/evidence/D3.json"));

    TinyHome.Run run = run("review", "--check");

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertTrue(run.out().contains("D3.json: belongs to no entry\n"), run.out());
  }

  @Test
  void aWitnessIsReplayedByName() {
    TinyHome.Run run = run("replay", "--witness", "D1");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("step  pid  call "), run.out());
    assertTrue(run.out().contains("\nreplay: pass model=MCTiny steps=5\n"), run.out());
  }

  @Test
  void aWitnessThatTheKernelDoesNotFollowIsADivergence() throws IOException {
    edit("ledger/evidence/D1.json", "\"ret\":2,\"rule\"", "\"ret\":3,\"rule\"");

    TinyHome.Run run = run("replay", "--witness", "D1");

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertTrue(run.out().contains("./vmoffer replay --witness D1\n"), run.out());
  }

  @Test
  void anEntryWithoutAWalkIsNotReplayed() {
    TinyHome.Run run = run("replay", "--witness", "D2");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("D2: no walk is kept for it: No model has"), run.err());
  }

  @Test
  void aWitnessGoesWithNoOtherChoiceOfWalks() {
    assertEquals(
        ExitCode.BAD_INPUT, run("replay", "--witness", "D1", "--model", "MCTiny").exitCode());
  }

  @Test
  void aWitnessIsReplayedOnAProgram() {
    String command =
        "exec '%s' --class-path '%s' %s adapter"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                Main.class.getName());

    TinyHome.Run run = run("replay", "--witness", "D1", "--sut", command);

    assertEquals(ExitCode.GOOD, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains("replay: pass"), run.out());
  }

  @Test
  void aProgramThatDoesNotTakeTheWalkFails() {
    assertEquals(ExitCode.FOUND, run("replay", "--witness", "D1", "--sut", "exit 7").exitCode());
  }
}
