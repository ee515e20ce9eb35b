package org.vmoffer.kernel;

import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;

/**
 * The rules by which the atomic kernel decides, over any tables: what the kernel level sees when it
 * decides. They change nothing, and look at no page tables that a call would take.
 */
public final class Rules {
  private final KernelState state;
  private final AddressSpaces spaces;
  private final VmOffer vmOffer;
  private final World world;
  private final Inheritance inheritance;

  /** The rules over these tables, as they are at each call. */
  public Rules(KernelState state) {
    this.state = state;
    this.spaces = new AddressSpaces(state);
    this.vmOffer = new VmOffer(state, spaces);
    this.world = new World(state, spaces);
    this.inheritance = new Inheritance(state);
  }

  /** Decides an offer. */
  public Rule offerRule(int pid, Call.VmOffer call) {
    return vmOffer.offerRule(pid, call);
  }

  /** Decides a cancel. */
  public Rule cancelRule(int pid, Call.VmOffer call) {
    return vmOffer.cancelRule(pid, call);
  }

  /** The row of the pending offer that a claim names, or -1. */
  public int offerOf(int pid, Call.VmClaim call) {
    return state.offers().find(call.srcPid(), pid, call.remoteAddr());
  }

  /**
   * Decides a claim.
   *
   * @param offer the row of the pending offer, or -1
   */
  public Rule claimRule(int pid, Call.VmClaim call, int offer) {
    return vmOffer.claimRule(pid, call, offer);
  }

  /** The page at which a claim puts the range: where the caller says, or the lowest gap, or -1. */
  public long place(int pid, Call.VmClaim call, int offer) {
    return vmOffer.place(pid, call, offer);
  }

  /**
   * Decides a list.
   *
   * @param pending how many offers the caller is a party of
   */
  public Rule listOffersRule(Call.VmListOffer call, int pending) {
    return vmOffer.listOffersRule(call, pending);
  }

  /** Decides an mmap. */
  public Rule mmapRule(int pid, Call.Mmap call) {
    return world.mmapRule(pid, call);
  }

  /** Decides a munmap. */
  public Rule munmapRule(Call.Munmap call) {
    return world.munmapRule(call);
  }

  /** Decides an mprotect. */
  public Rule mprotectRule(int pid, Call.Mprotect call) {
    return world.mprotectRule(pid, call);
  }

  /** Decides an access. */
  public Rule accessRule(int pid, Call.Access call) {
    return world.accessRule(call, spaces.find(pid, call.addr()));
  }

  /** Decides a pin. */
  public Rule pinRule(int pid, Call.Pin call) {
    return world.pinRule(spaces.find(pid, call.addr()));
  }

  /** Decides an unpin. */
  public Rule unpinRule(int pid, Call.Unpin call) {
    return world.unpinRule(spaces.find(pid, call.addr()));
  }

  /** Decides a fork. */
  public Rule forkRule(int pid) {
    return world.forkRule(pid, state.processes().lowestFree());
  }

  /** How many private pages a fork of the process copies. */
  public int framesNeeded(int pid) {
    return inheritance.framesNeeded(pid);
  }

  /** How many tables a child of the process takes, its root included. */
  public int tablesNeeded(int pid) {
    return inheritance.tablesNeeded(pid);
  }

  /** Decides a spawn. */
  public Rule spawnRule() {
    return world.spawnRule(state.processes().lowestFree());
  }
}
