package org.vmoffer.conformance.program;

import java.util.List;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.AbstractState.Offer;
import org.vmoffer.view.AbstractState.Page;

/**
 * Chooses arguments by dice in the light of a state: processes that live, pages that are mapped,
 * ranges that are offered, and now and then something that is nearly right or nonsense.
 */
final class Choices {
  private static final List<Permissions> USUAL =
      List.of(Permissions.RW, Permissions.R, Permissions.RWX, Permissions.RX);
  private static final List<Permissions> UNUSUAL =
      List.of(Permissions.NONE, Permissions.X, Permissions.W, Permissions.WX);

  private final Snapshot state;
  private final MachineConfig config;
  private final Dice dice;

  Choices(Snapshot state, MachineConfig config, Dice dice) {
    this.state = state;
    this.config = config;
    this.dice = dice;
  }

  Snapshot state() {
    return state;
  }

  int userPages() {
    return config.userPages();
  }

  /** A die for the caller's own use. */
  Die die() {
    return dice.next();
  }

  /** A live process, low pids being likelier; some must live. */
  int caller() {
    return state.alive().get(dice.next().upTo(state.alive().size()) - 1);
  }

  /** A live process, mostly one that has pages. */
  int owner() {
    Die any = dice.next();
    Die which = dice.next();
    int caller = caller();
    List<Integer> owners =
        state.alive().stream().filter(pid -> !state.pages(pid).isEmpty()).toList();
    return owners.isEmpty() || any.seldom(3) ? caller : which.of(owners);
  }

  /** A pid that stands for another process: mostly a live one. */
  long other(int pid) {
    Die any = dice.next();
    Die which = dice.next();
    long nobody = nobody(pid);
    List<Integer> others = state.alive().stream().filter(each -> each != pid).toList();
    return others.isEmpty() || any.seldom(4) ? nobody : which.of(others);
  }

  /** A pid that is most likely nobody's. */
  long nobody(int pid) {
    return dice.next().of(config.maxPid(), config.maxPid() + 1L, pid, 0, -1, 1 << 30);
  }

  /** A page of a process that something may be done with: mostly a mapped or an offered one. */
  long page(int pid) {
    Die way = dice.next();
    Die which = dice.next();
    Die within = dice.next();
    List<Page> pages = state.pages(pid);
    List<Offer> offers = state.offersFrom(pid);
    if (pages.isEmpty() || way.seldom(4)) {
      return which.below(userPages());
    }
    if (offers.isEmpty() || !way.seldom(30)) {
      return which.of(pages).page();
    }
    Offer offer = which.of(offers);
    return offer.page() + within.below((int) offer.pages());
  }

  /** A page that a device works on, if there is one. */
  long pinnedPage(int pid) {
    Die any = dice.next();
    Die which = dice.next();
    long page = page(pid);
    List<Page> pinned = state.pages(pid).stream().filter(each -> each.marks().pinned()).toList();
    return pinned.isEmpty() || any.seldom(20) ? page : which.of(pinned).page();
  }

  /** A free page of a process, often the lowest; page 0 if there is none. */
  long freePage(int pid) {
    Die way = dice.next();
    Die from = dice.next();
    long page = way.seldom(60) ? from.below(userPages()) : 0;
    while (page < userPages() && state.page(pid, page) != null) {
      page++;
    }
    return page < userPages() ? page : 0;
  }

  /** How many pages from this one on: mostly no more than there are without a hole. */
  long extent(int pid, long page) {
    Die way = dice.next();
    Die length = dice.next();
    int run = state.run(pid, page);
    if (run == 0 || way.seldom(5)) {
      return length.upTo(userPages());
    }
    return way.seldom(20) ? run : length.upTo(run);
  }

  /** The address of a page, or seldom one that no call should take. */
  long address(long page) {
    boolean odd = dice.next().seldom(2);
    long number = oddNumber();
    return odd ? number : Pages.bytes(page);
  }

  /** So many pages, or seldom a number that no call should take. */
  long pages(long pages) {
    Die odd = dice.next();
    Die which = dice.next();
    return odd.seldom(2) ? which.of(0, -1, userPages() + 1L, 1 << 18) : pages;
  }

  /** An address or length that is malformed in one way or another. */
  long oddNumber() {
    long end = config.userEnd();
    return dice.next()
        .of(Pages.BYTES + 1L, -Pages.BYTES, -1, end - Pages.BYTES, end, end - 1, 1 << 30);
  }

  /** A set of rights, those that all hardware knows being likelier. */
  Permissions permissions() {
    Die unusual = dice.next();
    Die which = dice.next();
    return which.of(unusual.seldom(12) ? UNUSUAL : USUAL);
  }
}
