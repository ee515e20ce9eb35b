package org.vmoffer.conformance.explore;

import org.jspecify.annotations.Nullable;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.StepSink;

/**
 * What can be explored: something with a state, steps that lead from it to others, and a canonical
 * form by which states are the same or not. One thread at a time.
 */
public interface Explorable {

  /** A machine, which from now on belongs to the exploration. */
  static Explorable of(Machine machine) {
    return new ExplorableMachine(machine);
  }

  /** Names every enabled step, in a fixed order; changes nothing. */
  void steps(StepSink sink);

  /** Takes a step; false, and nothing has changed, if it is not enabled. */
  boolean take(long step);

  /** Remembers this moment for {@link #rewind}. */
  int mark();

  /** Undoes everything since a mark, which stays valid; later marks do not. */
  void rewind(int mark);

  /** How many words {@link #save} writes, the same in every state. */
  int memoryWords();

  /** Writes everything that can change, so that it can be loaded again. */
  void save(long[] target, int offset);

  /** Becomes what was saved; marks are gone. */
  void load(long[] source, int offset);

  /** How long a buffer is that every canonical form fits into. */
  int codeWords();

  /** Writes the canonical form of the state and returns how many words it has. */
  int encode(long[] buffer);

  /** The first invariant that does not hold, or null if all hold. */
  @Nullable String brokenInvariant();

  /** The text of a step, as TLC writes it. */
  String text(long step);

  /** Whether a step says that everything rests, and that it leads nowhere. */
  boolean isRest(long step);
}
