package org.vmoffer.conformance.program;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Invocation;

/** The calls by which a process changes and uses its memory. */
final class MemoryCalls {
  private static final int LARGEST_MMAP = 64;
  private static final int STORED_VALUES = 7;

  private final Choices choices;

  MemoryCalls(Choices choices) {
    this.choices = choices;
  }

  /** Pages at a free place, now and then so many that none is left there. */
  Invocation mmap() {
    int pid = choices.caller();
    Die anywhere = choices.die();
    Die fill = choices.die();
    Die size = choices.die();
    Die special = choices.die();
    long free = choices.freePage(pid);
    long any = choices.page(pid);
    long page = anywhere.seldom(8) ? any : free;
    int gap = Math.max(1, choices.state().gap(pid, page, choices.userPages()));
    long pages = fill.seldom(10) ? gap : size.upTo(Math.min(gap, LARGEST_MMAP));
    return new Invocation(
        pid,
        new Call.Mmap(
            choices.address(page), choices.pages(pages), choices.permissions(), special.seldom(5)));
  }

  Invocation munmap() {
    int pid = choices.owner();
    long page = choices.page(pid);
    long pages = choices.extent(pid, page);
    return new Invocation(pid, new Call.Munmap(choices.address(page), choices.pages(pages)));
  }

  Invocation mprotect() {
    int pid = choices.owner();
    long page = choices.page(pid);
    long pages = choices.extent(pid, page);
    return new Invocation(
        pid, new Call.Mprotect(choices.address(page), choices.pages(pages), choices.permissions()));
  }

  Invocation access() {
    int pid = choices.owner();
    Call.Kind kind = choices.die().of(List.of(Call.Kind.values()));
    int stored = choices.die().below(STORED_VALUES) + 1;
    long addr = inside(choices.page(pid));
    return new Invocation(pid, new Call.Access(addr, kind, kind == Call.Kind.W ? stored : 0));
  }

  Invocation pin() {
    int pid = choices.owner();
    return new Invocation(pid, new Call.Pin(inside(choices.page(pid))));
  }

  Invocation unpin() {
    int pid = choices.owner();
    return new Invocation(pid, new Call.Unpin(inside(choices.pinnedPage(pid))));
  }

  private long inside(long page) {
    Die within = choices.die();
    Die offset = choices.die();
    return choices.address(page) + (within.seldom(50) ? offset.below(Pages.BYTES) : 0);
  }
}
