package org.vmoffer.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.graph.RankedOffers;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.graph.StateGraphBuilder;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/**
 * A model for tests: two processes, a page each, one frame, every call, and a reply of every form.
 * Its graph is what the reference kernel does, so nothing can be learnt from comparing the two.
 */
public final class SmallModel {
  /** The name in headers. */
  public static final String NAME = "MCSmall";

  private static final int PAGE = 4096;

  /** The bounds. */
  public static final Bounds BOUNDS =
      new Bounds("x86-64", 1, 1, 2, 1, List.of(0L, 1L), true, "lowest", "lowest", false);

  private static final List<Invocation> CALLS =
      List.of(
          new Invocation(0, new Call.Spawn()),
          new Invocation(1, new Call.VmOffer(2, 0, PAGE, Flags.VMO_GRANT_R)),
          new Invocation(1, new Call.VmOffer(2, 0, PAGE, Flags.VMO_GRANT_R | Flags.VMO_DISOWN)),
          new Invocation(1, new Call.VmOffer(2, 0, 0, 0)),
          new Invocation(2, new Call.VmClaim(1, 0, 0, 0, 0)),
          new Invocation(2, new Call.VmClaim(1, 0, 0, 2 * PAGE, 0)),
          new Invocation(2, new Call.VmClaim(1, 0, 0, 0, 0, false, 0, Permissions.NONE)),
          new Invocation(2, new Call.VmClaim(1, 0, 0, 0, 0, true, 2, Permissions.RW)),
          new Invocation(2, new Call.VmListOffer(1, true)),
          new Invocation(2, new Call.VmListOffer(0, true)),
          new Invocation(2, new Call.VmListOffer(1, false)),
          new Invocation(1, new Call.Mmap(0, 1, Permissions.RW, false)),
          new Invocation(1, new Call.Mmap(0, 1, Permissions.R, true)),
          new Invocation(1, new Call.Munmap(0, 1)),
          new Invocation(1, new Call.Mprotect(0, 1, Permissions.NONE)),
          new Invocation(2, new Call.Access(0, Call.Kind.R, 0)),
          new Invocation(1, new Call.Access(8, Call.Kind.W, 1)),
          new Invocation(1, new Call.Access(-1, Call.Kind.X, 0)),
          new Invocation(1, new Call.Pin(0)),
          new Invocation(1, new Call.Unpin(0)),
          new Invocation(1, new Call.Fork()),
          new Invocation(2, new Call.Exec()),
          new Invocation(2, new Call.Exit()));

  private static final StateGraph GRAPH = explore();

  private SmallModel() {}

  /** The graph. */
  public static StateGraph graph() {
    return GRAPH;
  }

  private static StateGraph explore() {
    StateGraphBuilder builder = new StateGraphBuilder(CALLS);
    MachineConfig machine = Machines.of(BOUNDS);
    StateLoader loader = new StateLoader(machine);
    long[] buffer = new long[StateCode.maxLength(machine)];
    List<long[]> codes = new ArrayList<>();
    builder.state(buffer, StateCode.encode(new Kernel(machine), buffer));
    codes.add(StateCode.of(new Kernel(machine)));
    for (int state = 0; state < codes.size(); state++) {
      for (int call = 0; call < CALLS.size(); call++) {
        Invocation invocation = CALLS.get(call);
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
            NAME,
            "0".repeat(64),
            new TreeMap<>(),
            "TLC, in place of which a test",
            BOUNDS,
            builder.edgeCount() + 1L,
            codes.size(),
            0,
            0,
            0));
  }
}
