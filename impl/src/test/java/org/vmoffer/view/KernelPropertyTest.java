package org.vmoffer.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;
import org.vmoffer.view.Step.Invocation;

class KernelPropertyTest {
  @Provide
  Arbitrary<List<Step>> programs() {
    return Programs.programs();
  }

  @Provide
  Arbitrary<EntryFormat> formats() {
    return Arbitraries.of(Formats.ALL);
  }

  @Property(tries = 200)
  void everyStateIsSoundAndAFailureChangesNothing(
      @ForAll("formats") EntryFormat format, @ForAll("programs") List<Step> program) {
    Kernel kernel = Programs.machine(format);
    for (Step step : program) {
      KernelMemory before = kernel.state().memory().copy();
      for (Invocation invocation : step.in(kernel)) {
        boolean success = invocation.on(kernel).rule().isSuccess();
        assertTrue(success || kernel.state().memory().sameWords(before));
      }
      assertEquals(List.of(), KernelAudit.audit(kernel));
    }
  }

  @Property(tries = 200)
  void rewindingRestoresEveryWord(
      @ForAll("formats") EntryFormat format, @ForAll("programs") List<Step> program) {
    Kernel kernel = Programs.machine(format);
    int half = program.size() / 2;
    program.subList(0, half).forEach(step -> step.run(kernel));
    KernelMemory before = kernel.state().memory().copy();
    int mark = kernel.mark();
    program.subList(half, program.size()).forEach(step -> step.run(kernel));
    kernel.rewind(mark);
    assertTrue(kernel.state().memory().sameWords(before));
  }

  @Property(tries = 200)
  void aCopyAndALoadedKernelContinueAsTheOriginal(
      @ForAll("formats") EntryFormat format, @ForAll("programs") List<Step> program) {
    Kernel kernel = Programs.machine(format);
    int half = program.size() / 2;
    program.subList(0, half).forEach(step -> step.run(kernel));
    Kernel copy = kernel.copy();
    Kernel loaded = StateLoader.load(Programs.config(format), AbstractState.of(kernel));
    for (Step step : program.subList(half, program.size())) {
      for (Invocation invocation : step.in(kernel)) {
        Reply reply = invocation.on(kernel);
        assertEquals(reply, invocation.on(copy));
        assertEquals(withoutIds(reply), withoutIds(invocation.on(loaded)));
      }
      assertArrayEquals(StateCode.of(kernel), StateCode.of(loaded));
    }
    assertTrue(kernel.state().memory().sameWords(copy.state().memory()));
  }

  /** A kernel with a past numbers its offers otherwise than one without. */
  private static Reply withoutIds(Reply reply) {
    return reply instanceof Reply.Listed listed
        ? new Reply.Listed(listed.rule(), listed.list().stream().map(r -> withoutId(r)).toList())
        : reply;
  }

  private static OfferRecord withoutId(OfferRecord offer) {
    return new OfferRecord(
        0, offer.srcPid(), offer.dstPid(), offer.addr(), offer.len(), offer.flags());
  }

  /** These three represent the same sets, and store them in quite different ways. */
  @Property(tries = 200)
  void architecturesWithTheSamePermissionsBehaveAlike(@ForAll("programs") List<Step> program) {
    Kernel arm64 = Programs.machine(Formats.ARM64);
    Kernel sv39 = Programs.machine(Formats.RISCV_SV39);
    Kernel sv48 = Programs.machine(Formats.RISCV_SV48);
    for (Step step : program) {
      for (Invocation invocation : step.in(arm64)) {
        Reply reply = invocation.on(arm64);
        assertEquals(reply, invocation.on(sv39));
        assertEquals(reply, invocation.on(sv48));
      }
      long[] code = StateCode.of(arm64);
      assertArrayEquals(code, StateCode.of(sv39));
      assertArrayEquals(code, StateCode.of(sv48));
    }
  }

  @Property(tries = 100)
  void theShapeOfThePageTablesCannotBeSeen(@ForAll("programs") List<Step> program) {
    List<Kernel> kernels =
        Stream.of(new Geometry(4, 9), new Geometry(10, 1), new Geometry(2, 5), new Geometry(1, 10))
            .map(geometry -> Programs.machine(Formats.x86(geometry)))
            .toList();
    for (Step step : program) {
      for (Invocation invocation : step.in(kernels.getFirst())) {
        assertEquals(1, kernels.stream().map(invocation::on).distinct().count());
      }
      long[] code = StateCode.of(kernels.getFirst());
      kernels.forEach(kernel -> assertArrayEquals(code, StateCode.of(kernel)));
    }
    kernels.forEach(kernel -> assertEquals(List.of(), KernelAudit.audit(kernel)));
  }

  @Property(tries = 200)
  void statesComeBackOutOfTheirCodes(
      @ForAll("formats") EntryFormat format, @ForAll("programs") List<Step> program) {
    Kernel kernel = Programs.machine(format);
    program.forEach(step -> step.run(kernel));
    long[] code = StateCode.of(kernel);
    int frames = kernel.config().frames();
    assertArrayEquals(code, StateCode.encode(StateCode.decode(code, frames), frames));
  }
}
