package org.vmoffer.conformance.cost;

import java.util.List;
import java.util.function.Consumer;
import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;
import org.vmoffer.cycles.Profile;
import org.vmoffer.timing.Item;
import org.vmoffer.timing.TimedMachine;
import org.vmoffer.timing.TimedThread;
import org.vmoffer.timing.TimingException;

/** Runs a case. */
public final class CostRun {
  private static final int SOURCE = 1;

  private CostRun() {}

  /**
   * What the case costs on the machine of a profile.
   *
   * @throws TimingException if the accounts do not add up
   */
  public static CostResult of(CostCase asked, Profile profile) {
    return of(asked, profile, stretch -> {});
  }

  /**
   * The same, telling where each cycle goes.
   *
   * @param trace told every stretch of the claim, and of the interrupts that it causes
   * @throws TimingException if the accounts do not add up
   */
  public static CostResult of(CostCase asked, Profile profile, Consumer<Stretch> trace) {
    HandOver programs = new HandOver(asked);
    List<TimedThread> threads = programs.threads();
    int[] operations =
        threads.stream().mapToInt(thread -> thread.program().operations().size()).toArray();
    int claimer = threads.size();
    int claim = indexOfClaim(threads.get(claimer - 1));
    CostMeter meter = new CostMeter(claimer, claim, operations, trace);
    TimedMachine machine =
        new TimedMachine(
            programs.scenario(profile),
            profile,
            threads,
            asked.flush().options(asked.pcids()),
            meter,
            meter);
    machine.run();
    for (int thread = 1; thread <= threads.size(); thread++) {
      for (int operation = 0; operation < operations[thread - 1]; operation++) {
        Rule rule = machine.ended(thread, operation);
        if (!rule.isSuccess()) {
          throw new TimingException(
              "operation %d of thread %d ended by %s, expected it to succeed"
                  .formatted(operation, thread, rule.label()));
        }
      }
    }
    return result(asked, profile, programs, machine, meter, claimer, claim, operations);
  }

  private static CostResult result(
      CostCase asked,
      Profile profile,
      HandOver programs,
      TimedMachine machine,
      CostMeter meter,
      int claimer,
      int claim,
      int[] operations) {
    int offer = programs.offer();
    int last = operations[claimer - 1] - 1;
    long taken = meter.took(claimer, claim);
    long sum = meter.causes().values().stream().mapToLong(Long::longValue).sum();
    if (taken != sum) {
      throw new TimingException(
          "the claim took %d cycles, its causes sum up to %d".formatted(taken, sum));
    }
    return new CostResult(
        asked,
        profile,
        meter.took(SOURCE, offer),
        meter.took(SOURCE, offer + 1),
        meter.took(claimer, claim - 1),
        taken,
        meter.causes(),
        meter.steps(),
        meter.others(),
        meter.end(claimer, last) - meter.start(claimer, claim + 1),
        meter.end(SOURCE, operations[0] - 1) - meter.start(SOURCE, offer + 3),
        meter.end(claimer, last) - meter.start(SOURCE, offer + 2),
        last - claim,
        machine.shootdowns().sent(),
        machine.steps(),
        machine.checks(),
        machine.ledger().digest());
  }

  private static int indexOfClaim(TimedThread thread) {
    List<Call> calls =
        thread.items().stream()
            .filter(Item.Operation.class::isInstance)
            .map(item -> ((Item.Operation) item).call())
            .toList();
    for (int i = 0; i < calls.size(); i++) {
      if (calls.get(i) instanceof Call.VmClaim) {
        return i;
      }
    }
    throw new IllegalArgumentException("a thread without a claim");
  }
}
