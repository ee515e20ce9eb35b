package org.vmoffer.conformance.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vmoffer.api.OfferRecord;

/**
 * What is known of the ids that a program gives to its pending offers. Ids ascend and are never
 * given twice; the program may otherwise choose them, and shows them only in lists.
 */
public final class OfferNames {
  /** What nothing is known of has this id; real ones are positive. */
  public static final long UNKNOWN = 0;

  /** The names of a state without offers, when no id has been seen. */
  public static final OfferNames NONE = new OfferNames(new long[0], new long[0], 0);

  /** By rank less one: the id, or {@link #UNKNOWN}. */
  private final long[] ids;

  /**
   * By rank less one: the highest id that had been seen when the offer was made; 0 beside an id.
   */
  private final long[] floors;

  private final long highest;

  private OfferNames(long[] ids, long[] floors, long highest) {
    this.ids = ids;
    this.floors = floors;
    this.highest = highest;
  }

  /** The names of a state that is begun with: there are offers and nothing is known of them. */
  public static OfferNames unknown(long[] state) {
    int count = OfferKeys.count(state);
    return new OfferNames(new long[count], new long[count], 0);
  }

  /** How many offers are pending. */
  public int count() {
    return ids.length;
  }

  /** The id of the offer with a rank, or {@link #UNKNOWN}. */
  public long id(int rank) {
    return ids[rank - 1];
  }

  /** The rank of the offer that is known to have an id, or 0. */
  int rank(long id) {
    for (int row = 0; row < ids.length; row++) {
      if (id != UNKNOWN && ids[row] == id) {
        return row + 1;
      }
    }
    return 0;
  }

  /** The names after a call that led from one state to the other. */
  public OfferNames after(long[] before, long[] after) {
    int count = OfferKeys.count(after);
    if (count == ids.length) {
      return this;
    }
    long[] kept = new long[count];
    long[] keptFloors = new long[count];
    int row = 0;
    for (int rank = 1; rank <= ids.length && row < count; rank++) {
      if (OfferKeys.same(before, rank, after, row + 1)) {
        kept[row] = ids[rank - 1];
        keptFloors[row] = floors[rank - 1];
        row++;
      }
    }
    Arrays.fill(keptFloors, row, count, highest);
    return new OfferNames(kept, keptFloors, highest);
  }

  /** The names if the offer with a rank has this id; empty if it cannot. */
  Optional<OfferNames> with(int rank, long id) {
    long known = ids[rank - 1];
    if (known != UNKNOWN) {
      return known == id ? Optional.of(this) : Optional.empty();
    }
    if (id <= floors[rank - 1]) {
      return Optional.empty();
    }
    for (int row = 0; row < ids.length; row++) {
      boolean ascending = row < rank - 1 ? ids[row] < id : row == rank - 1 || id < ids[row];
      if (ids[row] != UNKNOWN && !ascending) {
        return Optional.empty();
      }
    }
    long[] named = ids.clone();
    named[rank - 1] = id;
    // A floor beside an id would only tell apart what is the same.
    long[] left = floors.clone();
    left[rank - 1] = 0;
    return Optional.of(new OfferNames(named, left, Math.max(highest, id)));
  }

  /** The names if a list of ranks was told with these ids; empty if it cannot have been. */
  Optional<OfferNames> with(List<OfferRecord> ranked, List<OfferRecord> told) {
    Optional<OfferNames> names = Optional.of(this);
    for (int i = 0; i < ranked.size() && names.isPresent(); i++) {
      names = names.get().with((int) ranked.get(i).id(), told.get(i).id());
    }
    return names;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OfferNames names
        && Arrays.equals(ids, names.ids)
        && Arrays.equals(floors, names.floors)
        && highest == names.highest;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }
}
