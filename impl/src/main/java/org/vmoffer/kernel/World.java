package org.vmoffer.kernel;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.FoundLeaf;
import org.vmoffer.pagetable.PageTables;

/**
 * The actions of the specification's module World: what processes do to their memory and their
 * lives beside offers. Rules and actions are split as in {@link VmOffer}.
 */
final class World {
  private final MachineConfig config;
  private final ProcessTable processes;
  private final OfferTable offers;
  private final FrameTable frames;
  private final PageTables tables;
  private final AddressSpaces spaces;
  private final Inheritance inheritance;

  World(KernelState state, AddressSpaces spaces) {
    this.config = state.config();
    this.processes = state.processes();
    this.offers = state.offers();
    this.frames = state.frames();
    this.tables = state.tables();
    this.spaces = spaces;
    this.inheritance = new Inheritance(state);
  }

  private static Reply reply(Rule rule) {
    return rule.isSuccess() ? new Reply.Done(rule, 0) : new Reply.Failed(rule);
  }

  Reply mmap(int pid, Call.Mmap call) {
    Rule rule = mmapRule(pid, call);
    if (rule.isSuccess()) {
      long first = PageSize.pages(call.addr());
      if (!spaces.hasTables(pid, first, first + call.pages())) {
        return new Reply.Failed(Rule.MMAP_NOMEM);
      }
      int marks = call.special() ? Marks.SPECIAL_BIT : 0;
      int attributes = Attributes.of(call.perms().bits(), Permissions.MASK, marks);
      spaces.mapFresh(pid, first, first + call.pages(), attributes);
    }
    return reply(rule);
  }

  Rule mmapRule(int pid, Call.Mmap call) {
    if (!config.isPageRange(call.addr(), call.pages())) {
      return Rule.MMAP_1;
    }
    if (!config.format().representable(call.perms().bits())) {
      return Rule.MMAP_2;
    }
    long first = PageSize.pages(call.addr());
    if (spaces.anyMapped(pid, first, first + call.pages())) {
      return Rule.MMAP_3;
    }
    if (call.pages() > frames.free().count()) {
      return Rule.MMAP_4;
    }
    return Rule.MMAP_0;
  }

  Reply munmap(int pid, Call.Munmap call) {
    Rule rule = munmapRule(call);
    if (rule.isSuccess()) {
      long first = PageSize.pages(call.addr());
      spaces.unmap(pid, first, first + call.pages());
      offers.removeTouching(pid, first, first + call.pages());
    }
    return reply(rule);
  }

  Rule munmapRule(Call.Munmap call) {
    return config.isPageRange(call.addr(), call.pages()) ? Rule.MUNMAP_0 : Rule.MUNMAP_1;
  }

  Reply mprotect(int pid, Call.Mprotect call) {
    Rule rule = mprotectRule(pid, call);
    if (rule.isSuccess()) {
      long first = PageSize.pages(call.addr());
      spaces.protect(pid, first, first + call.pages(), call.perms().bits());
    }
    return reply(rule);
  }

  Rule mprotectRule(int pid, Call.Mprotect call) {
    int permissions = call.perms().bits();
    if (!config.isPageRange(call.addr(), call.pages())) {
      return Rule.MPROTECT_1;
    }
    if (!config.format().representable(permissions)) {
      return Rule.MPROTECT_2;
    }
    long first = PageSize.pages(call.addr());
    RangeSurvey pages = spaces.survey(pid, first, first + call.pages());
    if (pages.hole()) {
      return Rule.MPROTECT_3;
    }
    if ((permissions & ~pages.maximum()) != 0) {
      return Rule.MPROTECT_4;
    }
    if (pages.takesFromPinned(permissions)) {
      return Rule.MPROTECT_5;
    }
    return Rule.MPROTECT_0;
  }

