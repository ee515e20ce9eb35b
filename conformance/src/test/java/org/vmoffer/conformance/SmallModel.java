package org.vmoffer.conformance;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;

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

  private static final StateGraph GRAPH = GraphByKernel.of(NAME, BOUNDS, CALLS);

  private SmallModel() {}

  /** The graph. */
  public static StateGraph graph() {
    return GRAPH;
  }
}
