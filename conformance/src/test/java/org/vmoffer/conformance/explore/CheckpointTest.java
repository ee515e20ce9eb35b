package org.vmoffer.conformance.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.BadInputException;

class CheckpointTest {
  private static final long SEED = Long.getLong("vmoffer.seed", 1);
  private static final int SIZE = 90_000;
  private static final int FAR = 76_543;
  private static final Map<String, String> SUBJECT = Map.of("model", "Maze", "size", "90000");
  private static final ExplorationPlan PLAN = ExplorationPlan.everything();

  @TempDir private Path directory;
  private final List<Long> resumed = new ArrayList<>();
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = directory.resolve("checkpoint");
  }

  /** What a test does to a process in its stead. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private CheckpointFile of(Map<String, String> subject) {
    return new CheckpointFile(
        file, Duration.ZERO, subject, (states, steps, depth) -> resumed.add(states));
  }

  private Exploration explore(Maze maze, ExplorationPlan plan) throws InterruptedException {
    return new Explorer(maze, plan, of(SUBJECT)).run();
  }

  /** Explores until the exploration has looked around so often, or to the end. */
  private boolean isKilled(Maze maze, int looks) throws InterruptedException {
    int[] left = {looks};
    try {
      explore(
          maze,
          PLAN.telling(
              (states, steps, depth) -> {
                if (--left[0] < 0) {
                  throw new Killed();
                }
              }));
      return false;
    } catch (Killed _) {
      return true;
    }
  }

  private static void assertSame(Exploration whole, Exploration other) {
    assertEquals(whole.states(), other.states());
    assertEquals(whole.steps(), other.steps());
    assertEquals(whole.depth(), other.depth());
    assertEquals(whole.findings(), other.findings());
    for (int state = 0; state < whole.states(); state += 77) {
      assertArrayEquals(whole.code(state), other.code(state));
      assertArrayEquals(whole.path(state), other.path(state));
    }
  }

  @Test
  void anExplorationThatIsKilledAgainAndAgainEndsAsOneThatIsNot() throws Exception {
    Exploration whole = new Explorer(Maze.of(SIZE, -1), PLAN).run();
    Random random = new Random(SEED);
    for (int round = 0; round < 2; round++) {
      Files.deleteIfExists(file);
      resumed.clear();
      while (isKilled(Maze.of(SIZE, -1), 1 + random.nextInt(8))) {
        assertTrue(Files.exists(file));
      }
      assertTrue(resumed.size() > 1, "killed " + resumed.size());
      assertSame(whole, explore(Maze.of(SIZE, -1), PLAN));
    }
  }

  @Test
  void whatItFindsIsTheSame() throws Exception {
    Exploration whole = new Explorer(Maze.of(SIZE, FAR), PLAN).run();
    assertTrue(whole.states() > 20_000, "found too early: " + whole.states());
    assertTrue(isKilled(Maze.of(SIZE, FAR), 3));

    Exploration other = explore(Maze.of(SIZE, FAR), PLAN);

    assertEquals("NotThereInv", other.finding().orElseThrow().property());
    assertSame(whole, other);
    assertEquals(1, resumed.size());
  }

  @Test
  void theTimeOfAllProcessesIsCounted() throws Exception {
    assertTrue(isKilled(Maze.of(SIZE, -1), 20));
    long start = System.nanoTime();
    Exploration whole = explore(Maze.of(SIZE, -1), PLAN);

    assertTrue(whole.nanos() > System.nanoTime() - start);
  }

  @Test
  void aCheckpointOfSomethingElseIsRefusedAndStays() throws Exception {
    assertTrue(isKilled(Maze.of(SIZE, -1), 3));
    byte[] kept = Files.readAllBytes(file);

    Explorer other =
        new Explorer(Maze.of(SIZE, -1), PLAN, of(Map.of("model", "Maze", "size", "70000")));
    BadInputException refused = assertThrows(BadInputException.class, other::run);

    assertEquals(
        file
            + ": a checkpoint with size 90000; expected one with size 70000; without the file all"
            + " begins anew",
        refused.getMessage());
    assertArrayEquals(kept, Files.readAllBytes(file));
  }

  @Test
  void aCheckpointThatIsCutOffOrDamagedIsRefused() throws Exception {
    assertTrue(isKilled(Maze.of(SIZE, -1), 1));
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      Files.write(file, Arrays.copyOf(whole, i));
      assertRefused();
      byte[] changed = whole.clone();
      changed[i] ^= 0x10;
      Files.write(file, changed);
      assertRefused();
    }
    assertTrue(whole.length > 100);
  }

  private void assertRefused() {
    BadInputException refused =
        assertThrows(BadInputException.class, () -> explore(Maze.of(SIZE, -1), PLAN));
    assertTrue(String.valueOf(refused.getMessage()).contains("not whole"), refused.getMessage());
  }

  @Test
  void statesOfAnotherSizeAreRefused() throws Exception {
    assertTrue(isKilled(Maze.of(SIZE, -1), 3));

    for (Explorable other : List.of(Maze.of(SIZE, -1).smaller(), new DrawnGraph("0>1 1>0"))) {
      Explorer explorer = new Explorer(other, PLAN, of(SUBJECT));
      BadInputException refused = assertThrows(BadInputException.class, explorer::run);

      assertTrue(String.valueOf(refused.getMessage()).contains("unknown"), refused.getMessage());
    }
  }

  @Test
  void whatDoesNotFitIsKeptForMoreMemory() throws Exception {
    Exploration whole = new Explorer(Maze.of(SIZE, -1), PLAN).run();
    ExplorationLimitException refused =
        assertThrows(
            ExplorationLimitException.class,
            () ->
                new Explorer(
                        Maze.of(SIZE, -1),
                        PLAN.within(6 << 20),
                        new CheckpointFile(file, Duration.ofDays(1), SUBJECT, PLAN.progress()))
                    .run());
    assertTrue(String.valueOf(refused.getMessage()).endsWith("goes on from " + file));

    assertSame(whole, explore(Maze.of(SIZE, -1), PLAN));
    assertEquals(List.of((long) refused.states()), resumed);
  }

  @Test
  void aCheckpointThatCannotBeWrittenLeavesTheFormerOne() throws Exception {
    assertTrue(isKilled(Maze.of(SIZE, -1), 3));
    byte[] former = Files.readAllBytes(file);
    UncheckedIOException failed =
        assertThrows(
            UncheckedIOException.class,
            () ->
                of(SUBJECT)
                    .write(
                        out -> {
                          out.put(1);
                          throw new IOException("No space left on device");
                        }));

    FileSystemException cause = assertInstanceOf(FileSystemException.class, failed.getCause());
    assertEquals(file + ": No space left on device", cause.getMessage());
    assertArrayEquals(former, Files.readAllBytes(file));
  }

  @Test
  void findingsAndStepsThatAreKeptAreInNoCheckpoint() {
    for (ExplorationPlan plan : List.of(PLAN.toTheEnd(), PLAN.keepingEdges())) {
      assertThrows(IllegalArgumentException.class, () -> explore(Maze.of(SIZE, -1), plan));
    }
  }
}
