package org.vmoffer.conformance.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Permissions;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.AbstractState.Offer;
import org.vmoffer.view.AbstractState.Page;
import org.vmoffer.view.AbstractState.ProcessState;
import org.vmoffer.view.StateCode;

/** An abstract state, to be asked about single processes and pages. */
public final class Snapshot {
  private final long[] code;
  private final AbstractState state;
  private final SortedMap<Integer, SortedMap<Long, Page>> spaces = new TreeMap<>();

  private Snapshot(long[] code, AbstractState state) {
    this.code = code;
    this.state = state;
    for (ProcessState process : state.processes()) {
      SortedMap<Long, Page> space = new TreeMap<>();
      process.pages().forEach(page -> space.put(page.page(), page));
      spaces.put(process.pid(), space);
    }
  }

  /** The state with this code on a machine with so many frames. */
  public static Snapshot of(long[] code, int frames) {
    return new Snapshot(code, StateCode.decode(code, frames));
  }

  /** The state on a machine with so many frames. */
  public static Snapshot of(AbstractState state, int frames) {
    return new Snapshot(StateCode.encode(state, frames), state);
  }

  public AbstractState state() {
    return state;
  }

  /** Whether not a word of the two codes differs. */
  public boolean sameAs(Snapshot other) {
    return Arrays.equals(code, other.code);
  }

  /** Whether this is the state with this code. */
  public boolean hasCode(long[] words) {
    return Arrays.equals(code, words);
  }

  /** The live pids, ascending. */
  public List<Integer> alive() {
    return List.copyOf(spaces.keySet());
  }

  public boolean isAlive(long pid) {
    return state.processes().stream().anyMatch(process -> process.pid() == pid);
  }

  /** The pending offers in order of id. */
  public List<Offer> offers() {
    return state.offers();
  }

  /** The pending offers that a process has made. */
  public List<Offer> offersFrom(int pid) {
    return offers().stream().filter(offer -> offer.source() == pid).toList();
  }

  /** The mapping of a page, or null if there is none or nobody has this pid. */
  public @Nullable Page page(long pid, long page) {
    SortedMap<Long, Page> space = spaces.get((int) pid);
    return space == null ? null : space.get(page);
  }

  /** What may be done with a page right now: nothing if it is not mapped. */
  public Permissions current(int pid, long page) {
    Page mapping = page(pid, page);
    return mapping == null ? Permissions.NONE : mapping.current();
  }

  /** The mapped pages of a process, ascending. */
  public List<Page> pages(int pid) {
    SortedMap<Long, Page> space = spaces.get(pid);
    return space == null ? List.of() : new ArrayList<>(space.values());
  }

  /** How many pages from this one on are mapped without a hole. */
  public int run(int pid, long first) {
    int length = 0;
    while (page(pid, first + length) != null) {
      length++;
    }
    return length;
  }

  /** How many pages from this one on are free, up to the end of user space. */
  public int gap(int pid, long first, int userPages) {
    int length = 0;
    while (first + length < userPages && page(pid, first + length) == null) {
      length++;
    }
    return length;
  }
}
