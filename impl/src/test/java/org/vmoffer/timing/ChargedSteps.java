package org.vmoffer.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.vmoffer.address.PageSize;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.ScenarioBuilder;
import org.vmoffer.machine.Step;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/**
 * What every step of a scenario is charged, a line for each: the cycles, each cost of the kernel
 * being another number, and the words and lines that are touched, with an exclamation mark where
 * they are written. Whoever has the lower number goes on as long as it can.
 */
final class ChargedSteps implements Charges {
  static final int PTE = 6;

  private static final KernelCosts COSTS =
      new KernelCosts(1, 2, 3, 4, 5, PTE, 7, 8, 9, 10, 11, 12, 13, 14, 15, 1_000, 2_000, 33);

  private final Machine machine;
  private final KernelLayout layout;
  private final StepCosts costs;
  private final List<String> lines = new ArrayList<>();
  private StringJoiner line = new StringJoiner(" ");
  private @Nullable Cause cause;

  private ChargedSteps(Scenario scenario) {
    machine = new Machine(scenario);
    layout = new KernelLayout(scenario.config());
    costs = new StepCosts(scenario, machine.probe(), COSTS);
  }

  /** Up to three processes of 16 pages, below tables of two levels with four entries. */
  static ScenarioBuilder small() {
    return Scenario.with(Formats.x86(new Geometry(2, 2)))
        .userPages(16)
        .frames(12)
        .tableCount(12)
        .maxPid(3)
        .offerLimit(4)
        .flushBatch(2)
        .structureCaches(false)
        .tableMoves(true);
  }

  /** The same with pages of a process, each with a frame of its own. */
  static ScenarioBuilder pages(int pid, int first, int count, int firstFrame) {
    ScenarioBuilder builder = small();
    for (int i = 0; i < count; i++) {
      builder.page(pid, first + i, firstFrame + i);
    }
    return builder;
  }

  static long at(long page) {
    return PageSize.bytes(page);
  }

  /** The lines of the steps that cost anything. */
  static String of(ScenarioBuilder builder) {
    Scenario scenario = builder.build();
    ChargedSteps steps = new ChargedSteps(scenario);
    boolean some = true;
    while (some) {
      some = false;
      for (int t = 1; t <= scenario.threads().size(); t++) {
        while (steps.canGo(t)) {
          steps.take(t);
          some = true;
        }
      }
    }
    return String.join("\n", steps.lines) + "\n";
  }

  private boolean canGo(int t) {
    return next(t) >= 0;
  }

  /** The next step of a thread or of its core; what hardware fills and drops is left out. */
  private long next(int t) {
    Probe probe = machine.probe();
    if (probe.isInterrupted(t)) {
      return Step.choice(Action.ACKNOWLEDGE, t, 0);
    }
    if (probe.requests(t) > 0) {
      return Step.of(Action.DELIVER, t);
    }
    long fault = Step.of(Action.ACCESS_FAULT, t);
    return probe.next(t) < 0 && machine.copy().take(fault) ? fault : probe.next(t);
  }

  private void take(int t) {
    long step = next(t);
    line = new StringJoiner(" ");
    cause = null;
    costs.before(step, this);
    if (!machine.take(step)) {
      throw new IllegalStateException(Step.text(step) + " is not enabled");
    }
    costs.after(step, this);
    if (line.length() > 0) {
      lines.add(Step.text(step) + ": " + line);
    }
  }

  @Override
  public void add(Cause cause, long cycles) {
    if (cycles != 0) {
      charge(cause, String.valueOf(cycles));
    }
  }

  @Override
  public void touch(Cause cause, long physicalAddress, boolean write) {
    charge(cause, name(physicalAddress) + (write ? "!" : ""));
  }

  private void charge(Cause cause, String what) {
    if (this.cause != cause) {
      line.add(cause.label());
    }
    this.cause = cause;
    line.add(what);
  }

  private String name(long address) {
    if (address < layout.lock(0)) {
      return address / PageSize.BYTES + "[" + address % PageSize.BYTES / Long.BYTES + "]";
    }
    if (address < layout.offer(0)) {
      return "lock" + (address - layout.lock(0)) / KernelLayout.LINE;
    }
    if (address < layout.frame(0)) {
      return "offer" + (address - layout.offer(0)) / KernelLayout.LINE;
    }
    return address < layout.table(0)
        ? "frame" + (address - layout.frame(0)) / KernelLayout.LINE
        : "table" + (address - layout.table(0)) / KernelLayout.LINE;
  }
}
