package org.vmoffer.machine;

/** The next-state relation: who can take which step. */
final class VmOfferMmu {
  private final MmuState state;
  private final Threads threads;
  private final MmuHardware hardware;
  private final MmuCalls calls;
  private final MmuFault fault;
  private final MmuClaim claim;
  private final MmuMemory memory;
  private final MmuProcess process;

  VmOfferMmu(MmuState state, Parts parts) {
    this.state = state;
    this.threads = state.threads();
    this.hardware = parts.hardware(state);
    this.calls = parts.calls(state);
    this.fault = parts.fault(calls, hardware);
    this.claim = parts.claim(calls, fault);
    this.memory = parts.memory(calls, hardware);
    this.process = parts.process(calls, hardware);
  }

  MmuHardware hardware() {
    return hardware;
  }

  MmuCalls calls() {
    return calls;
  }

  void steps(StepSink sink) {
    for (int t = 1; t <= threads.count(); t++) {
      if (!state.cores().handler(t)) {
        step(t, sink);
      }
    }
    for (int c = 1; c <= threads.count(); c++) {
      if (!threads.isDevice(c)) {
        hardware(c, sink);
      }
    }
    if (quiet()) {
      sink.step(Step.of(Action.REST, 0));
    }
  }

  /** What a thread does next, in user mode or in the kernel. */
  private void step(int t, StepSink sink) {
    switch (threads.pc(t)) {
      case UNBORN, ENDED -> {}
      case USER -> user(t, sink);
      case FAULT, LOCK -> give(t, Action.LOCK, sink);
      case LOOK -> give(t, Action.FAULT_LOOK, sink);
      case COPY -> give(t, Action.COPY, sink);
      case COPY_REQUEST -> give(t, Action.COPY_REQUEST, sink);
      case COPY_WAIT -> give(t, Action.COPY_INSTALL, sink);
      case UNLOCK -> give(t, Action.RETURN, sink);
      case FREE -> give(t, Action.MUNMAP_FREE, sink);
      case STOP -> {
        give(t, Action.STOP, sink);
        give(t, Action.END_LOCK, sink);
      }
      case DECIDE, TAKE, REQUEST, WAIT, INSTALL -> call(t, sink);
    }
  }

  private void user(int t, StepSink sink) {
    switch (threads.kind(t)) {
      case NONE -> {}
      case ACCESS -> {
        give(t, Action.ACCESS_HIT, sink);
        give(t, Action.ACCESS_FAULT, sink);
      }
      case DMA -> give(t, Action.DMA, sink);
      case LIST -> give(t, Action.LIST_OFFERS, sink);
      case EXEC, EXIT -> give(t, Action.END_BEGIN, sink);
      case OFFER, CLAIM, MMAP, MUNMAP, MPROTECT, PIN, UNPIN, FORK, SPAWN ->
          give(t, Action.LOCK, sink);
    }
    give(t, Action.STOP, sink);
  }

  private void call(int t, StepSink sink) {
    switch (threads.kind(t)) {
      case NONE, ACCESS, DMA, LIST -> {}
      case OFFER -> give(t, Action.OFFER_DECIDE, sink);
      case CLAIM -> claim(t, sink);
      case MMAP -> {
        give(t, Action.MMAP_DECIDE, sink);
        give(t, Action.MMAP_INSTALL, sink);
      }
      case MUNMAP -> {
        give(t, Action.MUNMAP_DECIDE, sink);
        give(t, Action.MUNMAP_TAKE_RIGHTS, sink);
        give(t, Action.MUNMAP_REQUEST, sink);
        give(t, Action.MUNMAP_COMMIT, sink);
      }
      case MPROTECT -> {
        give(t, Action.MPROTECT_DECIDE, sink);
        give(t, Action.MPROTECT_TAKE_RIGHTS, sink);
        give(t, Action.MPROTECT_REQUEST, sink);
        give(t, Action.MPROTECT_COMMIT, sink);
        give(t, Action.MPROTECT_INSTALL, sink);
      }
      case PIN -> give(t, Action.PIN_DECIDE, sink);
      case UNPIN -> give(t, Action.UNPIN_DECIDE, sink);
      case FORK -> {
        give(t, Action.FORK_DECIDE, sink);
        give(t, Action.FORK_TAKE_RIGHTS, sink);
        give(t, Action.FORK_REQUEST, sink);
        give(t, Action.FORK_COMMIT, sink);
      }
      case SPAWN -> give(t, Action.SPAWN_DECIDE, sink);
      case EXEC -> {
        give(t, Action.EXEC_COMMIT, sink);
        give(t, Action.EXEC_TEAR_DOWN, sink);
        end(t, sink);
      }
      case EXIT -> {
        give(t, Action.EXIT_COMMIT, sink);
        end(t, sink);
      }
    }
  }

