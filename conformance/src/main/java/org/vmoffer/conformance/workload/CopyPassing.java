package org.vmoffer.conformance.workload;

/**
 * Every process has a buffer of its own. The sender copies into a ring, a message for each piece;
 * the receiver copies out of it, and tells the sender whenever half the ring has become free. What
 * comes back is nothing: a buffer is free as soon as it has been copied.
 */
final class CopyPassing implements Passing {
  private static final int HALF = Space.RING / 2;

  private final Channels channels;
  private final Space space;
  private final int[][] sent;
  private final int[][] received;

  CopyPassing(Channels channels, Space space, Workload workload) {
    this.channels = channels;
    this.space = space;
    this.sent = counters(workload);
    this.received = counters(workload);
  }

  private static int[][] counters(Workload workload) {
    return workload.flows().stream().map(flow -> new int[flow.path().size()]).toArray(int[][]::new);
  }

  @Override
  public void get(Work work, Program program) {
    if (work.isFirst()) {
      return;
    }
    int hop = work.stage() - 1;
    int pages = work.flow().pages();
    for (int done = 0; done < pages; ) {
      int at = received[work.number()][hop];
      int piece = piece(at, pages - done);
      program.await(channels.readyFor(work));
      program.copy(space.ring(work.number(), hop) + at % Space.RING, work.page() + done, piece);
      done += piece;
      received[work.number()][hop] += piece;
      if ((at + piece) % HALF == 0) {
        program.signal(channels.credit(work, hop));
      }
    }
  }

  @Override
  public void pass(Work work, Program program) {
    if (work.isLast()) {
      return;
    }
    int hop = work.stage();
    int pages = work.flow().pages();
    for (int done = 0; done < pages; ) {
      int at = sent[work.number()][hop];
      int piece = piece(at, pages - done);
      if (at % HALF == 0 && at >= Space.RING) {
        program.await(channels.credit(work, hop));
      }
      program.copy(work.page() + done, space.ring(work.number(), hop) + at % Space.RING, piece);
      program.signal(channels.ready(work));
      done += piece;
      sent[work.number()][hop] += piece;
    }
  }

  /** A piece ends where half of the ring does. */
  private static int piece(int at, int left) {
    return Math.min(left, HALF - at % HALF);
  }
}
