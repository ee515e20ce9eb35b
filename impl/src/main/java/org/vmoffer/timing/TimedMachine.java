package org.vmoffer.timing;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Rule;
import org.vmoffer.cache.DataCaches;
import org.vmoffer.cache.LastLevel;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Scenario;
import org.vmoffer.tlb.PhysicalMemory;
import org.vmoffer.tlb.TranslationUnit;

/**
 * The kernel level with a clock on every core. Of all cores the one whose next step starts first
 * goes first, ties by number: two runs of the same programs are equal to the cycle. A step takes
 * effect when it starts; whoever has waited for it goes on when it is over.
 */
public final class TimedMachine {
  private final Machine machine;
  private final Probe probe;
  private final List<ThreadProgress> threads = new ArrayList<>();
  private final List<TimedCore> cores = new ArrayList<>();
  private final Schedule schedule;
  private final Execution execution;
  private final TimingAudit audit;
  private final Ledger ledger;
  private final Shootdowns shootdowns = new Shootdowns();

  /**
   * A machine at rest in the scenario's start state.
   *
   * @param scenario what the kernel level runs; its programs are those of the threads
   * @param profile sizes and latencies
   * @param placed the threads in the scenario's order, each with its core
   * @throws IllegalArgumentException if threads and scenario do not fit together
   */
  public TimedMachine(
      Scenario scenario,
      Profile profile,
      List<TimedThread> placed,
      TimingOptions options,
      CallListener called,
      StepListener listener) {
    Placement.check(scenario, profile, placed);
    machine = new Machine(scenario);
    probe = machine.probe();
    int channels = Placement.channels(placed);
    for (int i = 0; i < placed.size(); i++) {
      threads.add(new ThreadProgress(i + 1, placed.get(i), channels));
    }
    LastLevel shared = new LastLevel(profile);
    for (int number = 1; number <= Placement.cores(placed); number++) {
      cores.add(core(number, profile, shared));
    }
    ledger = new Ledger(cores.size());
    Channels told = new Channels(channels);
    CacheAccess caches = new CacheAccess(cores);
    Flushes flushes =
        new Flushes(
            probe, profile.kernel(), options, caches, threads, shootdowns, cores.getFirst());
    audit = new TimingAudit(machine, profile, cores, ledger, shootdowns);
    Book book = new Book(probe, ledger, caches, listener, cores.getFirst());
    schedule = new Schedule(probe, told, cores, profile.stores().depth());
    execution =
        new Execution(machine, profile, options, told, flushes, audit, book, new Calls(called));
  }

  private TimedCore core(int number, Profile profile, LastLevel shared) {
    List<ThreadProgress> own = threads.stream().filter(t -> t.core() == number).toList();
    int[] threadOf = new int[machine.scenario().config().maxPid() + 1];
    for (ThreadProgress thread : own) {
      threadOf[thread.pid()] = thread.number();
    }
    Tally tally = new Tally();
    DataCaches caches = new DataCaches(profile, shared, tally);
    PhysicalMemory memory =
        new PhysicalMemory() {
          @Override
          public long read(long physicalAddress) {
            return probe.read(physicalAddress);
          }

          @Override
          public void write(long physicalAddress, long word) {
            probe.write(physicalAddress, word);
          }
        };
    Mirror mirror = new Mirror(machine, number, threadOf);
    TranslationUnit unit = new TranslationUnit(profile, memory, caches, tally, mirror);
    return new TimedCore(number, own, caches, unit, tally);
  }

  /**
   * Runs until nobody can go on.
   *
   * @throws TimingException if the accounts do not add up, or threads wait for each other
   */
  public void run() {
    for (Turn turn = schedule.next(); turn != null; turn = schedule.next()) {
      execution.run(turn);
      long now = turn.core().clock();
      for (ThreadProgress thread : threads) {
        if (thread.isBlocked() && schedule.readyAt(thread) >= 0) {
          thread.unblock(now);
        }
      }
    }
    for (ThreadProgress thread : threads) {
      if (thread.hasItem() && !probe.pc(thread.number()).isOver()) {
        throw new TimingException(thread + " waits for ever, expected it to reach its end");
      }
    }
    audit.end();
  }

  /** The kernel level below. */
  public Machine machine() {
    return machine;
  }

  /**
   * By which rule an operation of a thread has ended; only of a scenario that is observed.
   *
   * @param thread number of the thread, from 1
   * @param operation position in its program, from 0, other items not counted
   */
  public Rule ended(int thread, int operation) {
    return probe.ended(thread, operation);
  }

  /** Cycles by core, cause and action. */
  public Ledger ledger() {
    return ledger;
  }

  /** Interrupts on behalf of shootdowns. */
  public Shootdowns shootdowns() {
    return shootdowns;
  }

  /** The clock of a core, from 1. */
  public long clock(int core) {
    return cores.get(core - 1).clock();
  }

  /** Counters of a core's translations and caches. */
  public Tally tally(int core) {
    return cores.get(core - 1).tally();
  }

  /** Steps of the kernel level taken by threads and handlers. */
  public long steps() {
    return execution.steps();
  }

  /** How often the accounts were checked. */
  public long checks() {
    return audit.checks();
  }
}
