package org.vmoffer.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScratchTest {
  @TempDir private Path parent;

  /** Leaves a directory open and waits to be ended. */
  static final class LeavesOneOpen {
    private LeavesOneOpen() {}

    public static void main(String[] args) throws Exception {
      Scratch scratch = Scratch.in(Path.of(args[0]), ".new");
      Files.writeString(scratch.directory().resolve("file"), "text");
      System.out.println("open");
      Thread.sleep(60_000);
      scratch.close();
    }
  }

  @Test
  void whatIsClosedIsGoneWithAllThatIsInIt() throws IOException {
    Path directory;
    try (Scratch scratch = Scratch.in(parent, ".new")) {
      directory = scratch.directory();
      Files.writeString(directory.resolve("file"), "text");
      assertEquals(parent, directory.getParent());
    }

    assertFalse(Files.exists(directory));
  }

  /** A process with an open directory in the parent. */
  private Process start() throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--class-path",
                    System.getProperty("java.class.path"),
                    LeavesOneOpen.class.getName(),
                    parent.toString()))
            .start();
    assertEquals("open", process.inputReader().readLine());
    try (var files = Files.list(parent)) {
      assertEquals(1, files.count());
    }
    return process;
  }

  @Test
  void whatAKilledProcessLeftGoesWithTheNext() throws Exception {
    start().destroyForcibly().waitFor();
    try (Scratch scratch = Scratch.in(parent, ".new");
        var files = Files.list(parent)) {
      assertEquals(List.of(scratch.directory()), files.toList());
    }
  }

  @Test
  void whatIsOpenGoesWithTheProcess() throws Exception {
    Process process = start();

    process.destroy();
    process.waitFor();

    try (var files = Files.list(parent)) {
      assertTrue(files.findAny().isEmpty());
    }
  }
}
