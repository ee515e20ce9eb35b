package org.vmoffer.machine;

import org.vmoffer.kernel.FrameTable;

/**
 * What cores do behind the kernel's back: walk, cache and access, as the classes say that this one
 * extends; let stores wait, and take interrupts.
 *
 * <p>A method named after an action takes its step and says so, or is false and changes nothing; a
 * method {@code may...} is the action's guard.
 */
class MmuHardware extends MmuAccesses {
  private final Cores cores;
  private final FrameTable frames;
  private final PageSet pages = new PageSet();
  private final TableSet flushed;

  MmuHardware(MmuState state) {
    super(state);
    this.cores = state.cores();
    this.frames = state.frames();
    this.flushed = new TableSet(state.scenario().config().tableFrames());
  }

  boolean mayDrain(int c) {
    return cores.buffer(c).count() != 0;
  }

  /** Stores leave the buffer in order. */
  boolean drain(int c) {
    if (!mayDrain(c)) {
      return false;
    }
    WordList buffer = cores.buffer(c);
    frames.setContent(Cores.waitingFrame(buffer.get(0)), buffer.get(1));
    buffer.remove(0);
    buffer.remove(0);
    return true;
  }

  boolean drained(int c) {
    return cores.buffer(c).count() == 0;
  }

  boolean mayDeliver(int c) {
    return !cores.requests(c).isEmpty() && !cores.handler(c);
  }

  /** A request may stay on its way for as long as it likes. */
  boolean deliver(int c) {
    if (!mayDeliver(c)) {
      return false;
    }
    cores.setHandler(c, true);
    return true;
  }

  boolean mayAcknowledge(int c) {
    return drained(c);
  }

  /** The handler lets the core's stores drain, drops what is cached, acknowledges. */
  boolean acknowledge(int c, int choice) {
    Requests requests = cores.requests(c);
    if (!cores.handler(c) || !mayAcknowledge(c) || choice >= requests.count()) {
      return false;
    }
    requests.read(choice, pages, flushed);
    cores.flush(c, pages, flushed);
    requests.remove(choice);
    cores.setHandler(c, !requests.isEmpty());
    return true;
  }
}