  Reply access(int pid, Call.Access call) {
    long entry = spaces.find(pid, call.addr());
    Rule rule = accessRule(call, entry);
    if (!rule.isSuccess()) {
      return new Reply.Failed(rule);
    }
    int frame = frames.logical(tables.frame(entry));
    return switch (call.kind()) {
      case R -> new Reply.Read(rule, frames.content(frame));
      case W -> {
        frames.setContent(frame, call.value());
        yield new Reply.Done(rule, 0);
      }
      case X -> new Reply.Done(rule, 0);
    };
  }

  /**
   * Decides an access, as the hardware would.
   *
   * @param entry the entry of the page, or -1 if none is mapped
   */
  Rule accessRule(Call.Access call, long entry) {
    if (!FoundLeaf.isThere(entry)) {
      return Rule.ACCESS_1;
    }
    int current = Attributes.current(tables.attributes(entry));
    return (call.kind().needs().bits() & ~current) == 0 ? Rule.ACCESS_0 : Rule.ACCESS_2;
  }

  Reply fork(int pid) {
    int child = processes.lowestFree();
    Rule rule = forkRule(pid, child);
    if (!rule.isSuccess()) {
      return new Reply.Failed(rule);
    }
    if (inheritance.tablesNeeded(pid) > tables.pool().freeCount()) {
      return new Reply.Failed(Rule.FORK_NOMEM);
    }
    processes.start(child, tables.createRoot());
    inheritance.inherit(pid, child);
    return new Reply.Done(rule, child);
  }

  /**
   * Decides a fork.
   *
   * @param child the pid that the child would get, or 0 if none is free
   */
  Rule forkRule(int pid, int child) {
    if (child == 0) {
      return Rule.FORK_1;
    }
    if (inheritance.framesNeeded(pid) > frames.free().count()) {
      return Rule.FORK_2;
    }
    return Rule.FORK_0;
  }

  Reply exec(int pid) {
    offers.removeInvolving(pid);
    spaces.unmap(pid, 0, config.userPages());
    processes.reincarnate(pid);
    return new Reply.Done(Rule.EXEC_0, 0);
  }

  Reply exit(int pid) {
    offers.removeInvolving(pid);
    spaces.unmap(pid, 0, config.userPages());
    tables.freeRoot(processes.root(pid));
    processes.end(pid);
    return new Reply.Done(Rule.EXIT_0, 0);
  }

  Reply spawn() {
    int pid = processes.lowestFree();
    Rule rule = spawnRule(pid);
    if (!rule.isSuccess()) {
      return new Reply.Failed(rule);
    }
    if (tables.pool().freeCount() == 0) {
      return new Reply.Failed(Rule.SPAWN_NOMEM);
    }
    processes.start(pid, tables.createRoot());
    return new Reply.Done(rule, pid);
  }

  /**
   * Decides a spawn.
   *
   * @param pid the pid that the process would get, or 0 if none is free
   */
  Rule spawnRule(int pid) {
    return pid == 0 ? Rule.SPAWN_1 : Rule.SPAWN_0;
  }

  Reply pin(int pid, Call.Pin call) {
    long entry = spaces.find(pid, call.addr());
    Rule rule = pinRule(entry);
    if (rule.isSuccess()) {
      tables.change(entry, tables.attributes(entry) | Marks.PINNED_BIT);
    }
    return reply(rule);
  }

  Rule pinRule(long entry) {
    if (!FoundLeaf.isThere(entry)) {
      return Rule.PIN_1;
    }
    return (tables.attributes(entry) & Marks.PINNED_BIT) != 0 ? Rule.PIN_2 : Rule.PIN_0;
  }

  Reply unpin(int pid, Call.Unpin call) {
    long entry = spaces.find(pid, call.addr());
    Rule rule = unpinRule(entry);
    if (rule.isSuccess()) {
      tables.change(entry, tables.attributes(entry) & ~Marks.PINNED_BIT);
    }
    return reply(rule);
  }

  Rule unpinRule(long entry) {
    if (!FoundLeaf.isThere(entry)) {
      return Rule.UNPIN_1;
    }
    return (tables.attributes(entry) & Marks.PINNED_BIT) != 0 ? Rule.UNPIN_0 : Rule.UNPIN_2;
  }
}
