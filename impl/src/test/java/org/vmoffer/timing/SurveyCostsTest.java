package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Call;
import org.vmoffer.cycles.Cause;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.ScenarioBuilder;

/** Calls that decide without looking at a page. */
final class SurveyCostsTest implements Charges {
  private final List<String> charged = new ArrayList<>();

  static List<Call> calls() {
    return List.of(
        new Call.Spawn(),
        new Call.Exec(),
        new Call.Exit(),
        new Call.Access(0, Call.Kind.R, 0),
        new Call.VmListOffer(1, true));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void whoNamesNoRangeLooksAtNoEntry(Call call) {
    survey(ChargedSteps.pages(1, 0, 3, 0).thread(1, call));
  }

  @Test
  void whoHasNothingLeftToCallLooksAtNoEntry() {
    survey(ChargedSteps.pages(1, 0, 3, 0).thread(1));
  }

  private void survey(ScenarioBuilder scenario) {
    Machine machine = new Machine(scenario.build());
    KernelLayout layout = new KernelLayout(machine.scenario().config());
    new SurveyCosts(machine.scenario().config(), machine.probe(), layout).of(1, this);
    assertEquals(List.of(), charged);
  }

  @Override
  public void add(Cause cause, long cycles) {
    charged.add(cause + " " + cycles);
  }

  @Override
  public void touch(Cause cause, long physicalAddress, boolean write) {
    charged.add(cause + " at " + physicalAddress);
  }
}
