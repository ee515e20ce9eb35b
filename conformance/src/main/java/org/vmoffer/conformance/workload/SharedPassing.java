package org.vmoffer.conformance.workload;

/** Messages and nothing else. */
record SharedPassing(Channels channels) implements Passing {

  @Override
  public void get(Work work, Program program) {
    if (!work.isFirst() || work.round() > 0) {
      program.await(channels.readyFor(work));
    }
  }

  @Override
  public void pass(Work work, Program program) {
    program.signal(channels.ready(work));
  }
}
