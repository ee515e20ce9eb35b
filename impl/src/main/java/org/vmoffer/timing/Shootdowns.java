package org.vmoffer.timing;

/** Interrupts on behalf of shootdowns, counted on their way: each must be taken and answered. */
public final class Shootdowns {
  private long sent;
  private long delivered;
  private long acknowledged;

  Shootdowns() {}

  void send() {
    sent++;
  }

  void deliver() {
    delivered++;
  }

  void acknowledge() {
    acknowledged++;
  }

  /** Requests sent to other cores. */
  public long sent() {
    return sent;
  }

  /** Requests that have reached their core's handler; several may share one interrupt. */
  public long delivered() {
    return delivered;
  }

  /** Requests answered. */
  public long acknowledged() {
    return acknowledged;
  }
}
