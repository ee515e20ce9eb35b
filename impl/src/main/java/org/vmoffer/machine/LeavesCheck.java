package org.vmoffer.machine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Marks;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.machine.Scenario.StartLeaf;
import org.vmoffer.machine.Scenario.StartPage;
import org.vmoffer.pagetable.Geometry;

/** Says what is wrong with the large leaves of a scenario. */
final class LeavesCheck {
  /** As on the architectures there are: leaves of pages, and of two sizes more. */
  private static final int MOST_LEVELS = 3;

  private final Geometry geometry;
  private final int largestLeaf;
  private final Map<List<Long>, StartPage> places = new HashMap<>();

  private LeavesCheck(Geometry geometry, int largestLeaf, List<StartPage> pages) {
    this.geometry = geometry;
    this.largestLeaf = largestLeaf;
    for (StartPage page : pages) {
      places.put(List.of((long) page.pid(), page.page()), page);
    }
  }

  static void check(
      MachineConfig config, int largestLeaf, List<StartPage> pages, List<StartLeaf> leaves) {
    Geometry geometry = config.format().geometry();
    int most = Math.min(geometry.levels(), MOST_LEVELS);
    if (largestLeaf < 1 || largestLeaf > most) {
      throw new IllegalArgumentException(
          "largestLeaf is " + largestLeaf + ", expected 1 to " + most);
    }
    LeavesCheck check = new LeavesCheck(geometry, largestLeaf, pages);
    Set<StartLeaf> seen = new HashSet<>();
    for (StartLeaf leaf : leaves) {
      check.size(leaf);
      check.pages(leaf);
      apart(leaf, seen);
      seen.add(leaf);
    }
  }

  private static void require(boolean holds, StartLeaf leaf, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "a leaf of %d pages from page %d of pid %d on, expected %s"
              .formatted(leaf.pages(), leaf.page(), leaf.pid(), expected));
    }
  }

  private void size(StartLeaf leaf) {
    boolean is = false;
    for (int level = 1; level < largestLeaf; level++) {
      is |= leaf.pages() == 1L << geometry.shift(level);
    }
    require(
        is, leaf, "as many pages as an entry of a table stands for, up to level " + largestLeaf);
    require(leaf.page() % leaf.pages() == 0, leaf, "a first page that is a multiple of them");
  }

  private void pages(StartLeaf leaf) {
    StartPage first = page(leaf, 0);
    require(first != null && first.frame() % leaf.pages() == 0, leaf, "frames that are aligned");
    for (long i = 0; first != null && i < leaf.pages(); i++) {
      StartPage page = page(leaf, i);
      boolean fits =
          page != null
              && page.frame() == first.frame() + i
              && page.current().equals(first.current())
              && page.maximum().equals(first.maximum())
              && page.marks().equals(first.marks());
      require(fits, leaf, "pages that are mapped alike, to frames in a row");
      require(!Marks.of(first.marks().bits()).pinned(), leaf, "pages that no device works on");
    }
  }

  private @Nullable StartPage page(StartLeaf leaf, long i) {
    return places.get(List.of((long) leaf.pid(), leaf.page() + i));
  }

  private static void apart(StartLeaf leaf, Set<StartLeaf> others) {
    for (StartLeaf other : others) {
      boolean meets =
          leaf.pid() == other.pid()
              && leaf.page() < other.page() + other.pages()
              && other.page() < leaf.page() + leaf.pages();
      require(!meets, leaf, "pages that no other leaf maps");
    }
  }
}
