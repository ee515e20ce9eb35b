package org.vmoffer.conformance.replay;

import java.util.function.Predicate;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.Machines;

/** The reference kernel with something wrong about it. */
public final class BrokenKernel implements Subject {
  private final Subject kernel = new KernelSubject(Machines.of(SmallModel.BOUNDS));
  private final Predicate<Call> breaks;
  private final Wrong wrong;
  private final int after;
  private int met;

  /** What it does instead of the right thing. */
  private interface Wrong {
    Reply reply(Subject kernel, Invocation invocation);
  }

  private BrokenKernel(Predicate<Call> breaks, int after, Wrong wrong) {
    this.breaks = breaks;
    this.after = after;
    this.wrong = wrong;
  }

  /** One that says it has unmapped, and has not. */
  public static BrokenKernel withoutMunmap() {
    return new BrokenKernel(
        Call.Munmap.class::isInstance, 0, (_, _) -> new Reply.Done(Rule.MUNMAP_0, 0));
  }

  /** One that says of every cancel that there was nothing to cancel, having cancelled it. */
  public static BrokenKernel withBlindCancel() {
    return new BrokenKernel(
        call -> call instanceof Call.VmOffer offer && offer.len() == 0,
        0,
        (kernel, invocation) -> {
          Reply reply = kernel.call(invocation);
          return reply.rule() == Rule.C0 ? new Reply.Failed(Rule.C2) : reply;
        });
  }

  /** One that lets everybody pin. */
  public static BrokenKernel withGenerousPin() {
    return new BrokenKernel(
        Call.Pin.class::isInstance,
        0,
        (kernel, invocation) -> {
          kernel.call(invocation);
          return new Reply.Done(Rule.PIN_0, 0);
        });
  }

  /** One that breaks down at every fork. */
  public static BrokenKernel withFatalFork() {
    return new BrokenKernel(
        Call.Fork.class::isInstance,
        0,
        (_, _) -> {
          throw new IllegalStateException("no fork today");
        });
  }

  /** One that breaks down at the third fork since it was switched on. */
  public static BrokenKernel withFatalThirdFork() {
    return new BrokenKernel(
        Call.Fork.class::isInstance,
        2,
        (_, _) -> {
          throw new IllegalStateException("no third fork");
        });
  }

  @Override
  public void reset() {
    met = 0;
    kernel.reset();
  }

  @Override
  public Reply call(Invocation invocation) {
    return breaks.test(invocation.call()) && met++ >= after
        ? wrong.reply(kernel, invocation)
        : kernel.call(invocation);
  }

  @Override
  public int encode(long[] buffer) {
    return kernel.encode(buffer);
  }
}
