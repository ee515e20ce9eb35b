package org.vmoffer.conformance.cost;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.ScenarioBuilder;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.timing.Item;
import org.vmoffer.timing.TimedThread;

/**
 * The programs of a case. Process 1 has the memory; each of its threads touches some of it, so that
 * their cores have translations cached. Its first thread offers it, cancels, and offers it again;
 * process 2 lists its offers, claims, and touches what it has got.
 *
 * <pre>
 *   source    touch, hear "warm" from the others; offer, cancel, offer; tell "offered"
 *   others    touch; tell "warm"
 *   claimer   hear "offered"; list, claim; touch; tell "claimed"
 *   source    hear "claimed"; touch what it still has
 * </pre>
 */
final class HandOver {
  /** Where the offered memory starts in either process: at 1 GiB. */
  private static final int FIRST = 1 << 18;

  private static final int USER_PAGES = 1 << 20;
  private static final long PAGE_BYTES = 4096;

  /** Pages that each thread touches, at most: as many as the smallest first-level TLBs hold. */
  static final int TOUCHED = 64;

  /** Pages that the source keeps. */
  private static final int OWN = 32;

  private static final int WARM = 0;
  private static final int OFFERED = 1;
  private static final int CLAIMED = 2;
  private static final int TABLES_OF_SPACES = 32;

  private final CostCase asked;
  private final List<TimedThread> threads = new ArrayList<>();
  private final int offer;

  HandOver(CostCase asked) {
    this.asked = asked;
    List<Item> source = new ArrayList<>();
    touch(source, FIRST, Math.min(asked.pages(), TOUCHED), Call.Kind.W);
    touch(source, 0, OWN, Call.Kind.W);
    this.offer = source.size();
    for (int other = 1; other < asked.cores(); other++) {
      source.add(new Item.Await(WARM));
    }
    source.add(call(offerCall(bytes(asked.pages()), asked.drop().flags())));
    source.add(call(offerCall(0, 0)));
    source.add(call(offerCall(bytes(asked.pages()), asked.drop().flags())));
    source.add(new Item.Signal(OFFERED));
    source.add(new Item.Await(CLAIMED));
    touch(source, 0, OWN, Call.Kind.R);
    threads.add(new TimedThread(1, 1, source));
    for (int other = 2; other <= asked.cores(); other++) {
      List<Item> items = new ArrayList<>();
      touch(items, FIRST, Math.min(asked.pages(), TOUCHED), Call.Kind.R);
      items.add(new Item.Signal(WARM));
      threads.add(new TimedThread(1, other, items));
    }
    threads.add(new TimedThread(2, asked.together() ? 1 : asked.cores() + 1, claimer()));
  }

  private List<Item> claimer() {
    int place = asked.aligned() ? FIRST : FIRST + 1;
    List<Item> items = new ArrayList<>();
    items.add(new Item.Await(OFFERED));
    items.add(call(new Call.VmListOffer(1, true)));
    items.add(call(new Call.VmClaim(1, bytes(FIRST), bytes(place), 0, 0)));
    touch(items, place, Math.min(asked.pages(), TOUCHED), Call.Kind.R);
    items.add(new Item.Signal(CLAIMED));
    return items;
  }

  private static Call offerCall(long bytes, long flags) {
    return new Call.VmOffer(2, bytes(FIRST), bytes, flags);
  }

  private static Item call(Call call) {
    return new Item.Operation(call);
  }

  private static void touch(List<Item> items, long first, int pages, Call.Kind kind) {
    for (long page = first; page < first + pages; page++) {
      // A line of its own for each page, so that they do not all fall into one set of a cache.
      long line = page % TOUCHED * 64;
      items.add(call(new Call.Access(bytes(page) + line, kind, 1)));
    }
  }

  private static long bytes(long pages) {
    return pages * PAGE_BYTES;
  }

  List<TimedThread> threads() {
    return threads;
  }

  /** Position among the source's operations of its first offer; the cancel is the next. */
  int offer() {
    return offer;
  }

  /** The machine on which they run. */
  Scenario scenario(Profile profile) {
    int pages = asked.pages();
    ScenarioBuilder builder =
        Scenario.with(Formats.X86_64)
            .userPages(USER_PAGES)
            .frames(pages + OWN)
            .tableCount(3 * (pages / 512 + 1) + TABLES_OF_SPACES)
            .offerLimit(2)
            .storeDepth(profile.stores().depth())
            .flushBatch(asked.flush().batch(pages))
            .tableMoves(asked.moves())
            .evictions(true)
            .observed(true);
    for (int i = 0; i < OWN; i++) {
      builder.page(1, i, pages + i);
    }
    for (int i = 0; i < pages; i++) {
      builder.page(1, FIRST + i, i);
    }
    threads.forEach(thread -> builder.program(thread.program()));
    return builder.build();
  }
}
