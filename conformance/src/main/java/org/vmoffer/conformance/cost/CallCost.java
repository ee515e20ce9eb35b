package org.vmoffer.conformance.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.ScenarioBuilder;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.timing.Item;
import org.vmoffer.timing.StepListener;
import org.vmoffer.timing.TimedMachine;
import org.vmoffer.timing.TimedThread;
import org.vmoffer.timing.TimingOptions;
import org.vmoffer.view.AbstractState;

/**
 * What single calls of a walk cost: each is made by itself, in the state that the walk has there,
 * on a machine with a core for every process. Nothing is cached when it begins.
 */
public final class CallCost {
  private static final int TABLES = 64;

  private final Profile profile;

  /** Costs on the machine of this profile. */
  public CallCost(Profile profile) {
    this.profile = profile;
  }

  /**
   * Cycles of a step, on the core of the process that makes the call; empty if the timed machine
   * has no such call, or ends it by another rule than the walk says.
   *
   * @param step its number, from 0
   */
  public OptionalLong of(Walk walk, int step) {
    Walk.Step taken = walk.steps().get(step);
    AbstractState before = walk.before(step);
    int caller = taken.invocation().pid();
    Call call = taken.invocation().call();
    if (!isAlive(before, caller) || !isTimed(walk.bounds(), call)) {
      return OptionalLong.empty();
    }
    List<TimedThread> threads = new ArrayList<>();
    int own = 0;
    for (AbstractState.ProcessState process : before.processes()) {
      int core = threads.size() + 1;
      boolean acts = process.pid() == caller;
      own = acts ? core : own;
      List<Item> items = acts ? List.of(new Item.Operation(call)) : List.of();
      threads.add(new TimedThread(process.pid(), core, items));
    }
    long[] took = new long[1];
    TimedMachine machine =
        new TimedMachine(
            new Machine(scenario(walk.bounds(), before, threads)),
            profile,
            threads,
            TimingOptions.DEFAULT,
            (thread, operation, start, end) -> took[0] = end - start,
            StepListener.NONE);
    machine.run();
    if (machine.ended(own, 0) != taken.reply().rule()) {
      return OptionalLong.empty();
    }
    // Nobody is told the end of a process: it lasts as long as its core is busy.
    return OptionalLong.of(call instanceof Call.Exit ? machine.clock(own) : took[0]);
  }

  /** Whether somebody calls: pid 0 stands for what happens outside of all processes. */
  private static boolean isAlive(AbstractState state, int pid) {
    return state.processes().stream().anyMatch(process -> process.pid() == pid);
  }

  /** Timed machines are x86-64; a claim of theirs says nothing of what it expects. */
  private static boolean isTimed(Bounds bounds, Call call) {
    return bounds.arch().equals("x86-64")
        && switch (call) {
          case Call.VmClaim claim -> claim.expectId() == 0 && claim.minPerms().isEmpty();
          case Call.Access access ->
              access.addr() >= 0 && access.addr() >> PageSize.SHIFT < bounds.userPages();
          case Call.VmOffer _,
              Call.VmListOffer _,
              Call.Mmap _,
              Call.Munmap _,
              Call.Mprotect _,
              Call.Fork _,
              Call.Exec _,
              Call.Exit _,
              Call.Pin _,
              Call.Unpin _ ->
              true;
          case Call.Spawn _ -> false;
        };
  }

  private Scenario scenario(Bounds bounds, AbstractState state, List<TimedThread> threads) {
    ScenarioBuilder builder =
        Scenario.with(Formats.X86_64)
            .maxPid(bounds.maxPid())
            .userPages(bounds.userPages())
            .frames(bounds.frames())
            .tableCount(TABLES)
            .offerLimit(bounds.offerLimit())
            .storeDepth(profile.stores().depth())
            .evictions(true)
            .observed(true);
    for (AbstractState.ProcessState process : state.processes()) {
      for (AbstractState.Page page : process.pages()) {
        builder.page(
            new Scenario.StartPage(
                process.pid(),
                page.page(),
                page.frame(),
                page.current(),
                page.maximum(),
                page.marks()));
      }
    }
    for (AbstractState.Offer offer : state.offers()) {
      builder.offer(
          offer.source(),
          offer.destination(),
          offer.page(),
          offer.pages(),
          offer.grant(),
          offer.drop());
    }
    threads.forEach(thread -> builder.program(thread.program()));
    return builder.build();
  }
}
