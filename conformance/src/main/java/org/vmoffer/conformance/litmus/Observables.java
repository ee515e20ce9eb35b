package org.vmoffer.conformance.litmus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.conformance.tlc.FinalState;

/**
 * What the ends of a test are told apart by: its registers in the order of the columns, and
 * whatever else its conditions name.
 *
 * @param terms these, each once
 */
public record Observables(List<Term> terms) {

  /** Keeps a snapshot. */
  public Observables {
    terms = List.copyOf(terms);
  }

  static Observables of(LitmusTest test) {
    Map<String, Term> terms = new LinkedHashMap<>();
    registers(test.columns()).forEach(terms::put);
    test.expectations().stream()
        .flatMap(expectation -> expectation.condition().terms())
        .forEach(term -> terms.putIfAbsent(term.text(), term));
    return new Observables(List.copyOf(terms.values()));
  }

  /** The registers of these columns by name. */
  static Map<String, Term.Register> registers(List<Column> columns) {
    Map<String, Term.Register> registers = new LinkedHashMap<>();
    for (int column = 0; column < columns.size(); column++) {
      List<Column.Operation> operations = columns.get(column).operations();
      for (int i = 0; i < operations.size(); i++) {
        String name = operations.get(i).register();
        if (name != null) {
          registers.putIfAbsent(name, new Term.Register(name, column, i, operations.get(i).call()));
        }
      }
    }
    return registers;
  }

  /** The values of all of them in this end. */
  public Outcome in(FinalState end) {
    Map<String, String> values = new LinkedHashMap<>();
    terms.forEach(term -> values.put(term.text(), term.in(end)));
    return new Outcome(values);
  }
}
