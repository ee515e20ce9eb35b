package org.vmoffer.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.ScenarioBuilder;
import org.vmoffer.pagetable.Formats;

/** Words to write timed programs with. */
final class Timed {
  static final int USER_PAGES = 4096;

  private final Profile profile;
  private final List<TimedThread> threads = new ArrayList<>();
  private final ScenarioBuilder builder;

  Timed(Profile profile) {
    this.profile = profile;
    this.builder =
        Scenario.with(Formats.X86_64)
            .userPages(USER_PAGES)
            .frames(2048)
            .tableCount(64)
            .maxPid(4)
            .offerLimit(8)
            .flushBatch(4096)
            .storeDepth(profile.stores().depth())
            .evictions(true)
            .observed(true);
  }

  ScenarioBuilder machine() {
    return builder;
  }

  /** Pages of a process, each with a frame of its own. */
  Timed pages(int pid, int first, int count, int firstFrame) {
    for (int i = 0; i < count; i++) {
      builder.page(pid, first + i, firstFrame + i);
    }
    return this;
  }

  Timed thread(int pid, int core, Item... items) {
    return thread(pid, core, Arrays.asList(items));
  }

  Timed thread(int pid, int core, List<Item> items) {
    TimedThread thread = new TimedThread(pid, core, items);
    threads.add(thread);
    builder.program(thread.program());
    return this;
  }

  TimedMachine run() {
    return run(TimingOptions.DEFAULT, CallListener.NONE);
  }

  TimedMachine run(TimingOptions options, CallListener called) {
    return run(options, called, StepListener.NONE);
  }

  TimedMachine run(TimingOptions options, CallListener called, StepListener listener) {
    TimedMachine machine =
        new TimedMachine(new Machine(builder.build()), profile, threads, options, called, listener);
    machine.run();
    return machine;
  }

  static Item call(Call call) {
    return new Item.Operation(call);
  }

  static Item load(long page) {
    return new Item.Operation(new Call.Access(PageSize.bytes(page), Call.Kind.R, 0));
  }

  static Item store(long page) {
    return new Item.Operation(new Call.Access(PageSize.bytes(page), Call.Kind.W, 1));
  }

  static Item offer(int destination, long page, long pages, long flags) {
    return new Item.Operation(
        new Call.VmOffer(destination, PageSize.bytes(page), PageSize.bytes(pages), flags));
  }

  static Item claim(int source, long page, long place) {
    return new Item.Operation(
        new Call.VmClaim(source, PageSize.bytes(page), PageSize.bytes(place), 0, 0));
  }

  static Item munmap(long page, long pages) {
    return new Item.Operation(new Call.Munmap(PageSize.bytes(page), pages));
  }

  static List<Item> each(int first, int count, java.util.function.LongFunction<Item> item) {
    List<Item> items = new ArrayList<>();
    for (long page = first; page < first + count; page++) {
      items.add(item.apply(page));
    }
    return items;
  }

  static List<Item> of(List<Item> items, Item... more) {
    List<Item> all = new ArrayList<>(items);
    all.addAll(Arrays.asList(more));
    return all;
  }
}
