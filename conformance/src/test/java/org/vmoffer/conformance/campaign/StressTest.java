package org.vmoffer.conformance.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.oracle.Oracle;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.sut.SutCommand;
import org.vmoffer.conformance.tlc.SpecificationOracle;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.TlcException;

/** Random programs on the kernel in C. */
@ResourceLock("TLC")
class StressTest {
  private static final Hello HELLO = new Hello("arm64", 32, 40, 5, 3, true);
  private static final Stress.Plan PLAN = new Stress.Plan(7, 40, 150, 3);

  @TempDir private static Path directory;

  private static CAdapter adapter;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    adapter = CAdapter.in(directory);
    adapter.build(List.of("", "CLAIM_TRUSTS_OFFER"));
  }

  private static Stress.Result stress(String name, Oracle oracle) throws IOException {
    SutCommand command = new SutCommand(adapter.program(name), SutCommand.TIMEOUT, _ -> {});
    return new Stress(HELLO, oracle, command, PLAN).run(_ -> {});
  }

  @Test
  void theSoundKernelDoesWhatTlcEvaluates() throws IOException, TlcException {
    Stress.Result result = stress("", SpecificationOracle.of(Specs.DIRECTORY, HELLO.bounds()));
    assertEquals(0, result.failed(), () -> result.failures().toString());
    assertEquals(PLAN.programs(), result.programs());
    assertEquals((long) PLAN.programs() * PLAN.length(), result.calls());
    assertTrue(result.rules().size() > 40, () -> "only " + result.rules());
  }

  @Test
  void bothOraclesSeeTheSameCalls() throws IOException, TlcException {
    Stress.Result one = stress("", new KernelOracle(HELLO.bounds()));
    Stress.Result other = stress("", SpecificationOracle.of(Specs.DIRECTORY, HELLO.bounds()));
    assertEquals(one, other);
  }

  @Test
  void aDefectIsFoundAndTheProgramMadeShort() throws IOException {
    Stress.Result result = stress("CLAIM_TRUSTS_OFFER", new KernelOracle(HELLO.bounds()));
    assertEquals(PLAN.mostFailures(), result.failed());
    Failure failure = result.failures().getFirst();
    assertEquals(Rule.K6, failure.rule());
    assertTrue(failure.length() <= PLAN.length() / 10, () -> failure.invocations().toString());
  }
}
