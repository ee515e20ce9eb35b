package org.vmoffer.conformance.graph;

import java.util.HashMap;
import java.util.Map;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.tlc.TinyGraph;

/** A kernel for the tiny model that does something wrong. */
class Faulty implements Explorable {

  /** Makes a call on a right kernel, more or less, and returns a reply. */
  interface Fault {
    Reply call(Explorable kernel, Invocation invocation);
  }

  private final Explorable kernel =
      new ExplorableKernel(Machines.of(TinyGraph.get().header().bounds()));
  private final Fault fault;

  Faulty(Fault fault) {
    this.fault = fault;
  }

  @Override
  public void reset() {
    kernel.reset();
  }

  @Override
  public void load(long[] code, int length) {
    kernel.load(code, length);
  }

  @Override
  public int mark() {
    return kernel.mark();
  }

  @Override
  public void rewind(int mark) {
    kernel.rewind(mark);
  }

  @Override
  public boolean isUntouchedSince(int mark) {
    return kernel.isUntouchedSince(mark);
  }

  @Override
  public Reply call(Invocation invocation) {
    return fault.call(kernel, invocation);
  }

  @Override
  public int encode(long[] buffer) {
    return kernel.encode(buffer);
  }

  /** After so many successful calls on the way it has enough. */
  static final class InTheLongRun extends Faulty {
    private final int most;
    private final Map<Integer, Integer> successesAtMark = new HashMap<>();
    private int successes;

    InTheLongRun(int most) {
      super(Explorable::call);
      this.most = most;
    }

    @Override
    public void load(long[] code, int length) {
      super.load(code, length);
      successes = 0;
    }

    @Override
    public int mark() {
      int mark = super.mark();
      successesAtMark.put(mark, successes);
      return mark;
    }

    @Override
    public void rewind(int mark) {
      super.rewind(mark);
      successes = successesAtMark.getOrDefault(mark, 0);
    }

    @Override
    public Reply call(Invocation invocation) {
      Reply reply = super.call(invocation);
      if (reply.rule().isSuccess() && ++successes > most) {
        return new Reply.Failed(Rule.SPAWN_NOMEM);
      }
      return reply;
    }
  }
}
