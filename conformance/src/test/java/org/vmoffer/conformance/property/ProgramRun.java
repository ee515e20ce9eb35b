package org.vmoffer.conformance.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.program.Line;
import org.vmoffer.conformance.program.Program;
import org.vmoffer.conformance.program.Resolver;
import org.vmoffer.conformance.program.Snapshot;

/** Runs programs, each on a kernel that has just been switched on, before judges. */
final class ProgramRun {
  private final Resolver resolver;
  private final Outcomes outcomes;
  private final List<Judge> judges;

  ProgramRun(Resolver resolver, Outcomes outcomes, Judge... judges) {
    this.resolver = resolver;
    this.outcomes = outcomes;
    this.judges = List.of(judges);
  }

  /**
   * Runs a program.
   *
   * @throws Counterexample if a judge finds something at a step
   */
  void run(Target target, Program program) {
    List<Exchange> made = new ArrayList<>();
    judges.forEach(Judge::begin);
    Snapshot before = target.snapshot();
    for (Line line : program.lines()) {
      List<Long> ids = target.offerIds();
      Invocation invocation = resolver.resolve(line, before, ids);
      Reply reply = target.call(invocation.pid(), invocation.call());
      Snapshot after = target.snapshot();
      Exchange exchange = new Exchange(before, ids, invocation, reply, after);
      made.add(exchange);
      outcomes.count(reply.rule());
      for (Judge judge : judges) {
        Optional<Finding> finding = judge.judge(exchange, target);
        if (finding.isPresent()) {
          throw new Counterexample(target.config(), made, finding.get());
        }
      }
      before = after;
    }
  }
}
