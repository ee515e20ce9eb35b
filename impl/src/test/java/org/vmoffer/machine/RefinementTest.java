package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.MachineView;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/** Compares every step with the call of the atomic kernel that it makes, if it makes one. */
class RefinementTest {
  static List<Arguments> scenarios() {
    return List.of(
        arguments("claimAccess", Scenarios.claimAccess()),
        arguments("claimShareMunmap", Scenarios.claimShareMunmap()),
        arguments("claimCancel", Scenarios.claimCancel()),
        arguments("claimClaim", Scenarios.claimClaim()),
        arguments("claimMunmap", Scenarios.claimMunmap()),
        arguments("claimMprotect", Scenarios.claimMprotect()),
        arguments("claimExit", Scenarios.claimExit()),
        arguments("crossing", Scenarios.crossing()),
        arguments("tableMove", Scenarios.tableMove()),
        arguments("frameReuse", Scenarios.frameReuse()),
        arguments("noTables", Scenarios.noTables()),
        arguments("fork", Scenarios.fork()),
        arguments("forkPin", Scenarios.forkPin()),
        arguments("forkClaim", Scenarios.forkClaim()),
        arguments("forkMunmap", Scenarios.forkMunmap()),
        arguments("forkFork", Scenarios.forkFork()),
        arguments("exec", Scenarios.exec()),
        arguments("spawn", Scenarios.spawn()),
        arguments("deepTableMove", Scenarios.deepTableMove()),
        arguments("batches", Scenarios.batches()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void everyStepIsACallOfTheAtomicKernelOrNone(String name, Scenario scenario) {
    Exploration.of(new Machine(scenario), new Atomic(scenario.config()));
  }

  private static final class Atomic implements Exploration.Visitor {
    private final StateLoader loader;
    private final long[] before;
    private final long[] after;
    private int length;
    private int told;
    private int pid;
    private Call call = new Call.Spawn();

    Atomic(MachineConfig config) {
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
}
