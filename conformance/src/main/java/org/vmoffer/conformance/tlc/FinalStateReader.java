package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
      walk(root, 0, space);
      if (!space.isEmpty()) {
        pages.put(pid, space);
      }
      pid++;
    }
    return new FinalState(
        results, alive(), pages, offers(), TlcValues.set(variable("unused")).elems.size());
  }

  /** Puts what hangs below an entry into the space; {@code above} is the page number so far. */
  private void walk(Value entry, int above, SortedMap<Integer, Page> space) {
    if (entry instanceof ModelValue) {
      return;
    }
    if (!(entry instanceof IntValue table)) {
      space.put(above, page(TlcValues.record(entry)));
      return;
    }
    Value[] slots = values(tables[table.val - 1], 0);
    for (int slot = 0; slot < slots.length; slot++) {
      walk(slots[slot], above * slots.length + slot, space);
    }
  }

  private Page page(RecordValue mapping) {
    int frame = integer(mapping, "frame");
    return new Page(
        aliases.computeIfAbsent(frame, _ -> aliases.size()),
        TlcValues.permissions(field(mapping, "cur")),
        TlcValues.permissions(field(mapping, "max")),
        TlcValues.marks(field(mapping, "marks")),
        TlcValues.integer(memory[integer(mapping, "phys")]));
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
