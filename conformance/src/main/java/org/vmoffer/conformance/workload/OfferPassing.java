package org.vmoffer.conformance.workload;

import java.util.function.ToIntFunction;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;

/** Offers that give up everything, and claims to the same place; the way back as well. */
record OfferPassing(Channels channels, ToIntFunction<String> pids) implements Passing {
  private static final long FLAGS = Flags.VMO_GRANT_R | Flags.VMO_GRANT_W | Flags.VMO_DISOWN;

  @Override
  public void get(Work work, Program program) {
    if (work.isFirst() && work.round() == 0) {
      return;
    }
    int path = work.flow().path().size();
    String source = work.flow().path().get((work.stage() + path - 1) % path);
    long address = Pages.bytes(work.page());
    program.await(channels.readyFor(work));
    program.call(new Call.VmClaim(pids.applyAsInt(source), address, address, 0, 0));
  }

  @Override
  public void pass(Work work, Program program) {
    String next = work.flow().path().get((work.stage() + 1) % work.flow().path().size());
    program.call(
        new Call.VmOffer(
            pids.applyAsInt(next),
            Pages.bytes(work.page()),
            Pages.bytes(work.flow().pages()),
            FLAGS));
    program.signal(channels.ready(work));
  }
}
