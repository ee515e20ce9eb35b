package org.vmoffer.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vmoffer.conformance.explore.Explorable;
import org.vmoffer.conformance.explore.Exploration;
import org.vmoffer.conformance.explore.ExplorationPlan;
import org.vmoffer.conformance.explore.Explorer;
import org.vmoffer.conformance.tlc.KernelScenarios;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcModel;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Scenario;

/**
 * Every interleaving of a model of the kernel level explored on one core. Run in the project's
 * root; the figure is {@code steps}, in a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExploreBenchmark {

  /** Which model. */
  @Param({"MCMmuClaimAccess", "MCMmuClaimMprotect", "MCMmuForkLend"})
  public String model;

  /** Whether every invariant is evaluated in every state. */
  @Param({"true", "false"})
  public boolean invariants;

  private Scenario scenario;
  private ExplorationPlan plan;

  /** What is counted beside the number of explorations. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counters {
    /** Steps that were taken. */
    public long steps;
  }

  /** Reads the model's scenario. */
  @Setup
  public void read() throws TlcException {
    scenario = KernelScenarios.read(new TlcModel(model, Path.of("spec"), "MCMmu", model + ".cfg"));
    ExplorationPlan everything = ExplorationPlan.everything();
    plan = invariants ? everything : everything.withoutInvariants();
  }

  /** Explores all. */
  @Benchmark
  public Exploration explore(Counters counters) throws InterruptedException {
    Exploration exploration = new Explorer(Explorable.of(new Machine(scenario)), plan).run();
    if (!exploration.findings().isEmpty()) {
      throw new IllegalStateException(model + ": " + exploration.findings().getFirst());
    }
    counters.steps += exploration.steps();
    return exploration;
  }
}
