package org.vmoffer.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.graph.RankedOffers;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.graph.StateGraphBuilder;
import org.vmoffer.conformance.trace.TraceDirectory;
import org.vmoffer.conformance.trace.Walks;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/**
 * Graphs of what the reference kernel does. That of a committed model is the same as TLC's, as
 * {@code vmoffer check} finds, and made in less time; nothing can be learnt from comparing it with
 * the kernel.
 */
public final class GraphByKernel {
  private static final Path TRACES = Path.of("..", "traces");
  private static final Map<String, StateGraph> COMMITTED = new ConcurrentHashMap<>();

  private GraphByKernel() {}

  /** The graph of a model that has a corpus, whose bounds and calls it takes from there. */
  public static StateGraph ofCommitted(String model) {
    return COMMITTED.computeIfAbsent(
        model,
        name -> {
          Walks walks = new TraceDirectory(TRACES).read(name, Optional.empty());
          return of(
              name,
              walks.bounds(),
              IntStream.range(0, walks.callCount()).mapToObj(walks::invocation).toList());
        });
  }

  /** The graph of these calls, each made by whoever lives, on a kernel with these bounds. */
  public static StateGraph of(String name, Bounds bounds, List<Invocation> calls) {
    StateGraphBuilder builder = new StateGraphBuilder(calls);
    MachineConfig machine = Machines.of(bounds);
    StateLoader loader = new StateLoader(machine);
    long[] buffer = new long[StateCode.maxLength(machine)];
    List<long[]> codes = new ArrayList<>();
    builder.state(buffer, StateCode.encode(new Kernel(machine), buffer));
    codes.add(StateCode.of(new Kernel(machine)));
    for (int state = 0; state < codes.size(); state++) {
      for (int call = 0; call < calls.size(); call++) {
        Invocation invocation = calls.get(call);
        if (invocation.pid() != 0 && (codes.get(state)[0] >> invocation.pid() & 1) == 0) {
          continue;
        }
        Kernel kernel = loader.load(codes.get(state), codes.get(state).length);
        Call translated = RankedOffers.toIds(kernel, invocation.call());
        int reply =
            builder.reply(RankedOffers.toRanks(kernel, kernel.call(invocation.pid(), translated)));
        long[] code = StateCode.of(kernel);
        int target = builder.state(code, code.length);
        if (target == codes.size()) {
          codes.add(code);
        }
        builder.edge(state, call, reply, target);
      }
    }
    return builder.build(
        new GraphHeader(
            name,
            "0".repeat(64),
            new TreeMap<>(),
            "TLC, in place of which a test",
            bounds,
            builder.edgeCount() + 1L,
            codes.size(),
            0,
            0,
            0));
  }
}