  private void claim(int t, StepSink sink) {
    give(t, Action.CLAIM_DECIDE, sink);
    give(t, Action.CLAIM_TAKE_RIGHTS, sink);
    give(t, Action.CLAIM_TAKE_TABLE, sink);
    give(t, Action.CLAIM_REQUEST, sink);
    give(t, Action.CLAIM_COMMIT, sink);
    give(t, Action.CLAIM_INSTALL, sink);
    give(t, Action.CLAIM_INSTALL_TABLE, sink);
  }

  private void end(int t, StepSink sink) {
    give(t, Action.END_REQUEST, sink);
    give(t, Action.END_FREE, sink);
  }

  private void give(int t, Action action, StepSink sink) {
    if (may(t, action)) {
      sink.step(Step.of(action, t));
    }
  }

  /** What a core does by itself. */
  private void hardware(int c, StepSink sink) {
    give(c, Action.DRAIN, sink);
    give(c, Action.DELIVER, sink);
    if (state.cores().handler(c) && hardware.mayAcknowledge(c)) {
      int requests = state.cores().requests(c).count();
      for (int i = 0; i < requests; i++) {
        sink.step(Step.choice(Action.ACKNOWLEDGE, c, i));
      }
    }
    hardware.fillStructures(c, sink);
    hardware.fillTranslations(c, sink);
  }

