package org.vmoffer.conformance.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.explore.ExplorationProgress;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.itf.Itf;
import org.vmoffer.conformance.litmus.LitmusReader;
import org.vmoffer.conformance.litmus.Race;
import org.vmoffer.conformance.trace.TraceDirectory;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.conformance.trace.Walks;

/** Walks of the corpora through every kind of file and back. */
final class ConversionTest {
  private static final TraceDirectory TRACES = new TraceDirectory(Path.of("..", "traces"));
  private static final int WALKS = 2;
  private static final int STEPS = 250;

  @TempDir private Path scratch;

  static List<String> models() {
    return TRACES.models();
  }

  private static Walk walk(Walks walks, int number) {
    int first = walks.firstStep(number);
    int steps = Math.min(STEPS, walks.firstStep(number + 1) - first);
    return Walk.of(walks, IntStream.range(first, first + steps).toArray());
  }

  private TraceFile through(String name, String text) throws IOException {
    Path file = scratch.resolve(name);
    Files.writeString(file, text);
    return TraceFile.read(file);
  }

  private static void assertSame(Walk expected, Walk actual) {
    assertFalse(expected.steps().isEmpty());
    assertEquals(expected.initial(), actual.initial());
    assertEquals(
        expected.steps().stream().map(ConversionTest::withoutForeignIds).toList(),
        actual.steps().stream().map(ConversionTest::withoutForeignIds).toList());
  }

  /** An id that is not the claimed offer's is not told from others that are not. */
  private static Walk.Step withoutForeignIds(Walk.Step step) {
    boolean expects =
        step.invocation().call() instanceof Call.VmClaim claim && claim.expectId() != 0;
    return expects && !step.reply().rule().isSuccess()
        ? new Walk.Step(
            new Invocation(step.invocation().pid(), new Call.Fork()), step.reply(), step.after())
        : step;
  }

  @ParameterizedTest
  @MethodSource("models")
  void aWalkIsTheSameBehindAFileOfEitherKind(String model) throws IOException {
    Walks walks = TRACES.read(model, Optional.empty());
    for (int number = 0; number < Math.min(WALKS, walks.walkCount()); number++) {
      Walk walk = walk(walks, number);
      TraceFile itf = through("a.itf.json", Itf.of(walk));
      TraceFile log = through("a.log", WalkLog.of(itf.walk(), true));

      assertSame(walk, itf.walk());
      assertEquals(Optional.empty(), log.rejection());
      assertSame(walk, log.walk());
    }
  }

  @Test
  void everyCallThatALitmusTestCanSayEndsThereAsInTheWalk() throws InterruptedException {
    Walk walk = walk(TRACES.read("MCLifecycle", Optional.empty()), 0);
    WalkLitmus litmus = new WalkLitmus("a", walk);
    int said = 0;
    for (int step = 1; step <= walk.steps().size(); step += 3) {
      try {
        String text = litmus.text(step, List.of("one"), "Is it so?", "a test");
        Race race = Race.run(LitmusReader.read("a.litmus", text), ExplorationProgress.SILENT);
        assertEquals(List.of(), List.copyOf(race.unmet()), text);
        said++;
      } catch (BadInputException unsayable) {
        assertTrue(
            String.valueOf(unsayable.getMessage()).contains("litmus test"), unsayable::getMessage);
      }
    }

    assertTrue(said > 40, "only " + said);
  }

  @Test
  void aWalkOfTheSpecificationHasNoWrongStep() {
    assertEquals(
        0, new WalkLitmus("a", walk(TRACES.read("MCMarks", Optional.empty()), 0)).firstWrong());
  }

  @Test
  void aCallThatIsInterruptedIsLeftOutAndCounted() throws IOException {
    TraceFile log =
        through(
            "a.log",
            """
            {"op":"hello","protocol":1,"arch":"x86-64","pageSize":4096,"userPages":2,"frames":2,"maxPid":2,"offerLimit":1}
            {"pid":0,"name":"spawn","args":{},"ret":1}
            {"pid":1,"name":"vm_claim","args":{"src_pid":2,"remote_addr":0,"local_addr":0,"size":0,"flags":0},"ret":-1,"errno":"EINTR"}
            {"pid":1,"name":"mmap","args":{"addr":0,"pages":1,"perms":"R"},"ret":-1,"errno":"ENOMEM"}
            """);

    assertEquals(1, log.leftOut());
    assertEquals(
        List.of("spawn.0", "mmap.nomem"),
        log.walk().steps().stream().map(step -> step.reply().rule().label()).toList());
  }

  @Test
  void aMachineWithVeryManyFramesHasNoTraceThatNamesEach() throws IOException {
    TraceFile log =
        through(
            "a.log",
            """
            {"op":"hello","protocol":1,"arch":"x86-64","pageSize":4096,"userPages":2,"frames":99999,"maxPid":2,"offerLimit":1}
            {"pid":0,"name":"spawn","args":{},"ret":1}
            """);

    assertThrows(BadInputException.class, () -> Itf.of(log.walk()));
  }

  @Test
  void whatIsNotSpecifiedEndsTheWalk() throws IOException {
    TraceFile log =
        through(
            "a.log",
            """
            {"op":"hello","protocol":1,"arch":"x86-64","pageSize":4096,"userPages":2,"frames":2,"maxPid":2,"offerLimit":1}
            {"pid":0,"name":"spawn","args":{},"ret":1}
            {"pid":1,"name":"exit","args":{},"ret":-1,"errno":"EPERM"}
            """);

    assertEquals(3, log.rejection().orElseThrow().line());
    assertEquals(1, log.walk().steps().size());
  }
}
