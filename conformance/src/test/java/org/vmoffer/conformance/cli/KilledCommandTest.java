package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.conformance.TreeRemoval;
import org.vmoffer.conformance.campaign.CAdapter;

/**
 * Commands that are killed at a random moment, so that nothing of theirs can tidy up: no file of
 * theirs is there in part, the next run succeeds, and nothing else stays behind. {@code
 * -Dvmoffer.kills=100} kills each so often; {@code -Dvmoffer.seed=7} at other moments.
 */
final class KilledCommandTest {
  private static final int KILLS = Integer.getInteger("vmoffer.kills", 1);
  private static final long SEED = Long.getLong("vmoffer.seed", 1);
  private static final String DEFECT = "CANCEL_NEEDS_LIVE_DESTINATION";

  @TempDir private Path root;
  @TempDir private Path scratch;
  @TempDir private Path programs;

  /**
   * A command.
   *
   * @param line of its output, when it succeeds
   * @param exitCode when it succeeds
   * @param written files and directories that it writes for others; what it keeps for itself,
   *     graphs, may stay
   */
  record Command(String line, String output, int exitCode, List<String> written) {
    @Override
    public String toString() {
      return line;
    }
  }

  /** All of them only if somebody asks for kills: each takes several processes. */
  static List<Command> commands() {
    List<Command> all =
        List.of(
            new Command(
                "report -o ROOT/page", "report: written .*", ExitCode.GOOD, List.of("page")),
            new Command(
                "replay --sut SUT --jobs 1 --failures ROOT/failures --junit ROOT/replay.xml",
                "replay: fail .*",
                ExitCode.FOUND,
                List.of("failures", "replay.xml")),
            new Command(
                "check --fresh --model MCTiny", "MCTiny .* equal", ExitCode.GOOD, List.of()),
            new Command("traces", "traces: .*", ExitCode.GOOD, List.of("traces")));
    return System.getProperty("vmoffer.kills") == null ? all.subList(0, 1) : all;
  }

  private SortedMap<String, String> written(Command command) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : command.written()) {
      Path path = root.resolve(name);
      if (Files.isDirectory(path)) {
        TreeDigest.of(path).forEach((file, hash) -> files.put(name + "/" + file, hash));
      } else if (Files.exists(path)) {
        // A text, in which times differ.
        files.put(name, Files.readString(path).replaceAll(" time=\"[^\"]*\"", ""));
      }
    }
    return files;
  }

  /** What is there in the end, or half of it: whoever writes hides that behind a dot. */
  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.");
  }

  private void forget(Command command) throws IOException {
    for (String made : command.written()) {
      if (Files.exists(root.resolve(made))) {
        TreeRemoval.of(root.resolve(made));
      }
    }
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theNextRunSucceeds(Command command) throws Exception {
    TinyHome.in(root);
    OwnProcess process = new OwnProcess(root, scratch);
    String line = command.line().replace("ROOT", root.toString());
    if (line.contains("SUT")) {
      CAdapter adapter = CAdapter.in(programs);
      adapter.build(List.of(DEFECT));
      line = line.replace("SUT", adapter.program(DEFECT));
      assertEquals(ExitCode.GOOD, process.run("traces").exitCode());
    }
    String[] args = line.split(" ", -1);
    long start = System.nanoTime();
    TinyHome.Run first = process.run(args);
    assertEquals(command.exitCode(), first.exitCode(), first.err());
    long longest = System.nanoTime() - start;
    SortedMap<String, String> written = written(command);
    assertEquals(command.written().isEmpty(), written.isEmpty());
    List<String> entries = entries();
    Random random = new Random(SEED);
    int killed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      forget(command);
      // The first one in the middle, which no luck puts behind the end.
      long after = (long) ((kill == 0 ? 0.4 : random.nextDouble()) * longest);
      Process running = process.start(args);
      if (!running.waitFor(after, TimeUnit.NANOSECONDS)) {
        killed++;
      }
      running.destroyForcibly().waitFor();

      String which = "%s killed after %d ms".formatted(command, after / 1_000_000);
      written(command)
          .forEach(
              (name, content) -> {
                if (!isHidden(name)) {
                  assertEquals(written.get(name), content, which + ": " + name);
                }
              });

      TinyHome.Run next = process.run(args);

      assertEquals(command.exitCode(), next.exitCode(), which + ": " + next.err());
      assertTrue(next.out().lines().anyMatch(each -> each.matches(command.output())), which);
      assertEquals(first.out().lines().count(), next.out().lines().count(), which);
      assertEquals(written, written(command), which);
      assertEquals(entries, entries(), which);
    }
    System.out.printf("KilledCommandTest: %s: killed %d of %d%n", command, killed, KILLS);
    assertTrue(killed > 0, "none was killed");
  }
}
