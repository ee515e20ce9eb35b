package org.vmoffer.view;

import java.util.Arrays;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.FrameTable;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.memory.Bitmap;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.FoundLeaf;
import org.vmoffer.pagetable.PageTables;

/**
 * Puts a kernel into an abstract state, from nothing but the state. What the state does not
 * determine is as if the kernel had come there on the shortest way: offer ids are 1, 2, ... in
 * their order.
 *
 * <p>A loader owns one kernel and loads state after state into it, which costs about as much as the
 * calls that would lead there.
 */
public final class StateLoader {
  private final Kernel kernel;
  private final int empty;
  private final long[] check;

  /** A loader for a machine. */
  public StateLoader(MachineConfig config) {
    this.kernel = new Kernel(config);
    this.empty = kernel.mark();
    this.check = new long[StateCode.maxLength(config)];
  }

  /**
   * A kernel of its own in this state.
   *
   * @throws IllegalArgumentException if the machine cannot be in this state, saying why
   */
  public static Kernel load(MachineConfig config, AbstractState state) {
    long[] code = StateCode.encode(state, config.frames());
    Kernel loaded = new StateLoader(config).load(code, code.length);
    loaded.forgetMarks();
    return loaded;
  }

  /**
   * Puts this loader's kernel into the state with this code. The kernel is the same each time;
   * marks made since the last load are gone.
   *
   * @param code words as {@link StateCode} lays them out
   * @param length how many of them
   * @throws IllegalArgumentException if the machine cannot be in this state, saying why
   */
  public Kernel load(long[] code, int length) {
    kernel.rewind(empty);
    StateReader reader = new StateReader(code, length);
    long alive = reader.next();
    loadProcesses(alive);
    for (long rest = alive; rest != 0; rest &= rest - 1) {
      loadPages(kernel.state().processes().root(Long.numberOfTrailingZeros(rest)), reader);
    }
    loadOffers(reader);
    loadFrames(reader);
    reader.end();
    int written = StateCode.encode(kernel, check);
    int differing = Arrays.mismatch(check, 0, written, code, 0, length);
    if (differing >= 0) {
      throw new IllegalArgumentException(
          "word " + differing + ": no state of this machine has this code");
    }
    return kernel;
  }

  /**
   * The same with a state that somebody wrote down: what must hold in every state is checked, too.
   *
   * @throws IllegalArgumentException if the machine cannot be in this state, saying why
   */
  public Kernel loadAudited(long[] code, int length) {
    Kernel loaded = load(code, length);
    for (KernelAudit.Violation violation : KernelAudit.audit(loaded)) {
      throw new IllegalArgumentException(violation.invariant() + ": " + violation.detail());
    }
    return loaded;
  }

  private void loadProcesses(long alive) {
    KernelState state = kernel.state();
    for (long rest = alive; rest != 0; rest &= rest - 1) {
      int pid = Long.numberOfTrailingZeros(rest);
      if (pid == 0 || pid > kernel.config().maxPid()) {
        throw new IllegalArgumentException(
            "word 0: pid " + pid + " lives, expected 1 to " + kernel.config().maxPid());
      }
      checkTables(1);
      state.processes().start(pid, state.tables().createRoot());
    }
  }

  private void loadPages(int root, StateReader reader) {
    FrameTable frames = kernel.state().frames();
    PageTables tables = kernel.state().tables();
    for (int left = reader.count("pages"); left > 0; left--) {
      long word = reader.next();
      int attributes = (int) word & Attributes.MASK;
      long page = reader.checked("page", word >>> StateCode.PAGE_SHIFT, userPages());
      int frame = (int) reader.checked("frame", StateCode.frame(word), frames.frames());
      int current = Attributes.current(attributes);
      if (!kernel.config().format().representable(current)) {
        throw new IllegalArgumentException(
            "page " + page + ": cannot represent " + Permissions.of(current));
      }
      if (FoundLeaf.isThere(tables.find(root, page))) {
        throw new IllegalArgumentException("page " + page + " is there twice");
      }
      checkTables(tables.missing(root, page, page + 1));
      tables.map(root, page, frames.physical(frame), attributes);
      frames.retain(frame);
    }
  }

  private void loadOffers(StateReader reader) {
    OfferTable offers = kernel.state().offers();
    int most = kernel.config().maxPid() * kernel.config().offerLimit();
    int count = reader.count("offers");
    reader.checked("number of offers", count, most + 1L);
    for (int left = count; left > 0; left--) {
      long parties = reader.next();
      int source = live("source", parties >>> 48);
      int destination = live("destination", parties >>> 32 & 0xffff);
      int grant = (int) parties >>> 3 & Permissions.MASK;
      int drop = (int) parties & Permissions.MASK;
      long range = reader.next();
      long page = reader.checked("page", range >>> 32, userPages());
      long pages = reader.checked("number of pages", range & 0xffff_ffffL, userPages() - page + 1);
      offers.add(source, destination, page, pages, grant, drop);
    }
  }

  private int live(String party, long pid) {
    if (!kernel.state().processes().isAlive(pid)) {
      throw new IllegalArgumentException(
          "the " + party + " of an offer, " + pid + ", is not alive");
    }
    return (int) pid;
  }

  private void loadFrames(StateReader reader) {
    FrameTable frames = kernel.state().frames();
    for (int w = 0; w < Bitmap.words(frames.frames()); w++) {
      long free = reader.next();
      if (free != kernel.state().frames().free().word(w)) {
        throw new IllegalArgumentException(
            "the free frames are not those that nobody maps: word "
                + w
                + " of the bitmap is 0x"
                + Long.toHexString(free));
      }
    }
    for (int left = reader.count("contents"); left > 0; left--) {
      int frame = reader.next("frame", frames.frames());
      if (frames.free().contains(frame)) {
        throw new IllegalArgumentException("frame " + frame + " is free but holds something");
      }
      frames.setContent(frame, reader.next());
    }
  }

  private void checkTables(long needed) {
    if (needed > kernel.state().tables().pool().freeCount()) {
      throw new IllegalArgumentException(
          "the state takes more than " + kernel.config().tableFrames() + " page tables");
    }
  }

  private long userPages() {
    return kernel.config().userPages();
  }
}
