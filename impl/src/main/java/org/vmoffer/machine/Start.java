package org.vmoffer.machine;

import java.util.Comparator;
import java.util.List;
import org.vmoffer.pagetable.Attributes;

/** Puts a machine of zeroed words into the state in which its scenario starts. */
final class Start {
  private final MmuState state;
  private final Scenario scenario;

  private Start(MmuState state) {
    this.state = state;
    this.scenario = state.scenario();
  }

  static void init(MmuState state) {
    state.kernel().format();
    Start start = new Start(state);
    start.threads();
    start.spaces();
    start.leaves();
    start.offers();
  }

  private void threads() {
    for (int t = 1; t <= state.threadCount(); t++) {
      state.threads().setAt(t, 1);
      boolean later = scenario.threads().get(t - 1).later();
      state.threads().goTo(t, later ? Pc.UNBORN : Pc.USER);
    }
  }

  private boolean isAlive(int pid) {
    return scenario.threads().stream().anyMatch(thread -> thread.pid() == pid && !thread.later());
  }

  /** Tables are numbered address space after address space, page after page. */
  private void spaces() {
    List<Scenario.StartPage> pages =
        scenario.pages().stream()
            .sorted(Comparator.comparingLong(Scenario.StartPage::page))
            .toList();
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      if (isAlive(pid)) {
        state.processes().start(pid, table());
        for (Scenario.StartPage page : pages) {
          if (page.pid() == pid) {
            map(page);
          }
        }
      }
    }
  }

  private int table() {
    if (state.tables().pool().freeCount() == 0) {
      throw new IllegalArgumentException("too few tables for the pages in the beginning");
    }
    return state.tables().pool().take();
  }

  private void map(Scenario.StartPage page) {
    Tables tables = state.tables();
    int table = tables.root(page.pid());
    for (int k = tables.levels(); k > 1; k--) {
      int slot = tables.slotOf(page.page(), k);
      int next = tables.next(table, slot, k);
      if (next == 0) {
        next = table();
        tables.setNext(table, slot, next, Attributes.UNCAPPED);
      }
      table = next;
    }
    int attributes =
        Attributes.of(page.current().bits(), page.maximum().bits(), page.marks().bits());
    long mapping = Mapping.of(page.frame(), page.frame(), attributes);
    tables.putIn(table, tables.slotOf(page.page(), 1), mapping, 1);
    state.frames().retain(page.frame());
  }

  /** Of what was mapped page by page, large leaves keep the tables. */
  private void leaves() {
    Tables tables = state.tables();
    for (Scenario.StartLeaf leaf : scenario.leaves()) {
      int level = 1;
      while (tables.span(level - 1) != leaf.pages()) {
        level++;
      }
      tables.large().fold(leaf.pid(), leaf.page(), level);
    }
  }

  private void offers() {
    for (Scenario.StartOffer offer : scenario.offers()) {
      state
          .offers()
          .add(
              offer.source(),
              offer.destination(),
              offer.page(),
              offer.pages(),
              offer.grant().bits(),
              offer.drop().bits());
    }
  }
}
