package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher where there is no Java that it could start: it builds nothing, and says why. */
final class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "vmoffer");
  private static final String OLDEST = "oldest_java=25\n";

  @TempDir private Path directory;

  /** Its copy wants a JDK that nobody has, whatever this machine has and wherever. */
  @BeforeEach
  void copy() throws IOException {
    String script = Files.readString(LAUNCHER);
    assertTrue(script.contains(OLDEST));
    Files.writeString(directory.resolve("vmoffer"), script.replace(OLDEST, "oldest_java=9999\n"));
  }

  private TinyHome.Run run(String variable, String value) throws IOException, InterruptedException {
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(List.of("sh", directory.resolve("vmoffer").toString(), "check"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
    builder.environment().put(variable, value);
    int exitCode = builder.start().waitFor();
    return new TinyHome.Run(exitCode, Files.readString(out), Files.readString(err));
  }

  private void assertRefused(TinyHome.Run run) {
    assertEquals(ExitCode.ENVIRONMENT, run.exitCode(), run.err());
    assertTrue(run.out().isEmpty(), run.out());
    assertTrue(run.err().lines().allMatch(line -> line.startsWith("vmoffer: ")), run.err());
    assertFalse(Files.exists(directory.resolve(".vmoffer")), "something was built");
  }

  @Test
  void withoutAJdkItSaysWhatIsMissingAndWhereItLooked() throws Exception {
    TinyHome.Run run = run("JAVA_HOME", System.getProperty("java.home"));

    assertRefused(run);
    assertTrue(run.err().startsWith("vmoffer: found no JDK 9999 or newer: "), run.err());
    assertTrue(run.err().contains("JAVA_HOME"), run.err());
    assertTrue(run.err().contains("VMOFFER_JAVA=/path/to/jdk-9999"), run.err());
  }

  @Test
  void withoutAnyJavaOnThePathItSaysTheSame() throws Exception {
    Path tools = Files.createDirectory(directory.resolve("tools"));
    for (String tool : List.of("dirname", "readlink", "sed")) {
      Path own =
          Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + where(tool) + " \"$@\"\n");
      assertTrue(own.toFile().setExecutable(true));
    }

    TinyHome.Run run = run("PATH", tools.toString());

    assertRefused(run);
    assertTrue(run.err().startsWith("vmoffer: found no JDK 9999 or newer: "), run.err());
  }

  private static Path where(String tool) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", "command -v " + tool).start();
    String line = process.inputReader().readLine();
    assertEquals(0, process.waitFor(), tool);
    return Path.of(line);
  }

  @Test
  void aDirectoryThatIsNoJdkIsNamed() throws Exception {
    TinyHome.Run run = run("VMOFFER_JAVA", directory.toString());

    assertRefused(run);
    assertEquals(
        "vmoffer: VMOFFER_JAVA is '%s', which is not the directory of a JDK 9999 or newer.%n"
            .formatted(directory),
        run.err());
  }
}
