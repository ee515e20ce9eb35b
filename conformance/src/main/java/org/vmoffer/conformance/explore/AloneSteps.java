package org.vmoffer.conformance.explore;

import org.vmoffer.machine.Pc;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.Step;

/**
 * Takes a step alone, and nothing else in that state, if it does not matter when it is taken: it
 * stays enabled, and commutes with every step that anybody, its own core's hardware included, can
 * take before it. Such a step by itself is a persistent set in the sense of Godefroid
 * (Partial-Order Methods for the Verification of Concurrent Systems, 1996, chapter 4), and a search
 * that takes a persistent set in each state comes to every reachable state in which nothing but
 * rest is left, or nothing at all.
 *
 * <p>Which steps these are. Throughout, no shootdown is on its way to the thread's own core, and
 * none can be sent before the step: only holders of the lock of a process send shootdowns to its
 * cores. So the handler cannot get in between. The one exception, a thread that ends its process
 * and has given the lock back, sends shootdowns to a next process of the same pid: while there is
 * such a thread, no step is taken alone.
 *
 * <ul>
 *   <li>{@code Return}, the thread holding its own lock. Whoever waits for one of the locks can do
 *       nothing before. The place in the call changes from one place in a call in which nobody is
 *       interested to another, and the job's promises are all kept already.
 *   <li>{@code ClaimRequest}, if no shootdown is on its way to any core of the source. It adds one
 *       to each; before, such a core can neither take an interrupt nor acknowledge, and the lock of
 *       the source keeps others from asking. The claimer's own caches are not flushed.
 *   <li>{@code Lock}, if no other thread can ever again want the lock that is taken, nor the
 *       thread's own: by what the programs still have in store.
 *   <li>{@code ClaimInstall} and {@code MmapInstall}, if no other core of the process has an access
 *       left. They fill slots that were absent, so a fill or a walk that can do anything with such
 *       a slot can do it only afterwards; an access that finds it absent is what could tell the
 *       difference. Other processes do not see the tables, and the promise does not change.
 *   <li>{@code EndBegin}, if no sibling is left to be stopped.
 * </ul>
 *
 * <p>That holds for the specification as it is. A machine that is broken on purpose, so that it
 * sends shootdowns without the lock say, is to be explored without reduction.
 *
 * <p>What is preserved: the set of final states, word for word. What is not: the states on the way,
 * so the verdict of invariants counts only for the states that are visited; the number of
 * interleavings.
 */
public final class AloneSteps implements Reduction {
  private final Programs programs;
  private final ThreadView threads;

  /** For explorations of a scenario. */
  public AloneSteps(Scenario scenario) {
    this.programs = new Programs(scenario);
    this.threads = new ThreadView(scenario);
  }

  @Override
  public int choose(long[] code, int length, long[] steps, int count) {
    if (count < 2) {
      return count;
    }
    threads.look(code);
    if (somebodyAsksWithoutLock()) {
      return count;
    }
    for (int i = 0; i < count; i++) {
      if (isAlone(steps[i])) {
        long alone = steps[i];
        steps[i] = steps[0];
        steps[0] = alone;
        return 1;
      }
    }
    return count;
  }

  private boolean isAlone(long step) {
    int thread = Step.who(step);
    if (thread == 0 || threads.isAsked(thread)) {
      return false;
    }
    int pid = programs.pid(thread);
    return switch (Step.action(step)) {
      case RETURN -> threads.holds(thread, pid) && !threads.hasOver(thread);
      case CLAIM_REQUEST -> threads.holds(thread, pid) && nobodyElseIsAsked(thread);
      case LOCK -> isSoleLocker(thread, pid);
      case CLAIM_INSTALL, MMAP_INSTALL ->
          threads.holds(thread, pid) && noSiblingAccesses(thread, pid);
      case END_BEGIN -> hasNoSibling(thread, pid);
      default -> false;
    };
  }

  private boolean somebodyAsksWithoutLock() {
    for (int thread = 1; thread <= threads.threads(); thread++) {
      if (threads.pc(thread) == Pc.REQUEST && !threads.holds(thread, programs.pid(thread))) {
        return true;
      }
    }
    return false;
  }

  /** It is enough to ask more than is needed: nothing is under way to any core at all. */
  private boolean nobodyElseIsAsked(int thread) {
    for (int other = 1; other <= threads.threads(); other++) {
      if (other != thread && threads.isAsked(other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the locks of the call that the thread is in are of no interest to anybody else. */
  private boolean isSoleLocker(int thread, int pid) {
    long wanted = 1L << pid;
    if (threads.pc(thread) != Pc.FAULT) {
      wanted |= programs.needs(thread, threads.at(thread));
    }
    for (int other = 1; other <= threads.threads(); other++) {
      boolean canLock =
          other != thread
              && threads.pc(other) != Pc.ENDED
              && (programs.locks(other, threads.at(other)) & wanted) != 0;
      if (canLock) {
        return false;
      }
    }
    return true;
  }

  private boolean noSiblingAccesses(int thread, int pid) {
    for (int other = 1; other <= threads.threads(); other++) {
      boolean accesses =
          other != thread
              && programs.pid(other) == pid
              && threads.pc(other) != Pc.ENDED
              && programs.touches(other, threads.at(other)) != 0;
      if (accesses) {
        return false;
      }
    }
    return true;
  }

  private boolean hasNoSibling(int thread, int pid) {
    for (int other = 1; other <= threads.threads(); other++) {
      if (other != thread && programs.pid(other) == pid && threads.pc(other) != Pc.ENDED) {
        return false;
      }
    }
    return true;
  }
}
