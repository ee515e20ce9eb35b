package org.vmoffer.conformance.explore;

import org.vmoffer.machine.Pc;
import org.vmoffer.machine.Scenario;

/** How far the threads are, read from a state's canonical form. Threads count from 1. */
final class ThreadView {
  private static final Pc[] PLACES = Pc.values();

  private final CodeLayout layout;
  private final long[] at;
  private final Pc[] pc;
  private final int[] requests;
  private final int[] over;
  private final long[] lock;
  private long[] code = {};
  private final CodeLayout.PartSink reader = this::read;

  ThreadView(Scenario scenario) {
    this.layout = new CodeLayout(scenario);
    int threads = scenario.threads().size();
    this.at = new long[threads + 1];
    this.pc = new Pc[threads + 1];
    this.requests = new int[threads + 1];
    this.over = new int[threads + 1];
    this.lock = new long[scenario.config().maxPid() + 1];
  }

  /** From now on this is about another state. */
  void look(long[] words) {
    code = words;
    layout.parts(words, reader);
  }

  private void read(Part part, int number, int from, int to) {
    switch (part) {
      case REQUEST -> requests[number] = to - from;
      case LOCK -> lock[number] = code[from];
      case AT -> at[number] = code[from];
      case PC -> pc[number] = PLACES[(int) code[from]];
      case OVER -> over[number] = to - from;
      default -> {}
    }
  }

  int threads() {
    return layout.threads();
  }

  /** Which operation of its program a thread is in, from 1. */
  long at(int thread) {
    return at[thread];
  }

  Pc pc(int thread) {
    return pc[thread];
  }

  /** Whether a shootdown is on its way to the thread's core, or being served there. */
  boolean isAsked(int thread) {
    return requests[thread] > 0;
  }

  /** Whether tables and promise differ anywhere for the thread's call. */
  boolean hasOver(int thread) {
    return over[thread] > 0;
  }

  /** Whether the thread holds the lock of a process. */
  boolean holds(int thread, int pid) {
    return lock[pid] == thread;
  }
}
