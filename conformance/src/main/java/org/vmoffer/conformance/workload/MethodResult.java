package org.vmoffer.conformance.workload;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.cycles.Cause;

/**
 * What a workload has cost with one method, in cycles.
 *
 * @param method which
 * @param makespan when the last process on a path had done its work
 * @param handOvers how many there were
 * @param waited all hand-overs together, each from what the sender does last with the buffer until
 *     the receiver's first read starts
 * @param longest of them
 * @param roundsOfABuffer how often a buffer went round, of the flow with the most rounds
 * @param clocks of the cores, core 1 first
 * @param payers what each thread spent, in order of their numbers
 * @param interrupts requests for a flush that were sent to other cores
 * @param kernelSteps steps of the kernel level
 * @param checks how often the accounts were checked
 * @param digest of all accounts: equal runs have equal ones
 * @param stretches the first of them, as many as were asked for
 */
public record MethodResult(
    Method method,
    long makespan,
    long handOvers,
    long waited,
    long longest,
    int roundsOfABuffer,
    List<Long> clocks,
    List<Payer> payers,
    long interrupts,
    long kernelSteps,
    long checks,
    long digest,
    List<Stretch> stretches) {

  /** Keeps copies. */
  public MethodResult {
    clocks = List.copyOf(clocks);
    payers = List.copyOf(payers);
    stretches = List.copyOf(stretches);
  }

  /**
   * A thread.
   *
   * @param process its process
   * @param core its core
   * @param bystander whether it is on no path
   * @param causes its cycles by cause
   * @param interrupts taken while it ran
   * @param walks that its accesses needed
   */
  public record Payer(
      String process,
      int core,
      boolean bystander,
      Map<Cause, Long> causes,
      long interrupts,
      long walks) {

    /** Cycles in which its core did something. */
    public long work() {
      return causes.entrySet().stream()
          .filter(spent -> spent.getKey().isWork())
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    /** Cycles with a cause. */
    public long of(Cause cause) {
      return causes.getOrDefault(cause, 0L);
    }
  }

  /** Cycles of a hand-over on average. */
  public double perTransfer() {
    return (double) waited / handOvers;
  }

  /** The makespan shared among the hand-overs. */
  public double makespanPerTransfer() {
    return (double) makespan / handOvers;
  }

  /** The makespan shared among the rounds of a buffer. */
  public double perRound() {
    return (double) makespan / roundsOfABuffer;
  }

  /** Cycles of all threads by cause, waiting included. */
  public Map<Cause, Long> causes() {
    Map<Cause, Long> sum = new EnumMap<>(Cause.class);
    payers.forEach(p -> p.causes().forEach((cause, count) -> sum.merge(cause, count, Long::sum)));
    return sum;
  }

  /** What all cores did for a hand-over; what bystanders do themselves does not count. */
  public double workPerTransfer() {
    long sum = 0;
    for (Payer payer : payers) {
      sum += payer.bystander() ? interruptWork(payer) : payer.work();
    }
    return (double) sum / handOvers;
  }

  private static long interruptWork(Payer payer) {
    long own = payer.of(Cause.DATA) + payer.of(Cause.UPDATE) + payer.of(Cause.COMPUTE);
    return payer.work() - own - reach(payer);
  }

  private static long reach(Payer payer) {
    return payer.of(Cause.STLB) + payer.of(Cause.WALK);
  }

  /** Interrupts that bystanders took. */
  public long bystandersInterrupts() {
    return payers.stream().filter(Payer::bystander).mapToLong(Payer::interrupts).sum();
  }

  /** Walks of bystanders. */
  public long bystandersWalks() {
    return payers.stream().filter(Payer::bystander).mapToLong(Payer::walks).sum();
  }

  /** Cycles of bystanders in second-level lookups and walks. */
  public long bystandersReach() {
    return payers.stream().filter(Payer::bystander).mapToLong(MethodResult::reach).sum();
  }
}
