package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.api.Rule;
import org.vmoffer.pagetable.Attributes;

/** Tables that change hands, and tables that are not there. */
final class MutantsOfTables {
  private MutantsOfTables() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(new StructureCacheKept(), Scenarios.tableMove()),
        new Mutant(new TableNotFlushed(), Scenarios.claimAccess().tableMoves(true)),
        new Mutant(
            new TableNotCapped(),
            Scenarios.claimAccess().tableMoves(true).storeDepth(0).structureCaches(false)),
        new Mutant(
            new ReservesNothing(),
            SmallScenarios.claimWithoutTable().storeDepth(2).structureCaches(true)));
  }

  /** A shootdown drops translations only: a walk goes on through the paging-structure cache. */
  static final class StructureCacheKept extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        void shoot(int t, int pid, PageSet pages, TableSet tables) {
          super.shoot(t, pid, pages, noTables());
        }
      };
    }
  }

  /** A table moves as a whole and the pages below it are not flushed one by one. */
  static final class TableNotFlushed extends Parts {
    @Override
    MmuClaim claim(MmuCalls calls, MmuFault fault) {
      return new MmuClaim(calls, fault) {
        @Override
        boolean claimTakeTable(int t) {
          if (!super.claimTakeTable(t)) {
            return false;
          }
          calls.job(t).asked();
          return true;
        }
      };
    }
  }

  /** A table is hung on the other side as it is, with the rights of the source in its entries. */
  static final class TableNotCapped extends Parts {
    @Override
    MmuClaim claim(MmuCalls calls, MmuFault fault) {
      return new MmuClaim(calls, fault) {
        @Override
        int cap(int grant) {
          return Attributes.UNCAPPED;
        }
      };
    }
  }

  /** The claim looks for tables when it needs them, after the source has changed. */
  static final class ReservesNothing extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        long missingTables(int pid, long first, long end) {
          return 0;
        }
      };
    }

    @Override
    MmuClaim claim(MmuCalls calls, MmuFault fault) {
      return new MmuClaim(calls, fault) {
        @Override
        boolean mayClaimCommit(int t) {
          return super.mayClaimCommit(t) && calls.tables().pool().freeCount() == 0;
        }

        @Override
        boolean claimCommit(int t) {
          if (!mayClaimCommit(t)) {
            return false;
          }
          calls.job(t).clear();
          calls.fail(t, Rule.CLAIM_NOMEM);
          return true;
        }
      };
    }
  }
}
