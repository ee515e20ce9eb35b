package org.vmoffer.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.EntryFormat;

/**
 * Random programs far beyond what a model checker can exhaust: eight processes, hundreds of pages.
 */
final class Programs {
  private static final int PROCESSES = 8;
  private static final int USER_PAGES = 700;
  private static final int FRAMES = 200;
  private static final int OFFER_LIMIT = 3;
  static final long PAGE = 4096;

  private Programs() {}

  static Kernel machine(EntryFormat format) {
    return new Kernel(config(format));
  }

  static MachineConfig config(EntryFormat format) {
    return MachineConfig.withAmpleTables(format, USER_PAGES, FRAMES, PROCESSES, OFFER_LIMIT);
  }

  /** Programs that begin with a few processes, each with some memory. */
  static Arbitrary<List<Step>> programs() {
    List<Step> start = new ArrayList<>();
    for (int pid = 1; pid <= 3; pid++) {
      start.add(new Step.Fixed(new Step.Invocation(0, new Call.Spawn())));
      for (long page : new long[] {0, 510}) {
        Call mmap = new Call.Mmap(page * PAGE, 4, Permissions.RW, false);
        start.add(new Step.Fixed(new Step.Invocation(pid, mmap)));
      }
    }
    return steps().list().ofMinSize(60).ofMaxSize(150).map(rest -> concatenation(start, rest));
  }

  private static List<Step> concatenation(List<Step> start, List<Step> rest) {
    return Stream.concat(start.stream(), rest.stream()).toList();
  }

  private static Arbitrary<Step> steps() {
    Arbitrary<Step> fixed =
        Combinators.combine(pids(), calls())
            .as((pid, call) -> new Step.Fixed(new Step.Invocation(pid, call)));
    Arbitrary<Long> places =
        Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.just(-1L), addresses());
    Arbitrary<Step> takes =
        Combinators.combine(Arbitraries.integers().between(0, 9), places).as(Step.Take::new);
    return Arbitraries.frequencyOf(Tuple.of(5, fixed), Tuple.of(1, takes));
  }

  private static Arbitrary<Integer> pids() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.integers().between(1, 3)),
        Tuple.of(1, Arbitraries.integers().between(4, PROCESSES)));
  }

  /**
   * A few pages, so that calls meet; on both sides of a table's end, and of the end of user space.
   */
  private static Arbitrary<Long> addresses() {
    return Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.longs().between(0, 5)),
            Tuple.of(3, Arbitraries.longs().between(509, 513)),
            Tuple.of(1, Arbitraries.longs().between(USER_PAGES - 2, USER_PAGES + 1)))
        .map(page -> page * PAGE);
  }

  private static Arbitrary<Long> counts() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.longs().between(1, 2)),
        Tuple.of(1, Arbitraries.longs().between(-1, 120)));
  }

  private static Arbitrary<Permissions> permissions() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of(Permissions.RW, Permissions.RWX)),
        Tuple.of(1, Arbitraries.of(Permissions.class)));
  }

  private static Arbitrary<Integer> flags() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of(1, 3, 1 + 32, 3 + 112, 1 + 112)),
        Tuple.of(1, Arbitraries.integers().between(0, 128)));
  }

  private static Arbitrary<Call> calls() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, mmaps()),
        Tuple.of(20, offers()),
        Tuple.of(2, claims()),
        Tuple.of(6, ranges()),
        Tuple.of(8, singles()),
        Tuple.of(
            1,
            Arbitraries.of(new Call.Fork(), new Call.Exec(), new Call.Exit(), new Call.Spawn())));
  }

  private static Arbitrary<Call> mmaps() {
    return Combinators.combine(
            addresses(),
            counts(),
            permissions(),
            Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
        .as(Call.Mmap::new);
  }

  private static Arbitrary<Call> offers() {
    return Combinators.combine(pids(), addresses(), counts(), flags())
        .as((pid, addr, pages, flags) -> new Call.VmOffer(pid, addr, pages * PAGE, flags));
  }

  private static Arbitrary<Call> claims() {
    Arbitrary<Long> places = Arbitraries.oneOf(Arbitraries.just(0L), addresses());
    Arbitrary<Long> sizes =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(0L)), Tuple.of(1, counts().map(pages -> pages * PAGE)));
    return Combinators.combine(pids(), addresses(), places, sizes)
        .as((pid, remote, place, size) -> new Call.VmClaim(pid, remote, place, size, 0));
  }

  private static Arbitrary<Call> ranges() {
    return Arbitraries.oneOf(
        Combinators.combine(addresses(), counts()).as(Call.Munmap::new),
        Combinators.combine(addresses(), counts(), permissions()).as(Call.Mprotect::new),
        pids().flatMap(pid -> addresses().map(addr -> new Call.VmOffer(pid, addr, 0, 0))));
  }

  private static Arbitrary<Call> singles() {
    return Arbitraries.oneOf(
        addresses().map(Call.Pin::new),
        addresses().map(Call.Unpin::new),
        Arbitraries.longs().between(-1, 9).map(count -> new Call.VmListOffer(count, true)),
        Combinators.combine(addresses(), Arbitraries.of(Call.Kind.class), Arbitraries.longs())
            .as(Call.Access::new));
  }
}
