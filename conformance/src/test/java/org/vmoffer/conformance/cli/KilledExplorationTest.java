package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.Specs;

/**
 * An exploration that is killed at random moments behind its first checkpoint goes on, and ends as
 * if nothing had been. {@code -Dvmoffer.kills=100} kills it so often, {@code -Dvmoffer.seed=7} at
 * other moments.
 */
final class KilledExplorationTest {
  private static final int KILLS = Integer.getInteger("vmoffer.kills", 1);
  private static final long SEED = Long.getLong("vmoffer.seed", 1);
  private static final String MODEL = "MCMmuFamily";

  /** About as long as one takes from the first checkpoint to the end, and from the start. */
  private static final int MILLIS_FROM_CHECKPOINT = 400;

  private static final int MILLIS_FROM_START = 2500;

  @TempDir private Path directory;

  private static OwnProcess process(Path scratch) {
    return new OwnProcess(Specs.DIRECTORY.resolve(".."), scratch);
  }

  private static JsonNode result(TinyHome.Run run) throws Exception {
    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    ObjectNode json = (ObjectNode) new JsonMapper().readTree(run.out());
    return json.without(List.of("seconds", "stepsPerSecond"));
  }

  private static String[] plus(String[] args, String... more) {
    return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void theSameCommandGoesOn() throws Exception {
    ManifestModel model =
        Manifest.read(Specs.DIRECTORY).models().stream()
            .filter(each -> each.name().equals(MODEL))
            .findFirst()
            .orElseThrow();
    Path checkpoint = directory.resolve("kept").resolve("checkpoint");
    Files.createDirectory(checkpoint.getParent());
    String[] args = {"explore", MODEL, "--json", "--checkpoint", checkpoint.toString()};
    String[] often = plus(args, "--every", "0");
    Random random = new Random(SEED);
    int killed = 0;
    int finished = 0;
    while (killed < KILLS) {
      int most = Files.exists(checkpoint) ? MILLIS_FROM_START : MILLIS_FROM_CHECKPOINT;
      Process running = process(directory).start(often);
      while (running.isAlive() && !Files.exists(checkpoint)) {
        Thread.sleep(1);
      }
      running.waitFor(random.nextInt(most), TimeUnit.MILLISECONDS);
      running.destroyForcibly().waitFor();
      if (Files.exists(checkpoint)) {
        killed++;
      } else {
        finished++;
      }
    }
    System.out.printf(
        "KilledExplorationTest: killed %d, %d came to their end before%n", killed, finished);

    TinyHome.Run other = process(directory).run(plus(args, "--set", "StoreDepth=2"));
    assertEquals(ExitCode.BAD_INPUT, other.exitCode(), other.err());
    assertTrue(other.err().contains(checkpoint + ": a checkpoint with --set nothing"), other.err());

    TinyHome.Run rest = process(directory).run(args);

    JsonNode result = result(rest);
    assertTrue(rest.err().startsWith("explore: goes on from " + checkpoint), rest.err());
    assertEquals(model.states(), result.get("states").asLong());
    assertEquals(model.edges(), result.get("steps").asLong());
    assertEquals(model.depth(), result.get("depth").asInt());
    try (Stream<Path> left = Files.list(checkpoint.getParent())) {
      assertEquals(0, left.count());
    }
  }
}
