package org.vmoffer.conformance.history;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.oracle.Position;

/**
 * A place in the search before a return: where the program may be, and which of the calls that are
 * open have taken effect already.
 */
final class Node {
  /**
   * What a call would have returned.
   *
   * @param reply the reply
   * @param before a position in which it would have
   */
  record Told(Reply reply, Position before) {}

  private final Position position;
  private final BitSet done;
  private final @Nullable Told told;
  private final int hash;

  /**
   * The places of the candidates of the layer that are still to be tried; null before the first.
   */
  private @Nullable BitSet untried;

  /**
   * A node.
   *
   * @param done the slots of the open calls that have taken effect; kept, not copied
   * @param told of the call whose answer is asked for; null as long as it has not taken effect
   */
  Node(Position position, BitSet done, @Nullable Told told) {
    this.position = position;
    this.done = done;
    this.told = told;
    this.hash = 31 * position.hashCode() + done.hashCode();
  }

  Position position() {
    return position;
  }

  boolean isDone(int slot) {
    return done.get(slot);
  }

  boolean nothingDone() {
    return done.isEmpty();
  }

  @Nullable Told told() {
    return told;
  }

  /** The places of the candidates that are still to be tried; null if nobody has said. */
  @Nullable BitSet untried() {
    return untried;
  }

  /** Says which candidates are to be tried. */
  BitSet toTry(BitSet places) {
    untried = places;
    return places;
  }

  /** The node after a call. */
  Node after(int slot, Position next) {
    return new Node(next, with(slot), told);
  }

  /** The node after the call whose answer is asked for, had it returned this. */
  Node asked(int slot, Position next, Reply reply) {
    return new Node(next, with(slot), new Told(reply, position));
  }

  private BitSet with(int slot) {
    BitSet more = (BitSet) done.clone();
    more.set(slot);
    return more;
  }

  /** The node when calls are not open any more. */
  Node without(BitSet slots) {
    BitSet fewer = (BitSet) done.clone();
    fewer.andNot(slots);
    return new Node(position, fewer, told);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Node node
        && hash == node.hash
        && done.equals(node.done)
        && position.equals(node.position)
        && Objects.equals(reply(), node.reply());
  }

  private @Nullable Reply reply() {
    return told == null ? null : told.reply();
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
