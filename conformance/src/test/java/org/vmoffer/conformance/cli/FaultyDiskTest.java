package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.conformance.tlc.Specs;

/**
 * Commands whose disk is full or may not be written to. It is a file system in memory, mounted in a
 * namespace that ends with the command, which needs no rights where users may have such namespaces;
 * whoever runs the tests as root could write to any folder. {@code -Dvmoffer.disks=all} tries more
 * commands.
 */
final class FaultyDiskTest {
  private static final String FULL = "No space left on device";
  private static final String READ_ONLY = "Read-only file system";

  /** TLC's own modules fit, and nothing that it writes in its search. */
  private static final String MODULES_ONLY = "size=28k";

  private static final String A_PAGE = "size=4k";

  @TempDir private static Path root;
  @TempDir private static Path disk;
  @TempDir private Path scratch;

  @BeforeAll
  static void mount() throws Exception {
    int code = -1;
    if (Files.isExecutable(Path.of("/usr/bin/unshare"))) {
      Process process = new ProcessBuilder(on(A_PAGE, "", List.of("true"))).start();
      code = process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }
    if (code != 0) {
      System.out.println("skipped: no file system can be mounted in a namespace of a user's own");
    }
    Assumptions.assumeTrue(code == 0, "nothing can be mounted");
    TinyHome.in(root);
  }

  /** A command with the disk mounted, which says afterwards what files are left on it. */
  private static List<String> on(String options, String then, List<String> command) {
    String script =
        "mount -t tmpfs -o %s tmpfs '%s' && mkdir '%s/there' && { %s true; } && { \"$@\"; code=$?; }"
                .formatted(options, disk, disk, then)
            + " && find '%s' -name '.*' >&2 && exit $code".formatted(disk);
    List<String> line = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", script, "sh"));
    line.addAll(command);
    return line;
  }

  private static List<String> full(String options) {
    return on(options, "", List.of("env", "LC_ALL=C"));
  }

  private static List<String> readOnly() {
    return on("size=64k", "mount -o remount,ro '" + disk + "' &&", List.of("env", "LC_ALL=C"));
  }

  private TinyHome.Run run(Path home, List<String> launcher, String command) throws Exception {
    List<String> options = new ArrayList<>();
    List<String> args = new ArrayList<>();
    OwnProcess process = new OwnProcess(home, scratch).by(launcher);
    for (String word : command.replace("DISK", disk.toString()).split(" ", -1)) {
      if (word.startsWith("-D")) {
        options.add(word);
      } else if (word.startsWith("VMOFFER_CACHE=")) {
        process = process.with("VMOFFER_CACHE", word.substring(word.indexOf('=') + 1));
      } else {
        args.add(word);
      }
    }
    return process.run(options, args.toArray(String[]::new));
  }

  /** It says which file or directory it is, and why, and leaves nothing hidden there. */
  private static void assertTold(TinyHome.Run run, String why) {
    assertEquals(ExitCode.ENVIRONMENT, run.exitCode(), run.out() + run.err());
    List<String> lines = run.err().lines().toList();
    String told = lines.get(lines.size() - 2);
    assertTrue(told.matches("vmoffer: failed: .*\\Q" + disk + "\\E.*: " + why), run.err());
    assertEquals("With --stacktrace it says where.", lines.getLast());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  private static List<String> some(List<String> all, int usual) {
    return "all".equals(System.getProperty("vmoffer.disks")) ? all : all.subList(0, usual);
  }

  static List<String> writers() {
    return some(
        List.of(
            "traces --traces DISK/there",
            "VMOFFER_CACHE=DISK/there check --fresh",
            "VMOFFER_CACHE=DISK/new check --fresh",
            "-Djava.io.tmpdir=DISK check --fresh",
            "report -o DISK/there",
            "report -o DISK/new"),
        1);
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aFullDiskIsTheEnvironments(String command) throws Exception {
    assertTold(run(root, full(A_PAGE), command), FULL);
  }

  static List<String> readers() {
    return some(
        List.of(
            "traces --traces DISK/there",
            "VMOFFER_CACHE=DISK/there check --fresh",
            "traces --traces DISK/new",
            "VMOFFER_CACHE=DISK/new check --fresh",
            "-Djava.io.tmpdir=DISK check --fresh",
            "report -o DISK/there",
            "report -o DISK/new"),
        2);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void aFolderThatMayNotBeWrittenIsTheEnvironments(String command) throws Exception {
    assertTold(run(root, readOnly(), command), READ_ONLY);
  }

  @Test
  void aDiskThatFillsUpWhileTlcSearchesIsNoFaultOfTheModel() throws Exception {
    Path cache = scratch.resolve("cache");
    TinyHome.Run run =
        run(
            Specs.DIRECTORY.resolve(".."),
            full(MODULES_ONLY),
            "VMOFFER_CACHE=" + cache + " -Djava.io.tmpdir=DISK check --model MCMmuClaimClaim");

    assertTold(run, FULL);
    assertTrue(
        Files.readString(cache.resolve("MCMmuClaimClaim.log")).contains("Computing initial"));
  }
}
