package org.vmoffer.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.view.StateCode;

/**
 * What an explorer does at every edge: make a call, read the whole abstract state off the page
 * tables, compare reply and state with what is expected, take the call back.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CallBenchmark {

  /** What is about to happen. */
  @Param public Situation situation;

  private Kernel kernel;
  private int mark;
  private int pid;
  private Call call;
  private Reply reply;
  private long[] code;
  private long[] buffer;

  /** Comes to the situation and looks once at what the call does there. */
  @Setup
  public void approach() {
    kernel = situation.kernel();
    pid = situation.pid();
    call = situation.call();
    buffer = new long[StateCode.maxLength(kernel.config())];
    mark = kernel.mark();
    reply = kernel.call(pid, call);
    code = StateCode.of(kernel);
    kernel.rewind(mark);
    if (reply.rule() != situation.rule()) {
      throw new IllegalStateException("rule " + reply.rule() + " decides " + situation);
    }
  }

  /** The call alone, made and taken back. */
  @Benchmark
  public Reply call() {
    Reply actual = kernel.call(pid, call);
    kernel.rewind(mark);
    return actual;
  }

  /** The call with everything that an explorer does about it. */
  @Benchmark
  public boolean callEncodeCompareRewind() {
    Reply actual = kernel.call(pid, call);
    int length = StateCode.encode(kernel, buffer);
    boolean same = actual.equals(reply) && Arrays.equals(buffer, 0, length, code, 0, code.length);
    kernel.rewind(mark);
    return same;
  }
}
