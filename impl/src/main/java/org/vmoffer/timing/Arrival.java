package org.vmoffer.timing;

/** A request for a shootdown on its way to a core. */
final class Arrival {
  private final long at;
  private final boolean remote;
  private boolean delivered;

  /**
   * A request that nobody has taken yet.
   *
   * @param at when it reaches the core
   * @param remote whether another core has sent it, by an interrupt
   */
  Arrival(long at, boolean remote) {
    this.at = at;
    this.remote = remote;
  }

  long at() {
    return at;
  }

  boolean isRemote() {
    return remote;
  }

  /** The handler has it; whether it had it not before. */
  boolean deliver() {
    boolean isNew = !delivered;
    delivered = true;
    return isNew;
  }
}
