package org.vmoffer.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vmoffer.cycles.Shape;

/** Sets against lists in which the key used last comes first. */
final class LruSetsPropertyTest {

  @Property
  void setsKeepExactRecency(
      @ForAll("shapes") Shape shape, @ForAll("operations") List<Integer> operations) {
    LruSets sets = new LruSets(shape);
    List<List<Long>> model = new ArrayList<>();
    for (int set = 0; set < shape.sets(); set++) {
      model.add(new ArrayList<>());
    }
    for (int operation : operations) {
      long key = (long) operation >>> 3;
      int set = sets.setOf(key);
      List<Long> list = model.get(set);
      int slot = sets.find(set, key, key);
      assertEquals(list.contains(key), slot != LruSets.NONE, "whether it is there");
      if ((operation & 7) == 0) {
        if (list.remove(key)) {
          sets.remove(slot);
        }
      } else if (list.remove(key)) {
        sets.touch(set, slot);
        list.addFirst(key);
      } else {
        long evicted = sets.key(sets.victim(set));
        boolean full = list.size() == shape.ways();
        assertEquals(full ? list.removeLast() : LruSets.EMPTY, evicted, "what has to go");
        sets.insert(set, key, key);
        list.addFirst(key);
      }
      assertEquals(model.stream().mapToInt(List::size).sum(), sets.occupied());
    }
  }

  @Provide
  Arbitrary<Shape> shapes() {
    return Arbitraries.of(
        new Shape(1, 1),
        new Shape(4, 1),
        new Shape(2, 3),
        new Shape(2, 4),
        new Shape(1, 8),
        new Shape(2, 12),
        new Shape(1, 16),
        new Shape(1, 17),
        new Shape(2, 24),
        new Shape(1, 64));
  }

  /** Keys are few enough to come again, and some of them have equal hints. */
  @Provide
  Arbitrary<List<Integer>> operations() {
    Arbitrary<Integer> keys =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 80),
            Arbitraries.integers().between(0, 20).map(i -> 512 * i));
    Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 7);
    return Combinators.combine(keys, kinds)
        .as((key, kind) -> (key << 3) | kind)
        .list()
        .ofMaxSize(400);
  }
}
