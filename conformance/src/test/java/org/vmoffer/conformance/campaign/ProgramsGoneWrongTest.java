package org.vmoffer.conformance.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.sut.SutCommand;
import org.vmoffer.conformance.sut.SutFailure;
import org.vmoffer.conformance.trace.TraceDirectory;
import org.vmoffer.conformance.trace.Walks;

/** A program that breaks down at one call costs that call and nothing else. */
class ProgramsGoneWrongTest {
  private static final TraceDirectory TRACES = new TraceDirectory(Path.of("..", "traces"));

  @TempDir private static Path directory;

  private static CAdapter adapter;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    adapter = CAdapter.in(directory);
    adapter.build(List.of(""));
  }

  /** The sound kernel, but for exec: something else is done then. */
  private static ModelCoverage drive(String atExec) throws IOException, InterruptedException {
    String script =
        "exec 3>&1; while IFS= read -r line; do case $line in *'\"exec\"'*) %s;; esac;"
                .formatted(atExec)
            + " printf '%s\\n' \"$line\"; done | "
            + adapter.program("");
    SutCommand command = new SutCommand(script, Duration.ofMillis(400), _ -> {});
    Walks walks = TRACES.read("MCLifecycle", Optional.empty());
    return new Campaign(command, new Limits(2, 3, _ -> {})).run(walks, _ -> {});
  }

  private static void assertFound(ModelCoverage found, SutFailure.Kind kind) {
    assertEquals(Verdict.FAIL, found.verdict());
    Failure shortest = found.failures().getFirst();
    assertTrue(shortest.finding() instanceof Finding.NoAnswer);
    assertEquals(kind, ((Finding.NoAnswer) shortest.finding()).failure().kind());
    assertEquals(Rule.EXEC_0, shortest.rule());
    assertTrue(shortest.length() <= 3, () -> shortest.invocations().toString());
    assertTrue(found.edges().covered() > 0, "nothing else was covered");
  }

  @Test
  void aProgramThatDiesAtExec() throws IOException, InterruptedException {
    assertFound(drive("exit 3"), SutFailure.Kind.DIED);
  }

  @Test
  void aProgramThatHangsAtExec() throws IOException, InterruptedException {
    assertFound(drive("continue"), SutFailure.Kind.HUNG);
  }

  @Test
  void aProgramThatAnswersRubbishAtExec() throws IOException, InterruptedException {
    assertFound(drive("echo rubbish >&3; continue"), SutFailure.Kind.RUBBISH);
  }

  @Test
  void aProgramThatAnswersAnotherRequestAtExec() throws IOException, InterruptedException {
    assertFound(drive("echo '{\"ok\":true}' >&3; continue"), SutFailure.Kind.OTHER_REQUEST);
  }
}
