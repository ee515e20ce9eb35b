package org.vmoffer.conformance.tlc;

import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;
import util.UniqueString;

/**
 * Reads TLC's values. TLC interns strings, but makes new ones when it reads back states that it had
 * put aside on disk, so identity says nothing. Whatever is not of the expected kind is reported
 * with the value.
 */
final class TlcValues {
  private static final UniqueString R = UniqueString.uniqueStringOf("R");
  private static final UniqueString W = UniqueString.uniqueStringOf("W");
  private static final UniqueString X = UniqueString.uniqueStringOf("X");
  private static final UniqueString SHARED = UniqueString.uniqueStringOf("shared");
  private static final UniqueString PINNED = UniqueString.uniqueStringOf("pinned");
  private static final UniqueString SPECIAL = UniqueString.uniqueStringOf("special");

  private TlcValues() {}

  static int integer(@Nullable Object value) {
    if (value instanceof IntValue integer) {
      return integer.val;
    }
    throw unexpected("an integer", value);
  }

  static boolean bool(@Nullable Object value) {
    if (value instanceof BoolValue bool) {
      return bool.val;
    }
    throw unexpected("a boolean", value);
  }

  static UniqueString string(@Nullable Object value) {
    if (value instanceof StringValue string) {
      return string.val;
    }
    throw unexpected("a string", value);
  }

  static SetEnumValue set(@Nullable Object value) {
    if (value instanceof Value v && v.toSetEnum() instanceof SetEnumValue set) {
      return set;
    }
    throw unexpected("a finite set", value);
  }

  static RecordValue record(@Nullable Object value) {
    if (value instanceof Value v && v.toRcd() instanceof RecordValue record) {
      return record;
    }
    throw unexpected("a record", value);
  }

  static TupleValue tuple(@Nullable Object value) {
    if (value instanceof Value v && v.toTuple() instanceof TupleValue tuple) {
      return tuple;
    }
    throw unexpected("a sequence", value);
  }

  /** The values of a function over {@code first .. first + count - 1}, in this order. */
  static Value[] row(@Nullable Object value, int first, int count) {
    if (value instanceof Value v
        && v.toFcnRcd() instanceof FcnRcdValue function
        && function.normalize() != null
        && function.values.length == count
        && isFrom(first, function)) {
      return function.values;
    }
    throw unexpected("a function over %d .. %d".formatted(first, first + count - 1), value);
  }

  private static boolean isFrom(int first, FcnRcdValue function) {
    if (function.intv != null) {
      return function.intv.low == first;
    }
    for (int i = 0; i < function.domain.length; i++) {
      if (integer(function.domain[i]) != first + i) {
        return false;
      }
    }
    return true;
  }

  /** A field of a record, or null if the record has none of this name. */
  static @Nullable Value find(RecordValue record, UniqueString name) {
    for (int i = 0; i < record.names.length; i++) {
      if (record.names[i].equals(name)) {
        return record.values[i];
      }
    }
    return null;
  }

  /** A field of a record. */
  static Value field(RecordValue record, UniqueString name) {
    Value value = find(record, name);
    if (value == null) {
      throw unexpected("a record with a field " + name, record);
    }
    return value;
  }

  /** A field of a record. */
  static Value field(RecordValue record, String name) {
    return field(record, UniqueString.uniqueStringOf(name));
  }

  /** A set of rights as the bits of {@link Permissions}. */
  static int permissions(@Nullable Object value) {
    SetEnumValue set = set(value);
    int bits = 0;
    for (int i = 0; i < set.elems.size(); i++) {
      UniqueString name = string(set.elems.elementAt(i));
      if (name.equals(R)) {
        bits |= Permissions.READ;
      } else if (name.equals(W)) {
        bits |= Permissions.WRITE;
      } else if (name.equals(X)) {
        bits |= Permissions.EXECUTE;
      } else {
        throw unexpected("a set of rights", value);
      }
    }
    return bits;
  }

  /** A set of marks as the bits of {@link Marks}. */
  static int marks(@Nullable Object value) {
    SetEnumValue set = set(value);
    int bits = 0;
    for (int i = 0; i < set.elems.size(); i++) {
      UniqueString name = string(set.elems.elementAt(i));
      if (name.equals(SHARED)) {
        bits |= Marks.SHARED_BIT;
      } else if (name.equals(PINNED)) {
        bits |= Marks.PINNED_BIT;
      } else if (name.equals(SPECIAL)) {
        bits |= Marks.SPECIAL_BIT;
      } else {
        throw unexpected("a set of marks", value);
      }
    }
    return bits;
  }

  /** What to throw at a value that the specification cannot mean. */
  static IllegalArgumentException unexpected(String expected, @Nullable Object value) {
    String actual = value instanceof IValue v ? v.toString() : String.valueOf(value);
    return new IllegalArgumentException("expected %s, TLC has %s".formatted(expected, actual));
  }
}
