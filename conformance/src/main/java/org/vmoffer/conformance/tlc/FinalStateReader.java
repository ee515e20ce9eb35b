package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.tlc.FinalState.Offer;
import org.vmoffer.conformance.tlc.FinalState.Page;
import org.vmoffer.conformance.tlc.FinalState.Result;
import tlc2.tool.TLCState;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.Value;
import util.UniqueString;

/** Reads from a state of the kernel level what can be seen when all programs have ended. */
final class FinalStateReader {
  private static final int ALL = Permissions.MASK;

  private final TLCState state;
  private final Map<Integer, Integer> aliases = new HashMap<>();
  private final Value[] tables;
  private final Value[] memory;

  private FinalStateReader(TLCState state) {
    this.state = state;
    this.tables = row("table", 1);
    this.memory = row("mem", 0);
  }

  /** What can be seen of this state. */
  static FinalState read(TLCState state) {
    return new FinalStateReader(state).read();
  }

  private FinalState read() {
    List<List<Result>> results = new ArrayList<>();
    for (Value thread : row("result", 1)) {
      List<Result> ofThread = new ArrayList<>();
      for (Value each : TlcValues.tuple(thread).elems) {
        Value[] pair = TlcValues.tuple(each).elems;
        ofThread.add(new Result(TlcValues.string(pair[0]).toString(), TlcValues.integer(pair[1])));
      }
      results.add(ofThread);
    }
    SortedMap<Integer, SortedMap<Integer, Page>> pages = new TreeMap<>();
    int pid = 1;
    for (Value root : row("root", 1)) {
      SortedMap<Integer, Page> space = new TreeMap<>();
      if (root instanceof IntValue table) {
        walk(table.val, 0, ALL, ALL, space);
      }
      if (!space.isEmpty()) {
        pages.put(pid, space);
      }
      pid++;
    }
    return new FinalState(
        results, alive(), pages, offers(), TlcValues.set(variable("unused")).elems.size());
  }

  /**
   * Puts what hangs below a table into the space.
   *
   * @param above the number of the table at its level
   * @param current what the entries on the way let through now, as bits
   * @param maximum and at most
   */
  private void walk(
      int table, int above, int current, int maximum, SortedMap<Integer, Page> space) {
    Value[] slots = values(tables[table - 1], 0);
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] instanceof ModelValue) {
        continue;
      }
      RecordValue entry = TlcValues.record(slots[slot]);
      int cur = current & TlcValues.permissions(field(entry, "cur"));
      int max = maximum & TlcValues.permissions(field(entry, "max"));
      int number = above * slots.length + slot;
      if (KeptTables.isField(entry, "table")) {
        walk(integer(entry, "table"), number, cur, max, space);
      } else if (KeptTables.isField(entry, "kept")) {
        Value[] frames = values(field(entry, "frame"), 0);
        for (int i = 0; i < frames.length; i++) {
          int frame = TlcValues.integer(frames[i]);
          space.put(number * frames.length + i, page(entry, frame, i, cur, max));
        }
      } else {
        space.put(number, page(entry, integer(entry, "frame"), 0, cur, max));
      }
    }
  }

  private Page page(RecordValue leaf, int frame, int offset, int current, int maximum) {
    return new Page(
        aliases.computeIfAbsent(frame, _ -> aliases.size()),
        current,
        maximum,
        TlcValues.marks(field(leaf, "marks")),
        TlcValues.integer(memory[integer(leaf, "phys") + offset]));
  }

  private SortedSet<Integer> alive() {
    SetEnumValue set = TlcValues.set(variable("alive"));
    SortedSet<Integer> pids = new TreeSet<>();
    for (int i = 0; i < set.elems.size(); i++) {
      pids.add(TlcValues.integer(set.elems.elementAt(i)));
    }
    return pids;
  }

  private List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (Value each : TlcValues.tuple(variable("offers")).elems) {
      RecordValue offer = TlcValues.record(each);
      offers.add(
          new Offer(
              integer(offer, "src"),
              integer(offer, "dst"),
              integer(offer, "page"),
              integer(offer, "pages"),
              TlcValues.permissions(field(offer, "grant")),
              TlcValues.permissions(field(offer, "drop"))));
    }
    return offers;
  }

  private Object variable(String name) {
    return state.lookup(UniqueString.uniqueStringOf(name));
  }

  private Value[] row(String variable, int first) {
    return values(variable(variable), first);
  }

  /** The values of a function over numbers from {@code first} on. */
  private static Value[] values(Object function, int first) {
    if (function instanceof Value value && value.toFcnRcd() instanceof FcnRcdValue rows) {
      return TlcValues.row(rows, first, rows.values.length);
    }
    throw TlcValues.unexpected("a function", function);
  }

  private static int integer(RecordValue record, String field) {
    return TlcValues.integer(field(record, field));
  }

  private static Value field(RecordValue record, String name) {
    return TlcValues.field(record, UniqueString.uniqueStringOf(name));
  }
}
