package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.litmus.MachineState.Core;
import org.vmoffer.conformance.litmus.MachineState.Entry;
import org.vmoffer.conformance.litmus.MachineState.Request;
import org.vmoffer.conformance.litmus.MachineState.Store;
import org.vmoffer.conformance.litmus.MachineState.Structure;
import org.vmoffer.conformance.litmus.MachineState.Translation;
import org.vmoffer.conformance.tlc.FinalState;
import org.vmoffer.machine.Pc;

/**
 * Reads the canonical form of a machine's state, which its encode method lays out. Rules and places
 * in calls are written there as the numbers that they have.
 */
@SuppressWarnings("EnumOrdinal")
final class StateWords {
  private static final long IS_TABLE = 1L << 62;
  private static final long IS_MAPPING = 1L << 61;
  private static final long IS_COPIED = 1L << 60;
  private static final int RIGHTS = 7;
  private static final int FRAME_MASK = 0xf_ffff;
  private static final int SHORT_FRAME = 0x1f_ffff;
  private static final int HALF = 0xffff;

  private final long[] words;
  private final int fanOut;
  private int next;

  private StateWords(long[] words, int fanOut) {
    this.words = words;
    this.fanOut = fanOut;
  }

  /**
   * Reads a state.
   *
   * @param threads how many threads the scenario has
   */
  static MachineState read(long[] words, MachineShape shape, int threads) {
    return new StateWords(words, shape.fanOut()).read(shape, threads);
  }

  private MachineState read(MachineShape shape, int threads) {
    List<Integer> alive = bits(take());
    List<FinalState.Offer> offers = counted(this::offer);
    List<List<FinalState.Result>> results = times(threads, () -> counted(() -> result(take())));
    List<Integer> roots = times(shape.pids(), this::number);
    List<List<Entry>> tables =
        times(shape.tables(), () -> times(shape.fanOut(), () -> entry(take())));
    take(); // spare tables
    int free = Long.bitCount(take());
    List<Integer> memory = times(shape.frames(), this::number);
    times(2 * shape.frames(), this::take); // references and reserves
    List<List<Translation>> devices = times(shape.pids(), () -> counted(() -> translation(take())));
    List<Core> cores = times(threads, this::core);
    List<Integer> locks = times(shape.pids(), this::number);
    List<MachineState.Position> where = times(threads, this::thread);
    return new MachineState(
        alive,
        offers,
        results,
        roots,
        tables,
        shape.levels(),
        free,
        memory,
        devices,
        locks,
        cores,
        where);
  }

  private FinalState.Offer offer() {
    long who = take();
    long what = take();
    return new FinalState.Offer(
        (int) (who >>> 48),
        (int) (who >>> 32) & HALF,
        (int) (what >>> 32),
        (int) what,
        (int) who >>> 3 & RIGHTS,
        (int) who & RIGHTS);
  }

  private static FinalState.Result result(long word) {
    return new FinalState.Result(Rule.values()[(int) (word >>> 32)].label(), (int) word);
  }

  private static Entry entry(long word) {
    if ((word & IS_TABLE) != 0) {
      return new MachineState.Table(
          (int) word & HALF, (int) (word >>> 19) & RIGHTS, (int) (word >>> 16) & RIGHTS);
    }
    if ((word & IS_MAPPING) == 0) {
      return new MachineState.Empty((int) word);
    }
    return new MachineState.Mapping(
        (int) (word >>> 40) & FRAME_MASK,
        (int) (word >>> 16) & FRAME_MASK,
        (int) word >>> 6 & RIGHTS,
        (int) word >>> 3 & RIGHTS,
        (int) word & RIGHTS,
        (word & IS_COPIED) != 0);
  }

  private Translation translation(long word) {
    int pages = 1;
    for (long size = word >>> 24 & RIGHTS; size > 0; size--) {
      pages *= fanOut;
    }
    return new Translation(
        (int) (word >>> 27), pages, (int) (word >>> 3) & SHORT_FRAME, (int) word & RIGHTS);
  }

  private Core core() {
    List<Translation> translations = counted(() -> translation(take()));
    List<Structure> structures = counted(() -> structure(take()));
    List<Store> stores = counted(this::store);
    List<Request> requests = counted(() -> new Request(number(), take(), take()));
    return new Core(translations, structures, stores, requests, take() != 0);
  }

  private static Structure structure(long word) {
    return new Structure(
        (int) (word >>> 43), (int) (word >>> 19) & (1 << 24) - 1, (int) word & HALF);
  }

  private Store store() {
    long where = take();
    return new Store((int) (where >>> 24), (int) where & (1 << 24) - 1, number());
  }

  private MachineState.Position thread() {
    int at = number();
    Pc place = Pc.values()[number()];
    times(2 * number(), this::take); // over
    times(4, this::take); // left, owed, tables, frames
    counted(this::take); // moved
    counted(this::take); // tops
    counted(this::take); // torn
    take(); // copy
    times(2 * number(), this::take); // offer
    take(); // place
    return new MachineState.Position(at, place);
  }

  private long take() {
    return words[next++];
  }

  private int number() {
    return (int) take();
  }

  private <T> List<T> counted(Supplier<T> one) {
    return times(number(), one);
  }

  private static <T> List<T> times(int count, Supplier<T> one) {
    List<T> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(one.get());
    }
    return all;
  }

  /** The numbers of the bits that are set. */
  static List<Integer> bits(long mask) {
    List<Integer> bits = new ArrayList<>();
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      bits.add(Long.numberOfTrailingZeros(rest));
    }
    return bits;
  }
}
