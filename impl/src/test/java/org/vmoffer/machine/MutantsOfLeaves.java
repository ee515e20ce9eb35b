package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Attributes;

/** Large leaves, and caps in the entries of tables. */
final class MutantsOfLeaves {
  private MutantsOfLeaves() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(new LargeEntryKept(), LeafScenarios.secondHalf()),
        new Mutant(new SplitWrongFrame(), LeafScenarios.firstHalf()),
        new Mutant(new SplitNeedsTable(), LeafScenarios.halfAlone()),
        new Mutant(new DepositLost(), LeafScenarios.wholeAlone()),
        new Mutant(new UncapTooWide(), LeafScenarios.uncapAlone()),
        new Mutant(new CapNotCached(), LeafScenarios.claimLoad()));
  }

  /** A flush of one page leaves the large translation that has it, and begins with another. */
  static final class LargeEntryKept extends Parts {
    @Override
    MmuHardware hardware(MmuState state) {
      return new MmuHardware(state) {
        @Override
        boolean acknowledge(int c, int choice) {
          long kept = -1;
          PageSet pages = new PageSet();
          TableSet tables = new TableSet(state.scenario().config().tableFrames());
          if (state.cores().handler(c) && choice < state.cores().requests(c).count()) {
            state.cores().requests(c).read(choice, pages, tables);
            kept = first(state.cores(), c, pages);
          }
          if (!super.acknowledge(c, choice)) {
            return false;
          }
          if (kept >= 0) {
            state.cores().tlb(c).insert(kept);
          }
          return true;
        }
      };
    }

    /** A translation with one of the pages that does not begin with one, or -1. */
    private static long first(Cores cores, int c, PageSet pages) {
      for (int i = 0; i < cores.tlb(c).count(); i++) {
        long e = cores.tlb(c).get(i);
        if (pages.intersects(Cores.page(e), cores.pages(e))
            && !pages.intersects(Cores.page(e), 1)) {
          return e;
        }
      }
      return -1;
    }
  }

  /** The pieces of a split leaf all map its first frame. */
  static final class SplitWrongFrame extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        void splitLeaf(int pid, long page, int level) {
          super.splitLeaf(pid, page, level);
          int table = tables().tableOn(pid, page, level - 1);
          int frame = Mapping.phys(tables().leafIn(table, 0));
          for (int slot = 1; slot < tables().fanOut(); slot++) {
            long wrong = Mapping.withPhys(tables().leafIn(table, slot), frame);
            tables().putIn(table, slot, wrong, level - 1);
          }
        }
      };
    }
  }

  /** A split needs a table that may not be there: munmap can neither fail nor go on. */
  static final class SplitNeedsTable extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        boolean maySplit(int t) {
          return super.maySplit(t) && tables().pool().freeCount() > 0;
        }
      };
    }
  }

  /** A large leaf is unmapped as a whole, and the tables that it kept are forgotten. */
  static final class DepositLost extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        void removeLeaf(long leaf) {
          tables().remove(leaf);
        }
      };
    }
  }

  /** Where something is mapped below a cap, the cap goes, and nobody hands it down. */
  static final class UncapTooWide extends Parts {
    @Override
    MmuCalls calls(MmuState state) {
      return new MmuCalls(state) {
        @Override
        void handDown(int pid, long page, int level) {
          int above = tables().tableOn(pid, page, level);
          int slot = tables().slotOf(page, level);
          int table = tables().next(above, slot, level);
          tables().setNext(above, slot, table, Attributes.UNCAPPED);
        }
      };
    }
  }

  /** A core caches a moved table without the cap that its entry puts on it. */
  static final class CapNotCached extends Parts {
    @Override
    MmuHardware hardware(MmuState state) {
      return new MmuHardware(state) {
        @Override
        boolean fillStructure(int c, int level, long index) {
          if (!super.fillStructure(c, level, index)) {
            return false;
          }
          int at = state.cores().positionOf(c, level, index);
          int table = Cores.table(state.cores().psc(c).get(at));
          state.cores().psc(c).set(at, Cores.structure(level, index, table, Permissions.MASK));
          return true;
        }
      };
    }
  }
}
