package org.vmoffer.timing;

/** Sees every call and access when it is over. */
@FunctionalInterface
public interface CallListener {
  /** Sees nothing. */
  CallListener NONE = (thread, operation, start, end) -> {};

  /**
   * An operation has ended.
   *
   * @param thread number of the thread, from 1
   * @param operation position in its program, from 0, other items not counted
   * @param start clock of its core when it began
   * @param end and when it ended
   */
  void called(int thread, int operation, long start, long end);
}
