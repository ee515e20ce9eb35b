package org.vmoffer.conformance.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.LongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.Formats;

/**
 * Arguments that need more than 32 bits, which TLC does not have: what they must do is said here,
 * argument by argument. Pid 1 has two pages and offers the first one to pid 2.
 */
class ExtremeArgumentsTest {
  private static final long PAGE = PageSize.BYTES;
  private static final MachineConfig MACHINE =
      MachineConfig.withAmpleTables(Formats.X86_64, 16, 8, 3, 2);

  /**
   * A call with one extreme argument.
   *
   * @param pid who calls
   * @param call the call with the argument
   * @param rule what must decide it
   */
  record Extreme(int pid, LongFunction<Call> call, LongFunction<Rule> rule) {}

  private static Extreme from1(LongFunction<Call> call, LongFunction<Rule> rule) {
    return new Extreme(1, call, rule);
  }

  private static Extreme from2(LongFunction<Call> call, LongFunction<Rule> rule) {
    return new Extreme(2, call, rule);
  }

  private static LongFunction<Rule> always(Rule rule) {
    return _ -> rule;
  }

  private static LongFunction<Rule> bySign(Rule negative, Rule positive) {
    return number -> number < 0 ? negative : positive;
  }

  private static final List<Extreme> EXTREMES =
      List.of(
          from1(x -> new Call.VmOffer(x, PAGE, PAGE, 1), bySign(Rule.O1, Rule.O3)),
          from1(x -> new Call.VmOffer(2, x, PAGE, 1), always(Rule.O1)),
          from1(x -> new Call.VmOffer(2, PAGE, x, 1), always(Rule.O1)),
          from1(x -> new Call.VmOffer(2, x, PAGE - x, 1), always(Rule.O1)),
          from1(x -> new Call.VmOffer(2, PAGE, PAGE, x), always(Rule.O1)),
          from1(x -> new Call.VmOffer(x, 0, 0, 0), bySign(Rule.C1, Rule.C2)),
          from1(x -> new Call.VmOffer(2, x, 0, 0), always(Rule.C2)),
          from1(x -> new Call.VmOffer(2, 0, 0, x), always(Rule.C1)),
          from2(x -> new Call.VmClaim(x, 0, 0, 0, 0), bySign(Rule.K2, Rule.K3)),
          from2(x -> new Call.VmClaim(1, x, 0, 0, 0), always(Rule.K4)),
          from2(x -> new Call.VmClaim(1, 0, x, 0, 0), always(Rule.K2)),
          from2(
              x -> new Call.VmClaim(1, 0, 0, x, 0),
              x -> x < 0 || x % PAGE != 0 ? Rule.K2 : Rule.K5),
          from2(x -> new Call.VmClaim(1, 0, 0, 0, x), always(Rule.K2)),
          from2(x -> new Call.VmClaim(1, 0, 0, 0, 0, true, x, Permissions.NONE), always(Rule.K4A)),
          from2(x -> new Call.VmListOffer(x, true), bySign(Rule.L2, Rule.L0)),
          from1(x -> new Call.Mmap(x, 1, Permissions.R, false), always(Rule.MMAP_1)),
          from1(x -> new Call.Mmap(4 * PAGE, x, Permissions.R, false), always(Rule.MMAP_1)),
          from1(x -> new Call.Munmap(x, 1), always(Rule.MUNMAP_1)),
          from1(x -> new Call.Munmap(0, x), always(Rule.MUNMAP_1)),
          from1(x -> new Call.Mprotect(x, 1, Permissions.R), always(Rule.MPROTECT_1)),
          from1(x -> new Call.Mprotect(0, x, Permissions.R), always(Rule.MPROTECT_1)),
          from1(x -> new Call.Access(x, Call.Kind.W, 1), always(Rule.ACCESS_1)),
          from1(x -> new Call.Pin(x), always(Rule.PIN_1)),
          from1(x -> new Call.Unpin(x), always(Rule.UNPIN_1)));

  @Provide
  Arbitrary<Extreme> extremes() {
    return Arbitraries.of(EXTREMES);
  }

  /** Also what would be small and right if the upper bits, or a product's, were lost. */
  @Provide
  Arbitrary<Long> numbers() {
    Arbitrary<Long> small = Arbitraries.of(0L, 1L, 2L, PAGE, 2 * PAGE);
    Arbitrary<Long> steps = Arbitraries.integers().between(32, 63).map(shift -> 1L << shift);
    Arbitrary<Long> nearSteps = Combinators.combine(steps, small).as(Long::sum);
    return Arbitraries.oneOf(
            Arbitraries.longs(), nearSteps, nearSteps.map(number -> -number), steps)
        .filter(number -> number != (int) number.longValue());
  }

  @Property
  void anExtremeArgumentIsRefusedByItsRule(
      @ForAll("extremes") Extreme extreme, @ForAll("numbers") long number) {
    Kernel kernel = new Kernel(MACHINE);
    kernel.spawn();
    kernel.spawn();
    kernel.mmap(1, 0, 2, Permissions.RW);
    kernel.vmOffer(1, 2, 0, PAGE, 1);
    Kernel untouched = kernel.copy();
    Call call = extreme.call().apply(number);
    assertEquals(
        extreme.rule().apply(number), kernel.call(extreme.pid(), call).rule(), call::toString);
    assertTrue(
        kernel.state().memory().sameWords(untouched.state().memory()),
        () -> call + " has changed the kernel");
  }
}
