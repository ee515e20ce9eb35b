package org.vmoffer.machine;

/**
 * Frames and tables that calls keep aside before anything changes, and frames that they free when
 * nobody can reach them any more.
 */
abstract class MmuFrames extends MmuKernel {
  MmuFrames(MmuState state) {
    super(state);
  }

  /** Reservations: tables that the pages need and that are not there. */
  long missingTables(int pid, long first, long end) {
    return tables().missing(pid, first, end);
  }

  /** Takes the lowest spare tables for a call. */
  final void reserveTables(int t, long count) {
    for (long i = 0; i < count; i++) {
      job(t).tables().add(tables().pool().take() - 1);
    }
  }

  /** Takes the lowest unused frames for a call. */
  final void reserveFrames(int t, long count) {
    int frame = -1;
    for (long i = 0; i < count; i++) {
      frame = frames().free().lowest(frame + 1);
      frames().free().remove(frame);
      job(t).frames().add(frame);
    }
  }

  /** The lowest of the tables that the call has kept aside, which is from now on in use. */
  final int takeReserved(int t) {
    int lowest = job(t).tables().lowest(0);
    if (lowest < 0) {
      throw new IllegalStateException("thread " + t + " has reserved too few tables");
    }
    job(t).tables().remove(lowest);
    return lowest + 1;
  }

  /**
   * A mapping that goes refers to its frame no longer. A frame without any is to be freed; the job
   * collects it.
   */
  void dropped(int t, int frame) {
    long references = frames().references(frame) - 1;
    frames().setReferences(frame, references);
    needless(t, frame, references);
    if (isFreed(frame) && !job(t).frames().contains(frame)) {
      job(t).frames().add(frame);
    }
  }

  /** So are frames that were kept for copies: one is needless now, or all if nobody is left. */
  void needless(int t, int frame, long references) {
    Reserves reserves = state().reserves();
    int kept = reserves.lowest(frame);
    while (kept >= 0) {
      reserves.release(kept);
      job(t).frames().add(kept);
      kept = references == 0 ? reserves.lowest(frame) : -1;
    }
  }

  /** Whether nobody refers to a frame any more. */
  boolean isFreed(int frame) {
    return frames().references(frame) == 0;
  }

  /** Frees the frames that the job has collected. */
  final void freeFrames(int t) {
    for (int frame = job(t).frames().lowest(0);
        frame >= 0;
        frame = job(t).frames().lowest(frame + 1)) {
      freeFrame(frame);
    }
  }

  /** After the flush nobody can reach this frame: it is cleared and free. */
  void freeFrame(int frame) {
    if (!frames().free().contains(frame)) {
      frames().free().add(frame);
    }
    if (frames().content(frame) != 0) {
      frames().setContent(frame, 0);
    }
  }
}
