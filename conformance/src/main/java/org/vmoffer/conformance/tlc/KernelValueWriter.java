package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.vmoffer.api.Rule;
import org.vmoffer.machine.Pc;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

/**
 * Writes values of the kernel level as words of the canonical form, one behind the other. Rules and
 * places in calls are written as the numbers that they have here and in the machine.
 */
@SuppressWarnings("EnumOrdinal")
final class KernelValueWriter {
  private static final long TABLE = 1L << 62;
  private static final long MAPPING = 1L << 61;
  private static final int CUR_SHIFT = 19;
  private static final int MAX_SHIFT = 16;
  private static final int REQUEST_WORDS = 3;
  private static final long LOW = 0xffff_ffffL;

  private static final Map<String, Pc> PLACES =
      Arrays.stream(Pc.values()).collect(Collectors.toMap(Pc::label, place -> place));

  private final LongArrayList words = new LongArrayList();

  /** What was written since the last {@link #clear}; the list itself, not a copy. */
  LongArrayList words() {
    return words;
  }

  void clear() {
    words.clear();
  }

  void number(Value value) {
    words.add(TlcValues.integer(value));
  }

  void truth(Value value) {
    words.add(TlcValues.bool(value) ? 1 : 0);
  }

  /** A set of small numbers as bits. */
  void mask(Object value) {
    words.add(bits(value));
  }

  /** A table, or {@code Absent}, which is 0. */
  void tableNumber(Value value) {
    words.add(value instanceof ModelValue ? 0 : TlcValues.integer(value));
  }

  /** Where a thread is in its call. */
  void place(Value value) {
    Pc place = PLACES.get(TlcValues.string(value).toString());
    if (place == null) {
      throw TlcValues.unexpected("a place in a call", value);
    }
    words.add(place.ordinal());
  }

  /** What the slots of a table hold; those of tables that large leaves keep come from here. */
  void entries(int table, Value[] slots, KeptTables kept) {
    for (int slot = 0; slot < slots.length; slot++) {
      words.add(slots[slot] instanceof ModelValue ? kept.word(table, slot) : entry(slots[slot]));
    }
  }

  private static long entry(Value value) {
    RecordValue entry = TlcValues.record(value);
    return KeptTables.isField(entry, "table")
        ? TABLE
            | (long) TlcValues.permissions(TlcValues.field(entry, "cur")) << CUR_SHIFT
            | (long) TlcValues.permissions(TlcValues.field(entry, "max")) << MAX_SHIFT
            | integer(entry, "table")
        : leaf(entry);
  }

  /** A mapping, or a large leaf: that has the first of the tables that it keeps for its frame. */
  private static long leaf(RecordValue leaf) {
    if (!KeptTables.isField(leaf, "kept")) {
      return mapping(leaf, integer(leaf, "frame"));
    }
    return mapping(leaf, KeptTables.numbers(TlcValues.field(leaf, "kept"))[0]);
  }

  void offers(Object value) {
    Value[] offers = TlcValues.tuple(value).elems;
    words.add(offers.length);
    for (Value offer : offers) {
      offer(TlcValues.record(offer));
    }
  }

  private void offer(RecordValue offer) {
    words.add(
        (long) integer(offer, "src") << 48
            | (long) integer(offer, "dst") << 32
            | (long) TlcValues.permissions(TlcValues.field(offer, "grant")) << 3
            | TlcValues.permissions(TlcValues.field(offer, "drop")));
    words.add((long) integer(offer, "page") << 32 | integer(offer, "pages"));
  }

  void results(Value value) {
    Value[] results = TlcValues.tuple(value).elems;
    words.add(results.length);
    for (Value result : results) {
      Value[] pair = TlcValues.tuple(result).elems;
      Rule rule = Rule.of(TlcValues.string(pair[0]).toString());
      words.add((long) rule.ordinal() << 32 | (TlcValues.integer(pair[1]) & LOW));
    }
  }

  /**
   * What a core or a device has cached of pages.
   *
   * @param fanOut entries of a table, which is how much larger leaves get a level up
   */
  void translations(Value value, int fanOut) {
    sorted(
        value,
        e ->
            (long) integer(e, "page") << 27
                | (KeptTables.isField(e, "pages") ? size(integer(e, "pages"), fanOut) : 0) << 24
                | (long) integer(e, "frame") << 3
                | TlcValues.permissions(TlcValues.field(e, "rights")));
  }

  private static long size(int pages, int fanOut) {
    long size = 0;
    for (int left = pages; left > 1; left /= fanOut) {
      size++;
    }
    return size;
  }