  /** Everybody has made all calls, and nothing is on its way. */
  boolean quiet() {
    for (int t = 1; t <= threads.count(); t++) {
      boolean rests =
          switch (threads.pc(t)) {
            case UNBORN, ENDED -> true;
            case USER -> threads.is(t, Kind.NONE);
            default -> false;
          };
      if (!rests || !hardware.drained(t) || !state.cores().requests(t).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private boolean may(int t, Action action) {
    return switch (action) {
      case ACCESS_HIT -> hardware.mayAccessHit(t);
      case ACCESS_FAULT -> hardware.mayAccessFault(t);
      case DMA -> hardware.mayDma(t);
      case FAULT_LOOK -> fault.mayFaultLook(t);
      case COPY -> fault.mayCopy(t);
      case COPY_REQUEST -> fault.mayCopyRequest(t);
      case COPY_INSTALL -> fault.mayCopyInstall(t);
      case LOCK -> calls.mayLock(t);
      case RETURN -> calls.mayReturn(t);
      case OFFER_DECIDE -> claim.mayOfferDecide(t);
      case LIST_OFFERS -> claim.mayListOffers(t);
      case CLAIM_DECIDE -> claim.mayClaimDecide(t);
      case CLAIM_TAKE_RIGHTS -> claim.mayClaimTakeRights(t);
      case CLAIM_TAKE_TABLE -> claim.mayClaimTakeTable(t);
      case CLAIM_REQUEST -> claim.mayClaimRequest(t);
      case CLAIM_COMMIT -> claim.mayClaimCommit(t);
      case CLAIM_INSTALL -> claim.mayClaimInstall(t);
      case CLAIM_INSTALL_TABLE -> claim.mayClaimInstallTable(t);
      case MMAP_DECIDE -> memory.mayMmapDecide(t);
      case MMAP_INSTALL -> memory.mayMmapInstall(t);
      case MUNMAP_DECIDE -> memory.mayMunmapDecide(t);
      case MUNMAP_TAKE_RIGHTS -> memory.mayMunmapTakeRights(t);
      case MUNMAP_REQUEST -> memory.mayMunmapRequest(t);
      case MUNMAP_COMMIT -> memory.mayMunmapCommit(t);
      case MUNMAP_FREE -> memory.mayMunmapFree(t);
      case MPROTECT_DECIDE -> memory.mayMprotectDecide(t);
      case MPROTECT_TAKE_RIGHTS -> memory.mayMprotectTakeRights(t);
      case MPROTECT_REQUEST -> memory.mayMprotectRequest(t);
      case MPROTECT_COMMIT -> memory.mayMprotectCommit(t);
      case MPROTECT_INSTALL -> memory.mayMprotectInstall(t);
      case PIN_DECIDE -> memory.mayPinDecide(t);
      case UNPIN_DECIDE -> memory.mayUnpinDecide(t);
      case FORK_DECIDE -> process.mayForkDecide(t);
      case FORK_TAKE_RIGHTS -> process.mayForkTakeRights(t);
      case FORK_REQUEST -> process.mayForkRequest(t);
      case FORK_COMMIT -> process.mayForkCommit(t);
      case SPAWN_DECIDE -> process.maySpawnDecide(t);
      case END_BEGIN -> process.mayEndBegin(t);
      case STOP -> process.mayStop(t);
      case END_LOCK -> process.mayEndLock(t);
      case EXEC_COMMIT -> process.mayExecCommit(t);
      case EXEC_TEAR_DOWN -> process.mayExecTearDown(t);
      case EXIT_COMMIT -> process.mayExitCommit(t);
      case END_REQUEST -> process.mayEndRequest(t);
      case END_FREE -> process.mayEndFree(t);
      case DRAIN -> hardware.mayDrain(t);
      case DELIVER -> hardware.mayDeliver(t);
      case ACKNOWLEDGE, FILL_STRUCTURE, FILL_TRANSLATION, REST -> false;
    };
  }

  boolean take(long step) {
    int t = Step.who(step);
    return switch (Step.action(step)) {
      case ACCESS_HIT -> hardware.accessHit(t);
      case ACCESS_FAULT -> hardware.accessFault(t);
      case DMA -> hardware.dma(t);
      case FAULT_LOOK -> fault.faultLook(t);
      case COPY -> fault.copy(t);
      case COPY_REQUEST -> fault.copyRequest(t);
      case COPY_INSTALL -> fault.copyInstall(t);
      case LOCK -> calls.lock(t);
      case RETURN -> calls.returns(t);
      case OFFER_DECIDE -> claim.offerDecide(t);
      case LIST_OFFERS -> claim.listOffers(t);
      case CLAIM_DECIDE -> claim.claimDecide(t);
      case CLAIM_TAKE_RIGHTS -> claim.claimTakeRights(t);
      case CLAIM_TAKE_TABLE -> claim.claimTakeTable(t);
      case CLAIM_REQUEST -> claim.claimRequest(t);
      case CLAIM_COMMIT -> claim.claimCommit(t);
      case CLAIM_INSTALL -> claim.claimInstall(t);
      case CLAIM_INSTALL_TABLE -> claim.claimInstallTable(t);
      case MMAP_DECIDE -> memory.mmapDecide(t);
      case MMAP_INSTALL -> memory.mmapInstall(t);
      case MUNMAP_DECIDE -> memory.munmapDecide(t);
      case MUNMAP_TAKE_RIGHTS -> memory.munmapTakeRights(t);
      case MUNMAP_REQUEST -> memory.munmapRequest(t);
      case MUNMAP_COMMIT -> memory.munmapCommit(t);
      case MUNMAP_FREE -> memory.munmapFree(t);
      case MPROTECT_DECIDE -> memory.mprotectDecide(t);
      case MPROTECT_TAKE_RIGHTS -> memory.mprotectTakeRights(t);
      case MPROTECT_REQUEST -> memory.mprotectRequest(t);
      case MPROTECT_COMMIT -> memory.mprotectCommit(t);
      case MPROTECT_INSTALL -> memory.mprotectInstall(t);
      case PIN_DECIDE -> memory.pinDecide(t);
      case UNPIN_DECIDE -> memory.unpinDecide(t);
      case FORK_DECIDE -> process.forkDecide(t);
      case FORK_TAKE_RIGHTS -> process.forkTakeRights(t);
      case FORK_REQUEST -> process.forkRequest(t);
      case FORK_COMMIT -> process.forkCommit(t);
      case SPAWN_DECIDE -> process.spawnDecide(t);
      case END_BEGIN -> process.endBegin(t);
      case STOP -> process.stop(t);
      case END_LOCK -> process.endLock(t);
      case EXEC_COMMIT -> process.execCommit(t);
      case EXEC_TEAR_DOWN -> process.execTearDown(t);
      case EXIT_COMMIT -> process.exitCommit(t);
      case END_REQUEST -> process.endRequest(t);
      case END_FREE -> process.endFree(t);
      case DRAIN -> hardware.drain(t);
      case DELIVER -> hardware.deliver(t);
      case ACKNOWLEDGE -> hardware.acknowledge(t, Step.choice(step));
      case FILL_STRUCTURE -> hardware.fillStructure(t, Step.level(step), Step.index(step));
      case FILL_TRANSLATION -> hardware.fillTranslation(t, Step.index(step));
      case REST -> quiet();
    };
  }
}
