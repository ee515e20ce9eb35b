package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Rule;

/** Devices, which no flush reaches. */
final class MutantsOfDevices {
  private MutantsOfDevices() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(new DeviceNotStopped(), SmallScenarios.deviceUnmap()),
        new Mutant(new PinDoesNotCopy(), SmallScenarios.deviceFork()),
        new Mutant(new ForkSharesPinned(), SmallScenarios.forkDevice()));
  }

  /** munmap flushes the cores and leaves a device its translation. */
  static final class DeviceNotStopped extends Parts {
    @Override
    MmuMemory memory(MmuCalls calls, MmuHardware hardware) {
      return new MmuMemory(calls, hardware) {
        @Override
        void stopDevice(int pid, long page) {}

        @Override
        void stopDevices(int pid) {}
      };
    }
  }

  /** A page is pinned without a copy although a fork has left it shared. */
  static final class PinDoesNotCopy extends Parts {
    @Override
    MmuMemory memory(MmuCalls calls, MmuHardware hardware) {
      return new MmuMemory(calls, hardware) {
        @Override
        boolean pinDecide(int t) {
          if (!mayPinDecide(t)) {
            return false;
          }
          Call.Pin call = (Call.Pin) calls.state().call(t);
          int pid = calls.mine(t);
          Rule rule = calls.seen().pinRule(pid, call);
          if (!rule.isSuccess()) {
            calls.fail(t, rule);
            return true;
          }
          long page = PageSize.pages(call.addr());
          long mapping = calls.tables().entry(pid, page);
          int marks = Mapping.marks(mapping) | Marks.PINNED_BIT;
          calls.tables().put(pid, page, Mapping.withMarks(mapping, marks));
          calls
              .state()
              .device(pid)
              .insert(Cores.translation(page, Mapping.phys(mapping), Mapping.current(mapping)));
          calls.done(t, rule, 0);
          calls.threads().goTo(t, Pc.UNLOCK);
          return true;
        }
      };
    }
  }

  /** fork leaves a pinned page to be copied later, and the device goes on writing to it. */
  static final class ForkSharesPinned extends Parts {
    @Override
    MmuProcess process(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
      return new MmuProcess(calls, hardware, memory) {
        @Override
        boolean copiedLater(long mapping) {
          return super.copiedLater(
              Mapping.withMarks(mapping, Mapping.marks(mapping) & ~Marks.PINNED_BIT));
        }
      };
    }
  }
}