  /** What a core has cached of tables. */
  void structures(Value value) {
    sorted(
        value,
        e ->
            (long) integer(e, "level") << 43
                | (long) integer(e, "index") << 19
                | (long) TlcValues.permissions(TlcValues.field(e, "rights")) << 16
                | integer(e, "table"));
  }

  /** Stores that wait, oldest first. */
  void stores(Value value) {
    Value[] stores = TlcValues.tuple(value).elems;
    words.add(stores.length);
    for (Value each : stores) {
      RecordValue store = TlcValues.record(each);
      words.add((long) integer(store, "page") << 24 | integer(store, "frame"));
      words.add(integer(store, "value"));
    }
  }

  void requests(Value value) {
    SetEnumValue set = TlcValues.set(value);
    long[][] requests = new long[set.elems.size()][];
    for (int i = 0; i < requests.length; i++) {
      RecordValue request = TlcValues.record(set.elems.elementAt(i));
      long[] triple = {
        integer(request, "by"),
        bits(TlcValues.field(request, "pages")),
        bits(TlcValues.field(request, "tables"))
      };
      requests[i] = triple;
    }
    Arrays.sort(requests, Arrays::compare);
    words.add(requests.length);
    for (long[] request : requests) {
      words.addElements(words.size(), request, 0, REQUEST_WORDS);
    }
  }

  void job(Value value) {
    RecordValue job = TlcValues.record(value);
    over(TlcValues.field(job, "over"));
    mask(TlcValues.field(job, "left"));
    mask(TlcValues.field(job, "owed"));
    mask(TlcValues.field(job, "tables"));
    mask(TlcValues.field(job, "frames"));
    moved(TlcValues.field(job, "moved"));
    sorted(
        TlcValues.field(job, "tops"),
        top ->
            (long) integer(top, "page") << 24
                | (long) integer(top, "level") << 16
                | integer(top, "table"));
    sorted(TlcValues.field(job, "torn"), KernelValueWriter::leaf);
    mask(TlcValues.field(job, "copy"));
    if (TlcValues.field(job, "offer") instanceof RecordValue offer) {
      words.add(1);
      offer(offer);
    } else {
      words.add(0);
    }
    words.add(integer(job, "place"));
  }

  private void over(Value value) {
    if (!(value.toFcnRcd() instanceof FcnRcdValue function)) {
      throw TlcValues.unexpected("a function over pids and pages", value);
    }
    Value[] domain = function.getDomainAsValues();
    long[][] entries = new long[domain.length][];
    for (int i = 0; i < domain.length; i++) {
      entries[i] = new long[] {pair(domain[i], 0, 1), mapping(function.values[i])};
    }
    Arrays.sort(entries, Arrays::compare);
    words.add(entries.length);
    for (long[] entry : entries) {
      words.addElements(words.size(), entry);
    }
  }

  private void moved(Value value) {
    SetEnumValue set = TlcValues.set(value);
    long[] moved = new long[set.elems.size()];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = pair(set.elems.elementAt(i), 1, 0);
    }
    sorted(moved);
  }

  /** Two numbers of a pair: one in the high half of a word, one in the low half. */
  private static long pair(Value value, int high, int low) {
    TupleValue pair = TlcValues.tuple(value);
    return (long) TlcValues.integer(pair.elems[high]) << 32 | TlcValues.integer(pair.elems[low]);
  }

  private void sorted(Value value, ToLongFunction<RecordValue> word) {
    SetEnumValue set = TlcValues.set(value);
    long[] all = new long[set.elems.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = word.applyAsLong(TlcValues.record(set.elems.elementAt(i)));
    }
    sorted(all);
  }

  private void sorted(long[] all) {
    Arrays.sort(all);
    words.add(all.length);
    words.addElements(words.size(), all);
  }

  private static long mapping(Value value) {
    return value instanceof ModelValue ? 0 : leaf(TlcValues.record(value));
  }

  private static long mapping(RecordValue m, int frame) {
    return MAPPING
        | (TlcValues.bool(TlcValues.field(m, "cow")) ? 1L << 60 : 0)
        | (long) frame << 40
        | (long) integer(m, "phys") << 16
        | (long) TlcValues.permissions(TlcValues.field(m, "cur")) << 6
        | (long) TlcValues.permissions(TlcValues.field(m, "max")) << 3
        | TlcValues.marks(TlcValues.field(m, "marks"));
  }

  private static long bits(Object value) {
    SetEnumValue set = TlcValues.set(value);
    long bits = 0;
    for (int i = 0; i < set.elems.size(); i++) {
      bits |= 1L << TlcValues.integer(set.elems.elementAt(i));
    }
    return bits;
  }

  private static int integer(RecordValue record, String name) {
    return TlcValues.integer(TlcValues.field(record, name));
  }
}
