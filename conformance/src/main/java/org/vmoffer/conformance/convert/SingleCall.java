package org.vmoffer.conformance.convert;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.litmus.Column;
import org.vmoffer.conformance.litmus.InitialState;
import org.vmoffer.conformance.litmus.OperationText;
import org.vmoffer.conformance.trace.StateJson;
import org.vmoffer.view.AbstractState;

/**
 * One call in one state, in the terms of a litmus test: a column for each process that lives. Tests
 * begin with memory that reads 0 and pins nothing; what else there is the caller has to make.
 */
final class SingleCall {
  private final String name;
  private final AbstractState before;
  private final int caller;
  private final Call call;

  SingleCall(String name, AbstractState before, Invocation invocation) {
    this.name = name;
    this.before = before;
    this.call = invocation.call();
    if (before.processes().isEmpty()) {
      throw unsayable("nobody lives who could make the call");
    }
    this.caller = invocation.pid() == 0 ? before.processes().getFirst().pid() : invocation.pid();
  }

  /** The state, as far as a test can begin with it. */
  InitialState start() {
    List<InitialState.Mapping> mappings = new ArrayList<>();
    for (AbstractState.ProcessState process : before.processes()) {
      for (AbstractState.Page page : process.pages()) {
        mappings.add(
            new InitialState.Mapping(
                process.pid(),
                (int) page.page(),
                page.frame(),
                page.current(),
                page.maximum(),
                Marks.of(page.marks().bits() & ~Marks.PINNED_BIT)));
      }
    }
    List<InitialState.Offer> offers =
        before.offers().stream()
            .map(
                offer ->
                    new InitialState.Offer(
                        offer.source(),
                        offer.destination(),
                        (int) offer.page(),
                        (int) offer.pages(),
                        offer.grant(),
                        offer.drop()))
            .toList();
    return new InitialState(mappings, offers, List.of());
  }

  /** The columns: the caller's has what is left to be made, and the call. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (AbstractState.ProcessState process : before.processes()) {
      List<Column.Operation> operations = new ArrayList<>();
      if (process.pid() == caller) {
        stores(process).forEach(store -> operations.add(operation(store, false)));
        pins().forEach(pin -> operations.add(operation(pin, false)));
        operations.add(operation(call, true));
      }
      columns.add(new Column(process.pid(), "P" + process.pid(), false, false, operations));
    }
    return columns;
  }

  private static Column.Operation operation(Call call, boolean looked) {
    return new Column.Operation(
        call, OperationText.of(call, false), looked ? SeenEnd.REGISTER : null);
  }

  private List<Call> stores(AbstractState.ProcessState process) {
    List<Call> stores = new ArrayList<>();
    for (AbstractState.Content content : before.contents()) {
      AbstractState.Page through =
          process.pages().stream()
              .filter(page -> page.frame() == content.frame())
              .filter(page -> page.current().toString().contains("W"))
              .findFirst()
              .orElseThrow(() -> unsayable("memory that the caller could not have written"));
      stores.add(
          new Call.Access(through.page() * StateJson.PAGE_SIZE, Call.Kind.W, content.value()));
    }
    return stores;
  }

  private List<Call> pins() {
    List<Call> pins = new ArrayList<>();
    for (AbstractState.ProcessState process : before.processes()) {
      for (AbstractState.Page page : process.pages()) {
        if (page.marks().pinned()) {
          if (process.pid() != caller) {
            throw unsayable("another process's pin, P%d[%d]".formatted(process.pid(), page.page()));
          }
          pins.add(new Call.Pin(page.page() * StateJson.PAGE_SIZE));
        }
      }
    }
    return pins;
  }

  private BadInputException unsayable(String what) {
    return new BadInputException(name, what, "a state with which a litmus test can begin");
  }
}
