package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.OfferTable;

/** Frames that are freed too early, uncleared or never, and counts that are wrong. */
final class MutantsOfFrames {
  private MutantsOfFrames() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            new FreeBeforeFlush(),
            SmallScenarios.unmapBeside().frames(1).storeDepth(2).structureCaches(true)),
        new Mutant(new FrameNotCleared(), Scenarios.ownCore().frames(2).structureCaches(false)),
        new Mutant(new SharedFreed(), Scenarios.claimShareMunmap()),
        new Mutant(new ShareNotCounted(), SmallScenarios.claimAlone()),
        new Mutant(new FrameLost(), SmallScenarios.forkChildEnds()),
        new Mutant(new ReserveKept(), SmallScenarios.forkChildEnds()),
        new Mutant(new WrongFrame(), SmallScenarios.claimAlone()));
  }

  /** munmap frees the frame as soon as its entry is gone, before the flush is done. */
  static final class FreeBeforeFlush extends Parts {
    @Override
    MmuMemory memory(MmuCalls calls, MmuHardware hardware) {
      return new MmuMemory(calls, hardware) {
        @Override
        boolean munmapRequest(int t) {
          if (!mayMunmapRequest(t)) {
            return false;
          }
          Job job = calls.job(t);
          calls.shoot(t, calls.mine(t), calls.owed(t), calls.noTables());
          for (int row = 0; row < job.endPromised(); row++) {
            calls.dropped(t, Mapping.phys(job.mapping(row)));
          }
          calls.freeFrames(t);
          while (job.frames().count() > 0) {
            job.frames().remove(job.frames().lowest(0));
          }
          job.asked();
          calls.threads().goTo(t, Pc.WAIT);
          return true;
        }
      };
    }
  }

  /** A frame goes back with what was in it. */
  static final class FrameNotCleared extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        void freeFrame(int frame) {
          long content = frames().content(frame);
          super.freeFrame(frame);
          frames().setContent(frame, content);
        }
      };
    }
  }

  /** munmap frees the frame without looking whether somebody else still has it. */
  static final class SharedFreed extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        boolean isFreed(int frame) {
          return true;
        }
      };
    }
  }

  /** A claim that leaves the source its page does not count the mapping that it adds. */
  static final class ShareNotCounted extends Parts {
    @Override
    MmuClaim claim(MmuCalls calls, MmuFault fault) {
      return new MmuClaim(calls, fault) {
        @Override
        boolean claimCommit(int t) {
          if (!mayClaimCommit(t)) {
            return false;
          }
          Job job = calls.job(t);
          int grant = OfferTable.grantOf(job.parties());
          int drop = OfferTable.dropOf(job.parties());
          endOffers(job, drop);
          calls.done(t, Rule.K0, job.place());
          for (int row = 0; row < job.rows(); row++) {
            job.setPage(row, job.place() + row);
            job.setMapping(row, taken(job.mapping(row), grant, drop));
          }
          job.install(calls.mine(t));
          calls.threads().goTo(t, Pc.INSTALL);
          return true;
        }
      };
    }
  }

  /** A copy that replaces the last mapping of a frame does not free it. */
  static final class FrameLost extends Parts {
    @Override
    MmuFault fault(MmuCalls calls, MmuHardware hardware) {
      return new MmuFault(calls, hardware) {
        @Override
        boolean copyInstall(int t) {
          if (!mayCopyInstall(t)) {
            return false;
          }
          Job job = calls.job(t);
          long mapping = job.promisedOfLeast();
          long own = Mapping.withCopiedOnWrite(Mapping.withPhys(mapping, job.copy()), false);
          calls.tables().put(calls.owner(t), job.least(), own);
          int frame = Mapping.phys(mapping);
          calls.frames().setReferences(frame, calls.frames().references(frame) - 1);
          copied(t);
          return true;
        }
      };
    }
  }

  /** A sharer that goes without having copied leaves the frame behind that was kept for it. */
  static final class ReserveKept extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        void needless(int t, int frame, long references) {}
      };
    }
  }

  /** A claim hands the claimer another frame than the one that was offered. */
  static final class WrongFrame extends Parts {
    @Override
    MmuClaim claim(MmuCalls calls, MmuFault fault) {
      return new MmuClaim(calls, fault) {
        @Override
        long taken(long mapping, int grant, int drop) {
          int other = Mapping.phys(mapping) == 0 ? 1 : 0;
          return Mapping.withPhys(super.taken(mapping, grant, drop), other);
        }
      };
    }
  }
}
