package org.vmoffer.conformance.campaign;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.campaign.Player.Played;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.Oracle;
import org.vmoffer.conformance.program.Line;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.conformance.program.Resolver;
import org.vmoffer.conformance.program.Snapshot;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.sut.SutCommand;
import org.vmoffer.conformance.sut.SutFailure;
import org.vmoffer.conformance.trace.CallJson;

/** Random programs on a machine of any size, each from a reset on. */
public final class Stress {
  private final Hello hello;
  private final Oracle oracle;
  private final SutCommand command;
  private final Plan plan;
  private final Resolver resolver;
  private final SortedSet<Rule> rules = new TreeSet<>();
  private final Map<String, Failure> failures = new LinkedHashMap<>();
  private long calls;
  private int failed;

  /**
   * How much is done.
   *
   * @param seed the seed; program n depends on it and on n alone
   * @param programs how many programs
   * @param length calls of each
   * @param mostFailures after so many programs that fail no more are made
   */
  public record Plan(long seed, int programs, int length, int mostFailures) {}

  /**
   * What came of it.
   *
   * @param programs how many programs ran
   * @param calls calls made
   * @param rules the rules that have decided
   * @param failed how many programs failed
   * @param failures one failure of each kind, made short
   */
  public record Result(
      int programs, long calls, SortedSet<Rule> rules, int failed, List<Failure> failures) {
    /** Keeps snapshots. */
    public Result {
      rules = new TreeSet<>(rules);
      failures = List.copyOf(failures);
    }
  }

  /** Random programs for a program. */
  public Stress(Hello hello, Oracle oracle, SutCommand command, Plan plan) {
    this.hello = hello;
    this.oracle = oracle;
    this.command = command;
    this.plan = plan;
    this.resolver = new Resolver(hello.machine(), hello.expect());
  }

  /**
   * Runs them.
   *
   * @param progress told how many programs have run
   * @throws SutFailure if the program does not say what it is
   * @throws IOException if there is no shell
   */
  public Result run(LongConsumer progress) throws IOException {
    int program = 0;
    try (Seat seat = new Seat(command, hello, oracle)) {
      seat.player();
      while (program < plan.programs() && failed < plan.mostFailures()) {
        run(program, seat);
        program++;
        progress.accept(program);
      }
      Shrinker shrinker = new Shrinker(seat);
      for (Map.Entry<String, Failure> each : failures.entrySet()) {
        each.setValue(shrinker.shrink(each.getValue()));
      }
    }
    return new Result(program, calls, rules, failed, List.copyOf(failures.values()));
  }

  private void run(int number, Seat seat) throws IOException {
    Random random = new Random(plan.seed() * 31 + number);
    Player player = seat.player();
    player.reset();
    for (Line line : Program.random(random, plan.length()).lines()) {
      Invocation invocation = resolve(line, player);
      if (player.welcome().has(CallJson.name(invocation.call()))) {
        calls++;
        switch (player.play(invocation, false)) {
          case Played.Allowed(_, var due) -> rules.add(due.reply().rule());
          case Played.Failed(Failure failure) -> {
            failed(failure, seat);
            return;
          }
        }
      }
    }
  }

  private Invocation resolve(Line line, Player player) {
    Snapshot state = Snapshot.of(player.position().state(), hello.frames());
    List<Long> ranks = LongStream.rangeClosed(1, state.offers().size()).boxed().toList();
    return resolver.resolve(line, state, ranks);
  }

  private void failed(Failure failure, Seat seat) {
    failed++;
    failures.merge(
        failure.kind(), failure, (old, other) -> other.length() < old.length() ? other : old);
    if (failure.finding() instanceof Finding.NoAnswer) {
      seat.replace();
    }
  }
}
