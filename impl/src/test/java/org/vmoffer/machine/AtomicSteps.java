package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.MachineView;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/** Insists that every step is a call of the atomic kernel, or changes nothing that it sees. */
final class AtomicSteps implements Exploration.Visitor {
  private final StateLoader loader;
  private final long[] before;
  private final long[] after;
  private int length;
  private int told;
  private int pid;
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
    told = state.threads().results(t).count();
    pid = state.mine(t);
    if (Step.action(step) == Action.DRAIN) {
      WordList buffer = state.cores().buffer(t);
      call = Scenarios.store(Cores.page(buffer.get(0)), buffer.get(1));
    } else if (!state.threads().is(t, Kind.NONE)) {
      call = state.call(t);
    }
  }

  @Override
  public void after(Machine machine, long step) {
    int now = MachineView.encode(machine, after);
    boolean changed = !Arrays.equals(before, 0, length, after, 0, now);
    int t = Step.who(step);
    boolean replied = t != 0 && machine.state().threads().results(t).count() > told;
    if (!changed && !replied) {
      return;
    }
    Kernel kernel = loader.load(before, length);
    Reply reply = kernel.call(call instanceof Call.Spawn ? 0 : pid, call);
    if (changed) {
      assertArrayEquals(Arrays.copyOf(after, now), StateCode.of(kernel), () -> Step.text(step));
    }
    if (replied && !(call instanceof Call.Access)) {
      check(reply, machine.state().threads().results(t).get(told), step);
    }
  }

  private static void check(Reply reply, long result, long step) {
    Rule rule = Threads.rule(result);
    if (!rule.label().endsWith("nomem")) {
      assertEquals(reply.rule(), rule, () -> Step.text(step));
    }
  }
}
