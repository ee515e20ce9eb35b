package org.vmoffer.conformance.workload;

import java.util.function.ToIntFunction;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;

/**
 * The first process maps fresh memory; each further one maps the same frames, which takes the steps
 * of a claim whose source keeps everything, and a fault for each page that it reads. All unmap: the
 * last at once, the first when it hears of that, those between before they get the buffer again.
 */
record DescriptorPassing(Channels channels, ToIntFunction<String> pids) implements Passing {
  private static final long FLAGS = Flags.VMO_GRANT_R | Flags.VMO_GRANT_W;

  @Override
  public void get(Work work, Program program) {
    long address = Pages.bytes(work.page());
    int pages = work.flow().pages();
    if (work.isFirst()) {
      if (work.round() > 0) {
        program.await(channels.readyFor(work));
        program.call(new Call.Munmap(address, pages));
      }
      if (work.round() < work.flow().rounds()) {
        program.call(new Call.Mmap(address, pages, Permissions.RW, false));
      }
      return;
    }
    String source = work.flow().path().get(work.stage() - 1);
    program.await(channels.readyFor(work));
    if (!work.isLast() && work.round() > 0) {
      program.call(new Call.Munmap(address, pages));
    }
    program.call(new Call.VmClaim(pids.applyAsInt(source), address, address, 0, 0));
  }

  @Override
  public void pass(Work work, Program program) {
    long address = Pages.bytes(work.page());
    int pages = work.flow().pages();
    if (work.isLast()) {
      program.call(new Call.Munmap(address, pages));
    } else {
      String next = work.flow().path().get(work.stage() + 1);
      long length = Pages.bytes(pages);
      program.call(new Call.VmOffer(pids.applyAsInt(next), address, length, FLAGS));
    }
    program.signal(channels.ready(work));
  }

  @Override
  public boolean faultsPages() {
    return true;
  }
}
