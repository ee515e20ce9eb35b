package org.vmoffer.machine;

import org.vmoffer.api.Call;
import org.vmoffer.kernel.FrameTable;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.kernel.ProcessTable;
import org.vmoffer.memory.KernelMemory;

/**
 * The state of the kernel level, all of it in one memory: first the words of the atomic kernel,
 * processes, offers, frames and page tables, then what the kernel level adds. The objects hold no
 * state of their own.
 */
class MmuState {
  private final Scenario scenario;
  private final KernelState kernel;
  private final Programs programs;
  private final Tables tables;
  private final Reserves reserves;
  private final WordList[] devices;
  private final Threads threads;
  private final Cores cores;
  private final Job[] jobs;

  /** The state that these words hold. */
  MmuState(Scenario scenario, KernelMemory memory) {
    Bounds bounds = new Bounds(scenario);
    this.scenario = scenario;
    this.kernel = new KernelState(scenario.config(), memory);
    this.programs = new Programs(scenario.threads());
    int base = KernelState.words(scenario.config());
    this.tables = new Tables(kernel, base);
    base += (int) Tables.words(scenario);
    this.reserves = new Reserves(memory, base, scenario.config().frames());
    base += (int) Reserves.words(scenario.config().frames());
    this.devices = new WordList[scenario.config().maxPid() + 1];
    for (int pid = 1; pid < devices.length; pid++) {
      devices[pid] = new WordList(memory, base, (int) bounds.pins(pid));
      base += (int) WordList.words(bounds.pins(pid));
    }
    this.threads = new Threads(memory, base, scenario, programs);
    base += (int) Threads.words(scenario, programs);
    this.cores = new Cores(memory, base, scenario, bounds);
    base += (int) Cores.words(scenario, bounds);
    this.jobs = new Job[threads.count() + 1];
    for (int t = 1; t < jobs.length; t++) {
      jobs[t] = new Job(memory, base, scenario, (int) bounds.rows(t));
      base += (int) Job.words(scenario, bounds.rows(t));
    }
  }

  /** Words that the state of a machine takes. */
  static int words(Scenario scenario) {
    Bounds bounds = new Bounds(scenario);
    Programs programs = new Programs(scenario.threads());
    long words =
        KernelState.words(scenario.config())
            + Tables.words(scenario)
            + Reserves.words(scenario.config().frames())
            + Threads.words(scenario, programs)
            + Cores.words(scenario, bounds);
    for (int pid = 1; pid <= scenario.config().maxPid(); pid++) {
      words += WordList.words(bounds.pins(pid));
    }
    for (int t = 1; t <= programs.threads(); t++) {
      words += Job.words(scenario, bounds.rows(t));
    }
    if (words > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("a machine of " + words + " words is too large");
    }
    return (int) words;
  }

  Scenario scenario() {
    return scenario;
  }

  KernelState kernel() {
    return kernel;
  }

  KernelMemory memory() {
    return kernel.memory();
  }

  ProcessTable processes() {
    return kernel.processes();
  }

  OfferTable offers() {
    return kernel.offers();
  }

  FrameTable frames() {
    return kernel.frames();
  }

  Tables tables() {
    return tables;
  }

  Reserves reserves() {
    return reserves;
  }

  WordList device(int pid) {
    return devices[pid];
  }

  Threads threads() {
    return threads;
  }

  Cores cores() {
    return cores;
  }

  Job job(int t) {
    return jobs[t];
  }

  int maxPid() {
    return scenario.config().maxPid();
  }

  long userPages() {
    return scenario.config().userPages();
  }

  int threadCount() {
    return threads.count();
  }

  int mine(int t) {
    return threads.mine(t);
  }

  Call call(int t) {
    return threads.call(t);
  }

  /** Whether a thread is there, and no interrupt has its core. */
  boolean runs(int t, Pc where) {
    return threads.code(t) == where.code() && !cores.handler(t);
  }

  boolean inCall(int t, Pc where, Kind kind) {
    return runs(t, where) && threads.is(t, kind);
  }

  boolean isAlive(int pid) {
    return processes().isAlive(pid);
  }
}
