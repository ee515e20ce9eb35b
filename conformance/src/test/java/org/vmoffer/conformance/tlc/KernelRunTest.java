package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KernelRunTest {
  private static final String REFINES = "RefinesProp";
  private static final String END = "EndProp";
  private static final String LEAVE = "LeaveProp";

  @TempDir private Path directory;

  @Test
  void whatHoldsIsCounted() throws Exception {
    TlcOutcome outcome = check("nothing", REFINES, END, LEAVE);

    assertInstanceOf(TlcOutcome.KernelHolds.class, outcome);
    assertEquals(8, outcome.counts().distinct());
    assertEquals(9, outcome.edges());
    assertEquals(5, outcome.counts().depth());
  }

  @Test
  void severalInitialStatesAreNoEdges() throws Exception {
    TlcModel model = KernelSpecs.tiny(directory, "nothing", END);
    Specs.edit(
        directory,
        "MCMmuTiny.tla",
        "pc = [t \\in Threads |-> \"outside\"]",
        "pc \\in {[t \\in Threads |-> at] : at \\in {\"outside\", \"done\"}}");

    TlcOutcome outcome = check(model);

    assertEquals(8, outcome.counts().distinct(), "the other one is among them");
    assertEquals(9, outcome.edges());
  }

  @Test
  void aStateThatBreaksAnInvariantIsReportedWithTheStepsThere() throws Exception {
    TlcOutcome.KernelViolated found = violated("take", REFINES, END);

    assertEquals("OneInsideInv", found.property());
    assertEquals(List.of("1 Take(t = 1)", "2 Take(t = 2)"), found.trace().lines());
  }

  @Test
  void aStepThatTheLevelAboveDoesNotHaveIsReported() throws Exception {
    TlcOutcome.KernelViolated found = violated("pass", REFINES, END);

    assertEquals(REFINES, found.property());
    assertEquals(List.of("1 Take(t = 1)", "2 Give(t = 1)"), found.trace().lines());
  }

  @Test
  void aProgramThatCannotGoOnIsADeadlock() throws Exception {
    TlcOutcome.KernelViolated found = violated("keep", REFINES, END);

    assertEquals("deadlock", found.property());
    assertEquals(List.of("1 Take(t = 1)", "2 Give(t = 1)"), found.trace().lines());
  }

  @Test
  void theOnlyTemporalPropertyIsNamed() throws Exception {
    TlcOutcome.KernelViolated found = violated("unfair", REFINES, END);

    assertEquals(END, found.property());
    assertEquals("then nothing, for ever", found.trace().lines().getLast());
  }

  @Test
  void whatIsRepeatedWithoutEndIsSaid() throws Exception {
    List<String> lines = violated("retry", END).trace().lines();

    assertEquals(
        List.of("3 Take(t = 1)", "4 Retry(t = 1)", "then from 3 again, for ever"),
        lines.subList(2, lines.size()));
  }

  @Test
  void oneOfSeveralTemporalPropertiesIsMeant() throws Exception {
    assertEquals("EndProp or LeaveProp", violated("retry", END, LEAVE).property());
  }

  @Test
  void theSameModelAlwaysGivesTheSameCounterexample() throws Exception {
    assertEquals(violated("retry", END).trace(), violated("retry", END).trace());
  }

  private TlcOutcome.KernelViolated violated(String broken, String... properties) throws Exception {
    return assertInstanceOf(TlcOutcome.KernelViolated.class, check(broken, properties));
  }

  private TlcOutcome check(String broken, String... properties) throws Exception {
    return check(KernelSpecs.tiny(directory, broken, properties));
  }

  private TlcOutcome check(TlcModel model) throws Exception {
    return TlcRun.of(model, directory.resolve("log")).at(Level.KERNEL).check(p -> {});
  }
}
