package org.vmoffer.conformance.workload;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.workload.Workload.Flow;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Machine;
import org.vmoffer.timing.TimedMachine;
import org.vmoffer.timing.TimedThread;
import org.vmoffer.timing.TimingException;
import org.vmoffer.timing.TimingOptions;

/** Runs a workload. */
public final class WorkloadRun {
  private WorkloadRun() {}

  /**
   * What the workload costs with a method.
   *
   * @param pcids whether address spaces keep their translations across context switches
   * @param kept how many stretches of time the result has
   * @throws TimingException if the accounts do not add up
   * @throws OperationFailedException if a call or an access does not succeed
   * @throws IllegalArgumentException if it needs a machine that is too large
   */
  public static MethodResult of(
      Workload workload, Method method, Profile profile, boolean pcids, int kept) {
    Programs programs = new Programs(workload, method);
    List<TimedThread> threads = programs.all().stream().map(Program::timed).toList();
    WorkloadMeter meter = new WorkloadMeter(programs, kept);
    TimedMachine machine =
        new TimedMachine(
            new Machine(StartState.of(workload, programs, method, threads, profile)),
            profile,
            threads,
            new TimingOptions(pcids, false, false),
            meter,
            meter);
    machine.run();
    for (Program program : programs.all()) {
      succeeded(machine, program, method);
    }
    return result(workload, method, programs, machine, meter);
  }

  private static void succeeded(TimedMachine machine, Program program, Method method) {
    for (int operation = 0; operation < program.operations(); operation++) {
      Rule rule = machine.ended(program.thread(), operation);
      if (!rule.isSuccess()) {
        throw new OperationFailedException(
            "%s: operation %d of %s on core %d ended by %s"
                .formatted(
                    method.label(), operation, program.process(), program.core(), rule.label()));
      }
    }
  }

  private static MethodResult result(
      Workload workload,
      Method method,
      Programs programs,
      TimedMachine machine,
      WorkloadMeter meter) {
    List<MethodResult.Payer> payers =
        programs.all().stream().map(program -> payer(program, meter)).toList();
    List<Long> clocks =
        IntStream.rangeClosed(1, cores(programs))
            .mapToObj(core -> machine.ledger().of(core))
            .toList();
    for (int core = 1; core <= clocks.size(); core++) {
      check(core, clocks.get(core - 1), payers);
    }
    List<Long> took = programs.handOvers().stream().map(meter::took).toList();
    return new MethodResult(
        method,
        programs.all().stream()
            .filter(program -> !program.isBystander())
            .mapToLong(program -> meter.end(program.thread()))
            .max()
            .orElse(0),
        workload.handOvers(),
        took.stream().mapToLong(Long::longValue).sum(),
        took.stream().mapToLong(Long::longValue).max().orElse(0),
        workload.flows().stream().mapToInt(Flow::rounds).max().orElse(1),
        clocks,
        payers,
        machine.shootdowns().sent(),
        machine.steps(),
        machine.checks(),
        machine.ledger().digest(),
        meter.stretches());
  }

  private static int cores(Programs programs) {
    return programs.all().stream().mapToInt(Program::core).max().orElse(0);
  }

  private static MethodResult.Payer payer(Program program, WorkloadMeter meter) {
    int thread = program.thread();
    return new MethodResult.Payer(
        program.process(),
        program.core(),
        program.isBystander(),
        Map.copyOf(meter.causes(thread)),
        meter.interrupts(thread),
        meter.walks(thread));
  }

  private static void check(int core, long clock, List<MethodResult.Payer> payers) {
    long sum =
        payers.stream()
            .filter(payer -> payer.core() == core)
            .flatMap(payer -> payer.causes().values().stream())
            .mapToLong(Long::longValue)
            .sum();
    if (sum != clock) {
      throw new TimingException(
          "the threads of core %d spent %d cycles, its clock says %d".formatted(core, sum, clock));
    }
  }
}
