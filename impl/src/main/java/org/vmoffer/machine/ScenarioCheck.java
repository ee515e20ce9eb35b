package org.vmoffer.machine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.machine.Scenario.Program;
import org.vmoffer.machine.Scenario.StartOffer;
import org.vmoffer.machine.Scenario.StartPage;

/** Says what is wrong with a scenario. */
final class ScenarioCheck {
  private static final int MOST_THREADS = 63;
  private static final int MOST_STORES = 1 << 10;
  private static final int MOST_TABLES = (1 << 16) - 1;
  private static final int MOST_FRAMES = 1 << 20;

  private final MachineConfig config;
  private final Set<Long> alive = new HashSet<>();

  private ScenarioCheck(MachineConfig config, List<Program> threads) {
    this.config = config;
    for (Program thread : threads) {
      if (!thread.later()) {
        alive.add((long) thread.pid());
      }
    }
  }

  static void check(
      MachineConfig config,
      int storeDepth,
      int flushBatch,
      List<Program> threads,
      List<StartPage> pages,
      List<StartOffer> offers) {
    ScenarioCheck check = new ScenarioCheck(config, threads);
    range("levels", config.format().geometry().levels(), 2, Integer.MAX_VALUE);
    range("frames", config.frames(), 1, MOST_FRAMES);
    range("tableCount", config.tableFrames(), 1, MOST_TABLES);
    range("storeDepth", storeDepth, 0, MOST_STORES);
    range("flushBatch", flushBatch, 1, Integer.MAX_VALUE);
    range("number of threads", threads.size(), 1, MOST_THREADS);
    threads.forEach(check::thread);
    check.pages(pages);
    check.offers(offers, pages);
  }

  private static void range(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", expected " + least + " to " + most);
    }
  }

  private void thread(Program thread) {
    range("pid of a thread", thread.pid(), 1, config.maxPid());
    for (Operation operation : thread.operations()) {
      switch (operation) {
        case Operation.Dma dma -> access(dma.access());
        case Operation.OnCore(Call.Access access) -> access(access);
        case Operation.OnCore(Call.VmClaim claim) -> claim(claim);
        case Operation.OnCore _ -> {}
      }
    }
  }

  private void access(Call.Access access) {
    range("page of an access", access.addr() >> PageSize.SHIFT, 0, config.userPages() - 1L);
  }

  private static void claim(Call.VmClaim claim) {
    if (claim.expectId() != 0 || !claim.minPerms().isEmpty()) {
      throw new IllegalArgumentException("the kernel level knows no expectId and no minPerms");
    }
  }

  private void pages(List<StartPage> pages) {
    Set<List<Long>> places = new HashSet<>();
    for (StartPage page : pages) {
      live("process with a page", page.pid());
      range("page", page.page(), 0, config.userPages() - 1L);
      range("frame", page.frame(), 0, config.frames() - 1L);
      if (!config.format().representable(page.current().bits())) {
        throw new IllegalArgumentException("cannot represent " + page.current());
      }
      if (!places.add(List.of((long) page.pid(), page.page()))) {
        throw new IllegalArgumentException(
            "page " + page.page() + " of pid " + page.pid() + " is there twice");
      }
    }
  }

  private void offers(List<StartOffer> offers, List<StartPage> pages) {
    range("number of offers", offers.size(), 0, (long) config.maxPid() * config.offerLimit());
    for (StartOffer offer : offers) {
      live("source of an offer", offer.source());
      live("destination of an offer", offer.destination());
      range("page of an offer", offer.page(), 0, config.userPages() - 1L);
      range("pages of an offer", offer.pages(), 1, config.userPages() - offer.page());
      mapped(offer, pages);
    }
  }

  private static void mapped(StartOffer offer, List<StartPage> pages) {
    for (long page = offer.page(); page < offer.page() + offer.pages(); page++) {
      long wanted = page;
      if (pages.stream().noneMatch(p -> p.pid() == offer.source() && p.page() == wanted)) {
        throw new IllegalArgumentException(
            "page " + page + " of pid " + offer.source() + " is offered and not mapped");
      }
    }
  }

  private void live(String what, int pid) {
    if (!alive.contains((long) pid)) {
      throw new IllegalArgumentException("the " + what + ", pid " + pid + ", does not live");
    }
  }
}
