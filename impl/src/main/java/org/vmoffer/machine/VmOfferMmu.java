package org.vmoffer.machine;

/** The next-state relation: who can take which step. */
class VmOfferMmu {
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
    this.process = parts.process(calls, hardware, memory);
  }

  final MmuHardware hardware() {
    return hardware;
  }

  /** Whose page it is that a thread copies. */
  final int owner(int t) {
    return fault.owner(t);
  }

  final MmuCalls calls() {
    return calls;
  }

  final void steps(StepSink sink) {
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
  void step(int t, StepSink sink) {
    switch (threads.pc(t)) {
      case UNBORN, ENDED -> {}
      case USER -> user(t, sink);
      case FAULT, LOCK -> give(calls.mayLock(t), Action.LOCK, t, sink);
      case LOOK -> give(fault.mayFaultLook(t), Action.FAULT_LOOK, t, sink);
      case COPY -> give(fault.mayCopy(t), Action.COPY, t, sink);
      case COPY_REQUEST -> give(fault.mayCopyRequest(t), Action.COPY_REQUEST, t, sink);
      case COPY_WAIT -> give(fault.mayCopyInstall(t), Action.COPY_INSTALL, t, sink);
      case UNLOCK -> give(calls.mayReturn(t), Action.RETURN, t, sink);
      case FREE -> give(memory.mayMunmapFree(t), Action.MUNMAP_FREE, t, sink);
      case STOP -> {
        give(process.mayStop(t), Action.STOP, t, sink);
        give(process.mayEndLock(t), Action.END_LOCK, t, sink);
      }
      case DECIDE, TAKE, REQUEST, WAIT, INSTALL -> call(t, sink);
    }
  }

  private void user(int t, StepSink sink) {
    switch (threads.kind(t)) {
      case NONE -> {}
      case ACCESS -> {
        give(hardware.mayAccessHit(t), Action.ACCESS_HIT, t, sink);
        give(hardware.mayAccessFault(t), Action.ACCESS_FAULT, t, sink);
      }
      case DMA -> give(hardware.mayDma(t), Action.DMA, t, sink);
      case LIST -> give(claim.mayListOffers(t), Action.LIST_OFFERS, t, sink);
      case EXEC, EXIT -> give(process.mayEndBegin(t), Action.END_BEGIN, t, sink);
      case OFFER, CLAIM, MMAP, MUNMAP, MPROTECT, PIN, UNPIN, FORK, SPAWN ->
          give(calls.mayLock(t), Action.LOCK, t, sink);
    }
    give(process.mayStop(t), Action.STOP, t, sink);
  }

  private void call(int t, StepSink sink) {
    switch (threads.kind(t)) {
      case NONE, ACCESS, DMA, LIST -> {}
      case OFFER -> give(claim.mayOfferDecide(t), Action.OFFER_DECIDE, t, sink);
      case CLAIM -> claim(t, sink);
      case MMAP -> {
        give(memory.mayMmapDecide(t), Action.MMAP_DECIDE, t, sink);
        give(memory.mayMmapInstall(t), Action.MMAP_INSTALL, t, sink);
      }
      case MUNMAP -> {
        give(memory.mayMunmapDecide(t), Action.MUNMAP_DECIDE, t, sink);
        give(memory.mayMunmapTakeRights(t), Action.MUNMAP_TAKE_RIGHTS, t, sink);
        give(memory.mayMunmapRequest(t), Action.MUNMAP_REQUEST, t, sink);
        give(memory.mayMunmapCommit(t), Action.MUNMAP_COMMIT, t, sink);
      }
      case MPROTECT -> {
        give(memory.mayMprotectDecide(t), Action.MPROTECT_DECIDE, t, sink);
        give(memory.mayMprotectTakeRights(t), Action.MPROTECT_TAKE_RIGHTS, t, sink);
        give(memory.mayMprotectRequest(t), Action.MPROTECT_REQUEST, t, sink);
        give(memory.mayMprotectCommit(t), Action.MPROTECT_COMMIT, t, sink);
        give(memory.mayMprotectInstall(t), Action.MPROTECT_INSTALL, t, sink);
      }
      case PIN -> give(memory.mayPinDecide(t), Action.PIN_DECIDE, t, sink);
      case UNPIN -> give(memory.mayUnpinDecide(t), Action.UNPIN_DECIDE, t, sink);
      case FORK -> {
        give(process.mayForkDecide(t), Action.FORK_DECIDE, t, sink);
        give(process.mayForkTakeRights(t), Action.FORK_TAKE_RIGHTS, t, sink);
        give(process.mayForkRequest(t), Action.FORK_REQUEST, t, sink);
        give(process.mayForkCommit(t), Action.FORK_COMMIT, t, sink);
      }
      case SPAWN -> give(process.maySpawnDecide(t), Action.SPAWN_DECIDE, t, sink);
      case EXEC -> {
        give(process.mayExecCommit(t), Action.EXEC_COMMIT, t, sink);
        give(process.mayExecTearDown(t), Action.EXEC_TEAR_DOWN, t, sink);
        end(t, sink);
      }
      case EXIT -> {
        give(process.mayExitCommit(t), Action.EXIT_COMMIT, t, sink);
        end(t, sink);
      }
    }
  }

  private void claim(int t, StepSink sink) {
    give(claim.mayClaimDecide(t), Action.CLAIM_DECIDE, t, sink);
    give(claim.mayClaimTakeRights(t), Action.CLAIM_TAKE_RIGHTS, t, sink);
    give(claim.mayClaimTakeTable(t), Action.CLAIM_TAKE_TABLE, t, sink);
    give(claim.mayClaimRequest(t), Action.CLAIM_REQUEST, t, sink);
    give(claim.mayClaimCommit(t), Action.CLAIM_COMMIT, t, sink);
    give(claim.mayClaimInstall(t), Action.CLAIM_INSTALL, t, sink);
    give(claim.mayClaimInstallTable(t), Action.CLAIM_INSTALL_TABLE, t, sink);
  }

  private void end(int t, StepSink sink) {
    give(process.mayEndRequest(t), Action.END_REQUEST, t, sink);
    give(process.mayEndFree(t), Action.END_FREE, t, sink);
  }

  private static void give(boolean enabled, Action action, int who, StepSink sink) {
    if (enabled) {
      sink.step(Step.of(action, who));
    }
  }

  /** What a core does by itself. */
  void hardware(int c, StepSink sink) {
    give(hardware.mayDrain(c), Action.DRAIN, c, sink);
    give(hardware.mayDeliver(c), Action.DELIVER, c, sink);
    if (state.cores().handler(c) && hardware.mayAcknowledge(c)) {
      int requests = state.cores().requests(c).count();
      for (int i = 0; i < requests; i++) {
        sink.step(Step.choice(Action.ACKNOWLEDGE, c, i));
      }
    }
    hardware.fillStructures(c, sink);
    hardware.fillTranslations(c, sink);
    hardware.evictions(c, sink);
  }

  /** Everybody has made all calls, and nothing is on its way. */
  boolean quiet() {
    for (int t = 1; t <= threads.count(); t++) {
      if (!threads.rests(t) || !hardware.drained(t) || !state.cores().requests(t).isEmpty()) {
        return false;
      }
    }
    return true;
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
      case EVICT -> hardware.evict(t, Step.index(step));
      case EVICT_STRUCTURE -> hardware.evictStructure(t, Step.level(step), Step.index(step));
      case REST -> quiet();
    };
  }
}
