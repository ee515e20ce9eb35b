package org.vmoffer.machine;

import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;
import org.vmoffer.memory.KernelMemory;

/**
 * How far each thread has come, what it has been told, and who holds which address-space lock.
 *
 * <pre>
 *   locks      a word a pid: the thread that holds it, or 0
 *   at, pc     two words a thread
 *   results    if observed, a list for each thread
 * </pre>
 */
final class Threads {
  private static final Rule[] RULES = Rule.values();

  private final KernelMemory memory;
  private final Programs programs;
  private final int locks;
  private final int places;
  private final WordList[] results;
  private final boolean observed;

  Threads(KernelMemory memory, int base, Scenario scenario, Programs programs) {
    this.memory = memory;
    this.programs = programs;
    this.observed = scenario.observed();
    this.locks = base;
    this.places = base + scenario.config().maxPid();
    this.results = new WordList[programs.threads() + 1];
    int at = places + 2 * programs.threads();
    for (int t = 1; t <= programs.threads(); t++) {
      int capacity = observed ? programs.length(t) : 0;
      results[t] = new WordList(memory, at, capacity);
      at += (int) WordList.words(capacity);
    }
  }

  static long words(Scenario scenario, Programs programs) {
    long words = scenario.config().maxPid() + 2L * programs.threads();
    for (int t = 1; t <= programs.threads(); t++) {
      words += WordList.words(scenario.observed() ? programs.length(t) : 0);
    }
    return words;
  }

  int count() {
    return programs.threads();
  }

  /** The pid of a thread's process. */
  int mine(int t) {
    return programs.pid(t);
  }

  boolean isDevice(int t) {
    return programs.isDevice(t);
  }

  int at(int t) {
    return (int) memory.get(place(t));
  }

  void setAt(int t, int at) {
    memory.set(place(t), at);
  }

  void advance(int t) {
    setAt(t, at(t) + 1);
  }

  int code(int t) {
    return (int) memory.get(place(t) + 1);
  }

  Pc pc(int t) {
    return Pc.of(code(t));
  }

  void goTo(int t, Pc where) {
    memory.set(place(t) + 1, where.code());
  }

  /** What the call is that the thread is in, or makes next. */
  Kind kind(int t) {
    return programs.kind(t, at(t));
  }

  boolean is(int t, Kind kind) {
    return kind(t) == kind;
  }

  Call call(int t) {
    return programs.call(t, at(t));
  }

  /** Whether a thread has made all its calls, or its program has ended or not begun. */
  boolean rests(int t) {
    return switch (pc(t)) {
      case UNBORN, ENDED -> true;
      case USER -> is(t, Kind.NONE);
      default -> false;
    };
  }

  int lock(int pid) {
    return (int) memory.get(locks + pid - 1);
  }

  void setLock(int pid, int t) {
    memory.set(locks + pid - 1, t);
  }

  /** Gives back every lock of the thread. */
  void free(int t) {
    for (int at = locks; at < places; at++) {
      if (memory.get(at) == t) {
        memory.set(at, 0);
      }
    }
  }

  /** Keeps the rule and one number, if anybody looks at the end. */
  @SuppressWarnings("EnumOrdinal") // the number of a rule in the canonical form
  void record(int t, Rule rule, long number) {
    if (observed) {
      results[t].append((long) rule.ordinal() << Integer.SIZE | (number & 0xffff_ffffL));
    }
  }

  /** The rule in a word of the results. */
  @SuppressWarnings("EnumOrdinal")
  static Rule rule(long result) {
    return RULES[(int) (result >>> Integer.SIZE)];
  }

  WordList results(int t) {
    return results[t];
  }

  private int place(int t) {
    return places + 2 * (t - 1);
  }
}
