package org.vmoffer.conformance.sut;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends programs that are silent for too long. Whoever waits for an answer reads without a limit of
 * its own; when the program is ended, that read ends too. So an answer costs no change of thread.
 */
final class Watchdog {
  private static final int LOOK_MILLIS = 20;

  private static final Watchdog ONLY = new Watchdog();

  private final Set<SutProcess> watched = ConcurrentHashMap.newKeySet();

  private Watchdog() {
    Thread.ofPlatform().daemon().name("watchdog").start(this::look);
    // Whoever is interrupted from the keyboard leaves no program behind that hangs.
    Thread endAll = Thread.ofPlatform().unstarted(() -> watched.forEach(SutProcess::close));
    Runtime.getRuntime().addShutdownHook(endAll);
  }

  /** The watchdog, of which one is enough. */
  static Watchdog get() {
    return ONLY;
  }

  void watch(SutProcess process) {
    watched.add(process);
  }

  void leave(SutProcess process) {
    watched.remove(process);
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(LOOK_MILLIS);
        long now = System.nanoTime();
        watched.forEach(each -> each.endIfSilentSince(now));
      }
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
    }
  }
}
