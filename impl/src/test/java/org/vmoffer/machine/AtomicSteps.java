package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.MachineView;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/**
 * The refinement: compares each step with the call of the atomic kernel that it makes, if it makes
 * one. What threads are told is compared where the scenario keeps it.
 */
final class AtomicSteps implements Exploration.Visitor {
  private final StateLoader loader;
  private final long[] before;
  private final long[] after;
  private int length;
  private int told;
  private int pid;
  private boolean waiting;
  private Call call = new Call.Spawn();

  AtomicSteps(MachineConfig config) {
    this.loader =
        new StateLoader(
            MachineConfig.withAmpleTables(
                config.format(),
                config.userPages(),
                config.frames(),
                config.maxPid(),
                config.offerLimit()));
    this.before = new long[StateCode.maxLength(config)];
    this.after = new long[StateCode.maxLength(config)];
  }

  @Override
  public void before(Machine machine, long step) {
    length = MachineView.encode(machine, before);
    int t = Step.who(step);
    if (t == 0) {
      return;
    }
    MmuState state = machine.state();
    WordList buffer = state.cores().buffer(t);
    told = state.threads().results(t).count();
    pid = state.mine(t);
    waiting = buffer.count() > 0;
    if (Step.action(step) == Action.DRAIN) {
      call = Scenarios.store(Cores.waitingPage(buffer.get(0)), buffer.get(1));
    } else if (!state.threads().is(t, Kind.NONE)) {
      call = state.call(t);
    }
  }

  @Override
  public void after(Machine machine, long step) {
    assertNull(difference(machine, step), () -> Step.text(step));
  }

  /** Null if the step is one of the atomic kernel or none; otherwise what is different. */
  @Nullable String difference(Machine machine, long step) {
    int now = MachineView.encode(machine, after);
    boolean changed = !Arrays.equals(before, 0, length, after, 0, now);
    Rule rule = reply(machine, step);
    if (rule != null && rule.label().endsWith("nomem")) {
      return changed ? rule.label() + " changes something" : null;
    }
    if (!changed && (rule == null || isUnseen(machine, step, rule))) {
      return null;
    }
    Kernel kernel = loader.load(before, length);
    Reply reply = kernel.call(call instanceof Call.Spawn ? 0 : pid, call);
    if (!Arrays.equals(StateCode.of(kernel), Arrays.copyOf(after, now))) {
      return "another state than after " + call;
    }
    if (rule == null || (rule == reply.rule() && isLoaded(reply, machine, step))) {
      return null;
    }
    return rule.label() + " instead of " + reply;
  }

  private boolean isLoaded(Reply reply, Machine machine, long step) {
    return !(reply instanceof Reply.Read(Rule _, long value))
        || value == (int) machine.state().threads().results(Step.who(step)).get(told);
  }

  private @Nullable Rule reply(Machine machine, long step) {
    int t = Step.who(step);
    boolean replied = t != 0 && machine.state().threads().results(t).count() > told;
    return replied ? Threads.rule(machine.state().threads().results(t).get(told)) : null;
  }

  /**
   * Whether the thread is told of an access that the atomic level sees later, or not at all: a
   * store that waits, a load while stores wait, the access of a device that goes nowhere.
   */
  private boolean isUnseen(Machine machine, long step, Rule rule) {
    return switch (Step.action(step)) {
      case ACCESS_HIT -> waiting || machine.state().cores().buffer(Step.who(step)).count() > 0;
      case DMA -> rule != Rule.ACCESS_0;
      default -> false;
    };
  }
}
