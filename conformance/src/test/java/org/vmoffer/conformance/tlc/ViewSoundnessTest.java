package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewSoundnessTest {
  @TempDir private Path directory;

  private TlcModel tiny = TlcModel.named(Specs.DIRECTORY, "MCPermissions");

  @BeforeEach
  void copy() throws Exception {
    tiny = Specs.tiny(Files.createDirectory(directory.resolve("spec")));
  }

  @Test
  void aViewMayLeaveOutWhatNoStepLooksAt() throws Exception {
    assertInstanceOf(TlcOutcome.Holds.class, check());
  }

  @Test
  void aGuardThatLooksAtTheReplyIsFound() throws Exception {
    Specs.edit(tiny.directory(), "World.tla", "IF SpawnRule #", "IF reply.ret = 1 \\/ SpawnRule #");

    String message = assertInstanceOf(TlcOutcome.Broken.class, check()).message();

    assertTrue(message.contains("leaves out reply"), message);
    assertTrue(message.contains("of module World"), message);
  }

  @Test
  void aStepThatKeepsTheReplyIsFound() throws Exception {
    Specs.edit(tiny.directory(), "Memory.tla", "reply' = Reply(p, rule, -1)", "UNCHANGED reply");

    String message = assertInstanceOf(TlcOutcome.Broken.class, check()).message();

    assertTrue(message.contains("of module Memory"), message);
  }

  @Test
  void aDefinitionThatTheConfigurationPutsInPlaceOfAnotherCounts() throws Exception {
    Specs.edit(
        tiny.directory(), "MCTiny.tla", "MCOfferArgs ==", "Odd == reply.ret\nMCOfferArgs ==");
    Specs.edit(
        tiny.directory(), "MCPermissions.cfg", "INVARIANTS", "  SpawnRule <- Odd\nINVARIANTS");

    String message = assertInstanceOf(TlcOutcome.Broken.class, check()).message();

    assertTrue(message.contains("of module MCTiny"), message);
  }

  private TlcOutcome check() throws Exception {
    return TlcRun.of(tiny, directory.resolve("log")).check(p -> {});
  }
}
