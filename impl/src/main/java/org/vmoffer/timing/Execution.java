package org.vmoffer.timing;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Step;
import org.vmoffer.tlb.TranslationUnit;

/** Does what the schedule says, and charges for it. */
final class Execution {
  private final Machine machine;
  private final Probe probe;
  private final Profile profile;
  private final KernelCosts costs;
  private final StepCosts stepCosts;
  private final Channels channels;
  private final Flushes flushes;
  private final TimingAudit audit;
  private final Book book;
  private final Calls calls;
  private final TimingOptions options;
  private long steps;

  Execution(
      Machine machine,
      Profile profile,
      TimingOptions options,
      Channels channels,
      Flushes flushes,
      TimingAudit audit,
      Book book,
      Calls calls) {
    this.machine = machine;
    this.probe = machine.probe();
    this.profile = profile;
    this.costs = profile.kernel();
    this.stepCosts = new StepCosts(machine.scenario(), probe, costs);
    this.channels = channels;
    this.flushes = flushes;
    this.audit = audit;
    this.book = book;
    this.calls = calls;
    this.options = options;
  }

  /** Steps of the kernel level that threads and interrupt handlers have taken. */
  long steps() {
    return steps;
  }

  void run(Turn turn) {
    TimedCore core = turn.core();
    ThreadProgress thread = turn.thread();
    book.open(core, turn.kind() == Turn.Kind.GO ? thread : core.current());
    book.waits(turn.start() - core.clock(), turn.kind());
    drainsDue(core);
    switch (turn.kind()) {
      case DRAIN -> {}
      case DELIVER -> deliver(thread);
      case ACKNOWLEDGE -> acknowledge(core, thread);
      case GO -> go(core, thread);
    }
  }

  /** Stores whose time has come are in memory; that costs their core nothing. */
  private void drainsDue(TimedCore core) {
    for (ThreadProgress thread : core.threads()) {
      while (!thread.drains().isEmpty() && thread.drains().getFirst() <= core.clock()) {
        thread.drains().removeFirst();
        take(Step.of(Action.DRAIN, thread.number()));
      }
    }
  }

  private void take(long step) {
    if (!machine.take(step)) {
      throw new TimingException(Step.text(step) + " is not enabled where its time has come");
    }
    steps++;
    audit.after(step);
  }

  /**
   * Takes a step that drops cached translations which the core's own caches have dropped before.
   */
  private void takeFlushing(long step, int thread) {
    int before = probe.translations(thread) + probe.structures(thread);
    take(step);
    audit.sameContents(step, before, probe.translations(thread) + probe.structures(thread));
  }

  private void deliver(ThreadProgress thread) {
    long step = Step.of(Action.DELIVER, thread.number());
    book.step(step);
    flushes.deliver(thread, book);
    take(step);
  }

  private void acknowledge(TimedCore core, ThreadProgress thread) {
    long step = Step.choice(Action.ACKNOWLEDGE, thread.number(), 0);
    book.step(step);
    flushes.serve(core, thread, book);
    flushes.acknowledge(thread, book);
    takeFlushing(step, thread.number());
  }

  private void go(TimedCore core, ThreadProgress thread) {
    load(core, thread);
    long step = probe.next(thread.number());
    boolean stops = step >= 0 && Step.action(step) == Action.STOP;
    if (!stops && probe.pc(thread.number()).isUser()) {
      switch (thread.item()) {
        case Item.Compute(long cycles) -> {
          book.add(Cause.COMPUTE, cycles);
          thread.itemDone();
        }
        case Item.Trap(long count) -> {
          book.add(Cause.ENTRY, count * costs.fault());
          book.add(Cause.EXIT, count * costs.exit());
          thread.itemDone();
        }
        case Item.Signal(int channel) -> {
          book.add(Cause.MESSAGE, (long) costs.entry() + costs.wake() + costs.exit());
          channels.tell(channel, core.clock());
          thread.itemDone();
        }
        case Item.Await(int channel) -> {
          book.add(Cause.MESSAGE, (long) costs.entry() + costs.exit());
          thread.hears(channel);
          thread.itemDone();
        }
        case Item.Operation(Call.Access access) -> access(core, thread, access);
        case Item.Operation _ -> step(core, thread, step);
      }
    } else {
      step(core, thread, step);
    }
  }

  /** The thread's address space is loaded; another one's translations stay if PCIDs keep them. */
  private void load(TimedCore core, ThreadProgress thread) {
    if (core.isLoaded(thread)) {
      return;
    }
    if (core.isLoaded()) {
      long cr3 = options.pcids() ? costs.cr3NoFlush() : costs.cr3();
      book.add(Cause.SWITCH, costs.switchTo() + cr3);
    }
    if (core.isLoaded() && !options.pcids()) {
      core.unit().flush(core.pcid(core.current()));
    }
    core.switchTo(thread);
    core.unit().loadRoot(probe.tables().root(thread.pid()), core.pcid(thread), true);
  }

  private void access(TimedCore core, ThreadProgress thread, Call.Access access) {
    calls.begins(thread, core.clock());
    Tally tally = core.tally();
    long data = tally.get(Cause.DATA);
    long stlb = tally.get(Cause.STLB);
    long walk = tally.get(Cause.WALK);
    long update = tally.get(Cause.UPDATE);
    long physical = core.unit().access(access.addr(), kind(access));
    boolean hit = physical != TranslationUnit.FAULT;
    long step = Step.of(hit ? Action.ACCESS_HIT : Action.ACCESS_FAULT, thread.number());
    book.step(step);
    book.add(Cause.DATA, tally.get(Cause.DATA) - data);
    book.add(Cause.STLB, tally.get(Cause.STLB) - stlb);
    book.add(Cause.WALK, tally.get(Cause.WALK) - walk);
    book.add(Cause.UPDATE, tally.get(Cause.UPDATE) - update);
    take(step);
    if (hit) {
      if (access.kind() == Call.Kind.W) {
        flushes.drop(core, physical);
        waits(core, thread);
      }
      calls.ends(thread, core.clock());
      thread.operationDone();
    }
  }

  private void waits(TimedCore core, ThreadProgress thread) {
    long behind = thread.drains().isEmpty() ? 0 : thread.drains().getLast();
    thread.drains().add(Math.max(core.clock(), behind) + profile.stores().drain());
  }

  private static int kind(Call.Access access) {
    return switch (access.kind()) {
      case R -> TranslationUnit.READ;
      case W -> TranslationUnit.WRITE;
      case X -> TranslationUnit.EXECUTE;
    };
  }

  private void step(TimedCore core, ThreadProgress thread, long step) {
    calls.begins(thread, core.clock());
    book.step(step);
    int t = thread.number();
    stepCosts.before(step, book);
    if (Flushes.asks(Step.action(step))) {
      flushes.own(core, thread, book);
      flushes.beforeRequest();
      takeFlushing(step, t);
      flushes.afterRequest(core, book);
    } else if (Step.action(step) == Action.FAULT_LOOK && probe.call(t) instanceof Call.Access a) {
      core.unit().invalidate(PageSize.bytes(PageSize.pages(a.addr())));
      takeFlushing(step, t);
    } else {
      take(step);
    }
    stepCosts.after(step, book);
    if (probe.operation(t) - 1 > thread.operation()) {
      calls.ends(thread, core.clock());
      thread.operationDone();
    }
  }
}
