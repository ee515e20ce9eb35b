package org.vmoffer.conformance.litmus;

import java.util.List;

/**
 * A litmus test: a machine, what runs on it at once, and what may come of it.
 *
 * @param name the claim that it makes, as its file is called
 * @param question what it asks, in one sentence
 * @param cites where the question comes from
 * @param machine the machine that it runs on
 * @param start what is there when the columns begin
 * @param columns what runs at once; column n is thread n + 1 and, unless a device, has a core
 * @param expectations what is claimed of the ends
 */
public record LitmusTest(
    String name,
    String question,
    String cites,
    MachineShape machine,
    InitialState start,
    List<Column> columns,
    List<Expectation> expectations) {

  /** What the files are called behind their names. */
  public static final String SUFFIX = ".litmus";

  /** Keeps snapshots. */
  public LitmusTest {
    columns = List.copyOf(columns);
    expectations = List.copyOf(expectations);
  }

  /** Everything that its outcomes are told apart by. */
  public Observables observables() {
    return Observables.of(this);
  }
}
