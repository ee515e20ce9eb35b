package org.vmoffer.conformance.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.protocol.Welcome;
import org.vmoffer.conformance.sut.SutCommand;
import org.vmoffer.conformance.sut.SutFailure;
import org.vmoffer.conformance.sut.SutSession;
import org.vmoffer.conformance.trace.Walks;

/** A program driven along the walks of models, several processes side by side. */
public final class Campaign {
  private static final int LOOK_MILLIS = 100;

  private final SutCommand command;
  private final Limits limits;

  /** A campaign. */
  public Campaign(SutCommand command, Limits limits) {
    this.command = command;
    this.limits = limits;
  }

  /**
   * Asks the program what it is, on a machine.
   *
   * @throws SutFailure if it does not say
   * @throws IOException if there is no shell
   */
  public Welcome ask(Hello hello) throws IOException {
    SutSession session = SutSession.start(command, hello);
    session.end();
    return session.welcome();
  }

  /**
   * Drives the program through the walks of a model.
   *
   * @param progress told how many edges are done
   * @throws IOException if there is no shell
   * @throws InterruptedException if the thread is interrupted; the programs are ended
   */
  public ModelCoverage run(Walks walks, LongConsumer progress)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    ModelWork work = new ModelWork(walks, command, limits);
    ExecutorService workers = Executors.newFixedThreadPool(limits.jobs());
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (int worker = 0; worker < limits.jobs(); worker++) {
        Drive drive = new Drive(work, worker);
        Callable<Void> driven =
            () -> {
              drive.run();
              return null;
            };
        running.add(workers.submit(driven));
      }
      for (Future<Void> each : running) {
        await(each, work, progress);
      }
    } finally {
      work.interrupt();
      workers.shutdown();
    }
    List<Failure> minimised = minimised(work);
    return work.coverage(minimised, (System.nanoTime() - start) / 1e9);
  }

  private static void await(Future<Void> drive, ModelWork work, LongConsumer progress)
      throws IOException, InterruptedException {
    while (true) {
      try {
        drive.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException notYet) {
        progress.accept(work.edgesDone());
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof IOException noShell) {
          throw noShell;
        }
        throw new IllegalStateException("a drive has broken down", failed.getCause());
      }
    }
  }

  private List<Failure> minimised(ModelWork work) throws IOException {
    List<Failure> shortest = new ArrayList<>();
    for (Failure failure : work.failures()) {
      try (Seat seat = work.seat(new KernelOracle(work.hello().bounds()))) {
        Shrinker shrinker = new Shrinker(seat);
        shortest.add(shrinker.shrink(nearer(work, shrinker, failure)));
      }
    }
    shortest.sort(Comparator.comparingInt(Failure::length).thenComparing(Failure::kind));
    return shortest;
  }

  /** The same failure on a shortest way to where the last call is made, if that fails too. */
  private static Failure nearer(ModelWork work, Shrinker shrinker, Failure failure)
      throws IOException {
    List<Invocation> way = work.course().callsTo(failure.position().state(), failure.invocation());
    return way.isEmpty() || way.size() >= failure.length()
        ? failure
        : shrinker.fails(way, failure.kind()).orElse(failure);
  }
}
