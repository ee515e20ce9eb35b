package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.kernel.ProcessTable;

/** What outlives exec and exit and must not. */
final class MutantsOfProcesses {
  private MutantsOfProcesses() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(new ExitKeepsOffers(), Scenarios.claimExit()),
        new Mutant(new ExecKeepsOffers(), SmallScenarios.destinationExec()),
        new Mutant(new ExecKeepsCache(), SmallScenarios.become()),
        new Mutant(new ExecKeepsWalks(), SmallScenarios.become().structureCaches(true)),
        new Mutant(new PidReused(), SmallScenarios.exitSpawn()));
  }

  /** exit takes the memory down before its offers die. */
  static final class ExitKeepsOffers extends Parts {
    @Override
    MmuProcess process(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
      return new MmuProcess(calls, hardware, memory) {
        @Override
        boolean exitCommit(int t) {
          if (!mayExitCommit(t)) {
            return false;
          }
          int pid = calls.mine(t);
          calls.done(t, Rule.EXIT_0, 0);
          memory.stopDevices(pid);
          calls.move(t, calls.tables().root(pid), calls.tables().levels());
          calls.state().processes().end(pid);
          calls.job(t).oweAll();
          calls.threads().free(t);
          calls.threads().goTo(t, Pc.REQUEST);
          return true;
        }
      };
    }
  }

  /** exec ends the offers that the process has made and not those that were made to it. */
  static final class ExecKeepsOffers extends Parts {
    @Override
    MmuProcess process(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
      return new MmuProcess(calls, hardware, memory) {
        @Override
        void noOffers(int pid) {
          OfferTable offers = calls.state().offers();
          for (int row = offers.count() - 1; row >= 0; row--) {
            if (offers.source(row) == pid) {
              offers.remove(row);
            }
          }
        }
      };
    }
  }

  /** exec goes on in user mode without having flushed what its own core has of the old memory. */
  static final class ExecKeepsCache extends Parts {
    @Override
    MmuProcess process(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
      return new MmuProcess(calls, hardware, memory) {
        @Override
        boolean endRequest(int t) {
          if (!mayEndRequest(t)) {
            return false;
          }
          calls.job(t).asked();
          calls.threads().goTo(t, Pc.WAIT);
          return true;
        }
      };
    }
  }

  /** exec flushes translations and not walks: a walk goes through tables that are free. */
  static final class ExecKeepsWalks extends Parts {
    @Override
    MmuProcess process(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
      return new MmuProcess(calls, hardware, memory) {
        @Override
        boolean endRequest(int t) {
          if (!mayEndRequest(t)) {
            return false;
          }
          calls.request(t, calls.mine(t), calls.noTables());
          return true;
        }
      };
    }
  }

  /** exit clears the root of its pid in the end, when somebody else may have got the pid. */
  static final class PidReused extends Parts {
    @Override
    MmuProcess process(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
      return new MmuProcess(calls, hardware, memory) {
        @Override
        boolean endFree(int t) {
          boolean exits = calls.threads().is(t, Kind.EXIT);
          if (!super.endFree(t)) {
            return false;
          }
          ProcessTable processes = calls.state().processes();
          if (exits && processes.isAlive(calls.mine(t))) {
            processes.start(calls.mine(t), 0);
          }
          return true;
        }
      };
    }
  }
}
