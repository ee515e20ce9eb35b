package org.vmoffer.conformance.workload;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.workload.Workload.Bystander;
import org.vmoffer.conformance.workload.Workload.Flow;

/**
 * Where everything is in the address spaces: a buffer at the same place in each, large ones aligned
 * so that their tables can move.
 *
 * <pre>
 *   1 GiB    buffers, flow by flow
 *   then     a ring for each hop of each flow
 *   then     the memory of each bystander
 * </pre>
 */
final class Space {
  /** Pages of a ring: 64 KiB, as much as a pipe of Linux holds. */
  static final int RING = 16;

  private static final int FIRST = 1 << 18;
  private static final int TABLE = 512;

  private final List<Integer> buffers = new ArrayList<>();
  private final List<Integer> rings = new ArrayList<>();
  private final List<Integer> sets = new ArrayList<>();
  private final List<Flow> flows;
  private final int end;

  Space(Workload workload) {
    flows = workload.flows();
    int next = FIRST;
    for (Flow flow : flows) {
      next = flow.pages() < TABLE ? next : aligned(next);
      buffers.add(next);
      next += flow.buffers() * stride(flow);
    }
    next = aligned(next);
    for (Flow flow : flows) {
      rings.add(next);
      next += (flow.path().size() - 1) * RING;
    }
    for (Bystander bystander : workload.bystanders()) {
      next = aligned(next);
      sets.add(next);
      next += bystander.pages();
    }
    end = aligned(next);
  }

  private static int aligned(int page) {
    return (page + TABLE - 1) / TABLE * TABLE;
  }

  private static int stride(Flow flow) {
    return flow.pages() < TABLE ? flow.pages() : aligned(flow.pages());
  }

  long buffer(int flow, int buffer) {
    return buffers.get(flow) + (long) buffer * stride(flows.get(flow));
  }

  /** The ring behind the process at this stage. */
  long ring(int flow, int stage) {
    return rings.get(flow) + (long) stage * RING;
  }

  long set(int bystander) {
    return sets.get(bystander);
  }

  /** Pages of an address space. */
  int end() {
    return end;
  }
}
