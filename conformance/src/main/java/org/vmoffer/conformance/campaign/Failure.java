package org.vmoffer.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.CallJson;

/**
 * A walk at whose last call a program does what is not allowed.
 *
 * @param hello the machine
 * @param before what was asked before, from a reset on, and answered as is allowed
 * @param position where the program was before the last call
 * @param invocation the last call, ids of offers being ranks
 * @param asked the last call with ids as the program gives them
 * @param finding what was wrong
 */
public record Failure(
    Hello hello,
    List<Exchange> before,
    Position position,
    Invocation invocation,
    Call asked,
    Finding finding) {

  /** Keeps a snapshot. */
  public Failure {
    before = List.copyOf(before);
  }

  /** How many calls the walk has. */
  public int length() {
    return before.size() + 1;
  }

  /** All calls of the walk, ids of offers being ranks. */
  public List<Invocation> invocations() {
    List<Invocation> all = new ArrayList<>(before.stream().map(Exchange::invocation).toList());
    all.add(invocation);
    return all;
  }

  /** The rule that decides the last call. */
  public Rule rule() {
    return finding.due().reply().rule();
  }

  /** Failures of the same kind are most likely the same failure: call, rule and what was wrong. */
  public String kind() {
    String what =
        switch (finding) {
          case Finding.OtherAnswer f -> f.answer().isSuccess() ? "OK" : f.answer().errno();
          case Finding.OtherState f -> "state " + f.difference().field().replaceAll("[0-9]+", "#");
          case Finding.OtherProbe f -> "probe " + CallJson.name(f.probe());
          case Finding.NoAnswer f -> f.failure().kind().text();
        };
    return "%s %s: %s".formatted(CallJson.name(asked), rule(), what);
  }
}
