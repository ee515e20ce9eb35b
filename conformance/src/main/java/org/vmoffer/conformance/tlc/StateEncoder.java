package org.vmoffer.conformance.tlc;

import java.util.Arrays;
import org.vmoffer.conformance.graph.Bounds;
import tlc2.tool.TLCState;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.Value;
import util.UniqueString;

/**
 * Writes the code of TLC's states, as {@link org.vmoffer.view.StateCode} lays it out: everything
 * but {@code reply}, which belongs to the step.
 */
final class StateEncoder {
  private static final UniqueString ALIVE = UniqueString.uniqueStringOf("alive");
  private static final UniqueString SPACE = UniqueString.uniqueStringOf("space");
  private static final UniqueString FREE = UniqueString.uniqueStringOf("free");
  private static final UniqueString CONTENT = UniqueString.uniqueStringOf("content");
  private static final UniqueString OFFERS = UniqueString.uniqueStringOf("offers");
  private static final UniqueString[] VARIABLES = {ALIVE, SPACE, FREE, CONTENT, OFFERS};

  private static final UniqueString FRAME = UniqueString.uniqueStringOf("frame");
  private static final UniqueString CUR = UniqueString.uniqueStringOf("cur");
  private static final UniqueString MAX = UniqueString.uniqueStringOf("max");
  private static final UniqueString MARKS = UniqueString.uniqueStringOf("marks");

  private static final UniqueString SRC = UniqueString.uniqueStringOf("src");
  private static final UniqueString DST = UniqueString.uniqueStringOf("dst");
  private static final UniqueString PAGE = UniqueString.uniqueStringOf("page");
  private static final UniqueString PAGES = UniqueString.uniqueStringOf("pages");
  private static final UniqueString GRANT = UniqueString.uniqueStringOf("grant");
  private static final UniqueString DROP = UniqueString.uniqueStringOf("drop");

  private final Bounds bounds;
  private final int freeWords;

  StateEncoder(Bounds bounds) {
    this.bounds = bounds;
    this.freeWords = (bounds.frames() + Long.SIZE - 1) / Long.SIZE;
  }

  /** Whether a variable is part of the code. */
  static boolean encodes(UniqueString variable) {
    return Arrays.stream(VARIABLES).anyMatch(variable::equals);
  }

  /** A buffer that is long enough for every state. */
  long[] newBuffer() {
    int pages = bounds.maxPid() * (1 + bounds.userPages());
    int offers = 2 * bounds.maxPid() * bounds.offerLimit();
    return new long[3 + pages + offers + freeWords + 2 * bounds.frames()];
  }

  /**
   * Whether two states share the value of every variable but {@code reply}. If not, they may still
   * be equal.
   */
  @SuppressWarnings("ReferenceEquality")
  static boolean sharesAll(TLCState one, TLCState other) {
    for (UniqueString variable : VARIABLES) {
      if (one.lookup(variable) != other.lookup(variable)) {
        return false;
      }
    }
    return true;
  }

  /** Writes the code of a state and returns how many words it has. */
  int encode(TLCState state, long[] buffer) {
    long alive = pids(TlcValues.set(state.lookup(ALIVE)));
    buffer[0] = alive;
    int length = 1;
    Value[] spaces = TlcValues.row(state.lookup(SPACE), 1, bounds.maxPid());
    for (int pid = 1; pid <= bounds.maxPid(); pid++) {
      if ((alive >>> pid & 1) != 0) {
        length = encodePages(spaces[pid - 1], buffer, length);
      }
    }
    length = encodeOffers(TlcValues.tuple(state.lookup(OFFERS)).elems, buffer, length);
    length = encodeFree(TlcValues.set(state.lookup(FREE)), buffer, length);
    return encodeContent(TlcValues.row(state.lookup(CONTENT), 0, bounds.frames()), buffer, length);
  }

  private static long pids(SetEnumValue set) {
    long bits = 0;
    for (int i = 0; i < set.elems.size(); i++) {
      bits |= 1L << TlcValues.integer(set.elems.elementAt(i));
    }
    return bits;
  }

  private int encodePages(Value space, long[] buffer, int offset) {
    Value[] pages = TlcValues.row(space, 0, bounds.userPages());
    int length = offset + 1;
    for (int page = 0; page < pages.length; page++) {
      if (!(pages[page] instanceof ModelValue)) {
        RecordValue mapping = TlcValues.record(pages[page]);
        buffer[length++] =
            (long) page << 36
                | (long) TlcValues.integer(TlcValues.field(mapping, FRAME)) << 9
                | (long) TlcValues.permissions(TlcValues.field(mapping, CUR)) << 6
                | (long) TlcValues.permissions(TlcValues.field(mapping, MAX)) << 3
                | TlcValues.marks(TlcValues.field(mapping, MARKS));
      }
    }
    buffer[offset] = length - offset - 1L;
    return length;
  }

  private static int encodeOffers(Value[] offers, long[] buffer, int offset) {
    int length = offset;
    buffer[length++] = offers.length;
    for (Value each : offers) {
      RecordValue offer = TlcValues.record(each);
      buffer[length++] =
          (long) TlcValues.integer(TlcValues.field(offer, SRC)) << 48
              | (long) TlcValues.integer(TlcValues.field(offer, DST)) << 32
              | (long) TlcValues.permissions(TlcValues.field(offer, GRANT)) << 3
              | TlcValues.permissions(TlcValues.field(offer, DROP));
      buffer[length++] =
          (long) TlcValues.integer(TlcValues.field(offer, PAGE)) << 32
              | TlcValues.integer(TlcValues.field(offer, PAGES));
    }
    return length;
  }

  private int encodeFree(SetEnumValue free, long[] buffer, int offset) {
    for (int i = 0; i < freeWords; i++) {
      buffer[offset + i] = 0;
    }
    for (int i = 0; i < free.elems.size(); i++) {
      int frame = TlcValues.integer(free.elems.elementAt(i));
      buffer[offset + frame / Long.SIZE] |= 1L << frame;
    }
    return offset + freeWords;
  }

  private static int encodeContent(Value[] content, long[] buffer, int offset) {
    int length = offset + 1;
    for (int frame = 0; frame < content.length; frame++) {
      int value = TlcValues.integer(content[frame]);
      if (value != 0) {
        buffer[length++] = frame;
        buffer[length++] = value;
      }
    }
    buffer[offset] = (length - offset - 1L) / 2;
    return length;
  }
}
