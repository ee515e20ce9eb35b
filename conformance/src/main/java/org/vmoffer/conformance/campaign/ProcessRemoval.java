package org.vmoffer.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Invocation;

/**
 * A walk without one of its processes: without the call that begins it and all that it has to do
 * with, and with pids as the others have them then. Pids are given from the lowest up, so most
 * later ones become one lower.
 */
final class ProcessRemoval {
  private final int removed;

  private ProcessRemoval(int removed) {
    this.removed = removed;
  }

  /**
   * The walk without the process that a call begins; nothing if that call begins none.
   *
   * @param at the number of the call
   */
  static Optional<List<Invocation>> of(Failure failure, int at) {
    Exchange begin = failure.before().get(at);
    Call call = begin.asked();
    if (!(call instanceof Call.Spawn || call instanceof Call.Fork) || !begin.answer().isSuccess()) {
      return Optional.empty();
    }
    ProcessRemoval removal = new ProcessRemoval((int) begin.answer().ret());
    List<Invocation> all = failure.invocations();
    List<Invocation> rest = new ArrayList<>(all.subList(0, at));
    for (Invocation each : all.subList(at + 1, all.size())) {
      if (each.pid() != removal.removed && removal.other(each.call()) != removal.removed) {
        rest.add(removal.renumbered(each));
      }
    }
    return Optional.of(rest);
  }

  /** The other party of a call, or 0. */
  private long other(Call call) {
    return switch (call) {
      case Call.VmOffer c -> c.destPid();
      case Call.VmClaim c -> c.srcPid();
      default -> 0;
    };
  }

  private long renumbered(long pid) {
    return pid > removed ? pid - 1 : pid;
  }

  private Invocation renumbered(Invocation invocation) {
    Call call =
        switch (invocation.call()) {
          case Call.VmOffer c ->
              new Call.VmOffer(renumbered(c.destPid()), c.addr(), c.len(), c.flags());
          case Call.VmClaim c ->
              new Call.VmClaim(
                  renumbered(c.srcPid()),
                  c.remoteAddr(),
                  c.localAddr(),
                  c.size(),
                  c.flags(),
                  c.outOk(),
                  c.expectId(),
                  c.minPerms());
          default -> invocation.call();
        };
    return new Invocation((int) renumbered(invocation.pid()), call);
  }
}
