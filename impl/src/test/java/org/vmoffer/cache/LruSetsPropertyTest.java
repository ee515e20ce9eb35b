package org.vmoffer.cache;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    LruSets sets = LruSets.withValues(shape);
    List<List<Long>> model = new ArrayList<>();
    for (int set = 0; set < shape.sets(); set++) {
      model.add(new ArrayList<>());
    }
    for (int operation : operations) {
      long key = (long) operation >>> 3;
      int row = sets.row(key);
      List<Long> list = model.get((int) key & (shape.sets() - 1));
      int slot = sets.find(row, key, key);
      assertEquals(list.contains(key), slot != LruSets.NONE, "whether it is there");
      boolean newest = !list.isEmpty() && list.getFirst() == key;
      assertEquals(newest, sets.isNewest(row, key), "whether it is the one used last");
      if ((operation & 7) == 0) {
        if (list.remove(key)) {
          sets.remove(slot);
        }
      } else if (list.remove(key)) {
        assertEquals(slot, sets.use(row, key, key), "where it is");
        assertEquals(-key, sets.value(slot), "what belongs to it");
        list.addFirst(key);
      } else {
        assertEquals(LruSets.NONE, sets.use(row, key, key), "used, but not there");
        long evicted = sets.key(sets.victim(row));
        boolean full = list.size() == shape.ways();
        assertEquals(full ? list.removeLast() : LruSets.EMPTY, evicted, "what has to go");
        sets.setValue(sets.insert(row, key, key), -key);
        list.addFirst(key);
      }
      assertEquals(model.stream().flatMap(List::stream).collect(toSet()), keys(sets));
    }
  }

  @Property
  void anAccessFindsWhatIsAmongTheKeysUsedLast(
      @ForAll("shapes") Shape shape, @ForAll("operations") List<Integer> operations) {
    LruSets sets = LruSets.withoutValues(shape);
    Map<Integer, List<Long>> model = new HashMap<>();
    for (int operation : operations) {
      long key = (long) operation >>> 3;
      List<Long> list =
          model.computeIfAbsent((int) key & (shape.sets() - 1), set -> new ArrayList<>());
      int slot = sets.find(sets.row(key), key, key);
      if ((operation & 7) == 0 && slot != LruSets.NONE) {
        sets.remove(slot);
        list.remove(key);
      } else {
        assertEquals(list.remove(key), sets.access(key), "whether it is there");
        list.addFirst(key);
        if (list.size() > shape.ways()) {
          list.removeLast();
        }
      }
      assertEquals(
          model.values().stream().flatMap(List::stream).collect(toSet()), keys(sets), "all keys");
    }
  }

  @Property
  void whatIsUnwantedIsRemovedAndToldAndItsSlotsAreFilledFirst(
      @ForAll("shapes") Shape shape, @ForAll("operations") List<Integer> operations) {
    LruSets sets = LruSets.withValues(shape);
    operations.forEach(operation -> sets.access((long) operation >>> 3));
    Set<Long> odd = keys(sets).stream().filter(key -> key % 2 == 1).collect(toSet());
    Set<Long> even = keys(sets);
    even.removeAll(odd);
    Set<Long> told = new HashSet<>();
    sets.removeIf(key -> key % 2 == 1, told::add);
    assertEquals(odd, told);
    assertEquals(even, keys(sets));
    for (long key : odd) {
      assertEquals(LruSets.EMPTY, sets.key(sets.victim(sets.row(key))), "an empty slot");
      sets.insert(sets.row(key), key, key);
    }
    even.addAll(odd);
    assertEquals(even, keys(sets));
  }

  private static Set<Long> keys(LruSets sets) {
    Set<Long> keys = new HashSet<>();
    for (int slot = sets.next(LruSets.NONE); slot != LruSets.NONE; slot = sets.next(slot)) {
      assertTrue(keys.add(sets.key(slot)), "a key is there once");
    }
    return keys;
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
