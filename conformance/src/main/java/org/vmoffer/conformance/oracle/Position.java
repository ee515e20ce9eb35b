package org.vmoffer.conformance.oracle;

import java.util.Arrays;
import org.vmoffer.view.FrameOrder;

/** Where a program may be: in which state, and what is known of the ids of its pending offers. */
public final class Position {
  private final long[] state;
  private final OfferNames names;

  /**
   * A position.
   *
   * @param state the code of the state, as {@code StateCode} lays it out; kept, not copied
   * @param names what is known of the ids of its pending offers
   */
  public Position(long[] state, OfferNames names) {
    this.state = state;
    this.names = names;
  }

  /** The code of the state; not to be written to. */
  public long[] state() {
    return state;
  }

  /** What is known of the ids of its pending offers. */
  public OfferNames names() {
    return names;
  }

  /** The position with which everything begins. */
  public static Position initial(Oracle oracle) {
    return new Position(oracle.initial(), OfferNames.NONE);
  }

  /** The position in a state that is begun with: nothing is known of the ids of its offers. */
  public static Position withUnknownNames(long[] state) {
    return new Position(state, OfferNames.unknown(state));
  }

  /** Whether a process lives; nobody calls a spawn, so pid 0 always does. */
  public boolean lives(int pid) {
    return pid == 0 || (state[0] >>> pid & 1) != 0;
  }

  /**
   * The position that stands for all that differ from this one in the names of frames alone, see
   * {@link FrameOrder}.
   *
   * @param frames how many the machine has
   */
  public Position inFrameOrder(int frames) {
    return new Position(FrameOrder.of(state, frames), names);
  }

  /** The same position with 0 in every frame of the machine. */
  public Position withoutContents(int frames) {
    return new Position(FrameOrder.withoutContents(state, frames), names);
  }

  /** Who has made the offer with a rank from 1. */
  public int sourceOf(int rank) {
    return OfferKeys.source(state, rank);
  }

  /** The position after a call that led to a state. */
  public Position after(long[] next) {
    return new Position(next, names.after(state, next));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Position position
        && Arrays.equals(state, position.state)
        && names.equals(position.names);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(state);
  }
}
