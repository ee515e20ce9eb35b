package org.vmoffer.conformance.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.protocol.Welcome;
import org.vmoffer.conformance.trace.StateJson;
import org.vmoffer.view.AbstractState;

/**
 * Calls that show the state of a program which cannot tell it, and change nothing: lists of offers,
 * and an access of each kind to each page. A store writes what is there already.
 */
final class Probes {
  /** Pages of a process that are probed: those of models, and not those of a large machine. */
  private static final int MOST_PAGES = 16;

  private final Hello hello;

  Probes(Hello hello) {
    this.hello = hello;
  }

  record Probe(int pid, Call call) {}

  /** The probes of a state, as far as the program has the calls for them. */
  List<Probe> of(AbstractState state, Welcome welcome) {
    List<Probe> probes = new ArrayList<>();
    Map<Integer, Long> contents = new HashMap<>();
    state.contents().forEach(each -> contents.put(each.frame(), each.value()));
    for (AbstractState.ProcessState process : state.processes()) {
      if (welcome.has("vm_listoffer")) {
        long room = (long) hello.maxPid() * hello.offerLimit();
        probes.add(new Probe(process.pid(), new Call.VmListOffer(room, true)));
      }
      if (welcome.has("access")) {
        addAccesses(probes, process, contents);
      }
    }
    return probes;
  }

  private void addAccesses(
      List<Probe> probes, AbstractState.ProcessState process, Map<Integer, Long> contents) {
    Map<Long, Long> values = new HashMap<>();
    process
        .pages()
        .forEach(page -> values.put(page.page(), contents.getOrDefault(page.frame(), 0L)));
    for (long page = 0; page < Math.min(hello.userPages(), MOST_PAGES); page++) {
      for (Call.Kind kind : Call.Kind.values()) {
        long value = kind == Call.Kind.W ? values.getOrDefault(page, 0L) : 0;
        probes.add(
            new Probe(process.pid(), new Call.Access(page * StateJson.PAGE_SIZE, kind, value)));
      }
    }
  }
}
