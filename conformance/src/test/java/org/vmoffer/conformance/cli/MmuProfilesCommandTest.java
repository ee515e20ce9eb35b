package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.profile.Profiles;

final class MmuProfilesCommandTest {
  @TempDir private Path scratch = Path.of("");

  @Test
  void everyProfileIsListed() {
    TinyHome.Run run = MmuCommandLine.run("profiles");
    assertEquals(ExitCode.GOOD, run.exitCode());
    Profiles.NAMES.forEach(name -> assertTrue(run.out().contains("\n" + name + " "), run.out()));
  }

  @Test
  void whatIsShownIsAProfile() {
    TinyHome.Run shown = MmuCommandLine.run("profiles", "--show", "zen3");
    String file = new MmuCommandLine(scratch).file("mine.json", shown.out());
    assertEquals(Profiles.load("zen3"), Profiles.load(file));
  }

  @Test
  void whatThereIsNotCannotBeShown() {
    TinyHome.Run run = MmuCommandLine.run("profiles", "--show", "zen9");
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("expected reference, skylake-sp, zen3, golden-cove"), run.err());
  }
}
