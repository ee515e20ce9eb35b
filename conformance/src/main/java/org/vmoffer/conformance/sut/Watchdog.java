package org.vmoffer.conformance.sut;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends programs that are silent for too long. Whoever waits for an answer reads without a limit of
 * its own; when the program is ended, that read ends too. So an answer costs no change of thread.
 */
final class Watchdog {
  private static final int LOOK_MILLIS = 20;

  private static final Watchdog ONLY = new Watchdog();

  private final Map<SutProcess, Future<?>> watched = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("watchdog").factory());

  private Watchdog() {
    clock.setRemoveOnCancelPolicy(true);
    // Whoever is interrupted from the keyboard leaves no program behind that hangs.
    Thread endAll =
        Thread.ofPlatform().unstarted(() -> watched.keySet().forEach(SutProcess::close));
    Runtime.getRuntime().addShutdownHook(endAll);
  }

  /** The watchdog, of which one is enough. */
  static Watchdog get() {
    return ONLY;
  }

  /** Looks at a program from time to time; nothing is looked at where there is none. */
  void watch(SutProcess process) {
    watched.put(
        process,
        clock.scheduleWithFixedDelay(
            () -> process.endIfSilentSince(System.nanoTime()),
            LOOK_MILLIS,
            LOOK_MILLIS,
            TimeUnit.MILLISECONDS));
  }

  void leave(SutProcess process) {
    Future<?> look = watched.remove(process);
    if (look != null) {
      look.cancel(false);
    }
  }
}
