package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Commands that are killed at a random moment, so that nothing of theirs can tidy up: what they
 * leave is never taken for whole, and the next run succeeds. {@code -Dvmoffer.kills=100} kills each
 * so often; {@code -Dvmoffer.seed=7} at other moments.
 */
final class KilledCommandTest {
  private static final int KILLS = Integer.getInteger("vmoffer.kills", 1);
  private static final long SEED = Long.getLong("vmoffer.seed", 1);

  private static final List<String> WRITTEN = List.of("traces", "page");

  @TempDir private Path root;
  @TempDir private Path scratch;

  /** What commands write for others; what they keep for themselves, graphs, may stay. */
  private SortedMap<String, String> written() throws IOException {
    SortedMap<String, String> files = TreeDigest.of(root);
    files.keySet().removeIf(name -> WRITTEN.stream().noneMatch(name::startsWith));
    return files;
  }

  /** Forgets everything that a run before has left. */
  private void forget() throws IOException {
    for (String made : WRITTEN) {
      Path path = root.resolve(made);
      if (Files.exists(path)) {
        try (Stream<Path> all = Files.walk(path).sorted((one, other) -> other.compareTo(one))) {
          for (Path each : all.toList()) {
            Files.delete(each);
          }
        }
      }
    }
  }

  /** All of them only if somebody asks for kills: each takes several processes. */
  static List<Arguments> commands() {
    List<Arguments> all =
        List.of(
            Arguments.of("report -o ROOT/page", "report: written .*"),
            Arguments.of("check --fresh --model MCTiny", "MCTiny .* equal"),
            Arguments.of("traces", "traces: .*"));
    return System.getProperty("vmoffer.kills") == null ? all.subList(0, 1) : all;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theNextRunSucceeds(String command, String line) throws Exception {
    TinyHome.in(root);
    String[] args = command.replace("ROOT", root.toString()).split(" ", -1);
    OwnProcess process = new OwnProcess(root, scratch);
    long start = System.nanoTime();
    String whole = process.run(args).out();
    long longest = System.nanoTime() - start;
    SortedMap<String, String> written = written();
    Random random = new Random(SEED);
    int killed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      forget();
      // The first one in the middle, which no luck puts behind the end.
      long after = (long) ((kill == 0 ? 0.4 : random.nextDouble()) * longest);
      Process running = process.start(args);
      if (!running.waitFor(after, TimeUnit.NANOSECONDS)) {
        killed++;
      }
      running.destroyForcibly().waitFor();

      TinyHome.Run next = process.run(args);

      String which = "%s killed after %d ms".formatted(command, after / 1_000_000);
      assertEquals(ExitCode.GOOD, next.exitCode(), which + ": " + next.err());
      assertTrue(next.out().lines().anyMatch(each -> each.matches(line)), which + next.out());
      assertEquals(whole.lines().count(), next.out().lines().count(), which);
      assertEquals(written, written(), which);
    }
    System.out.printf("KilledCommandTest: %s: killed %d of %d%n", command, killed, KILLS);
    assertTrue(killed > 0, "none was killed");
  }
}
