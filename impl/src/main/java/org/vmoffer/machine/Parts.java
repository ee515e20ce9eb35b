package org.vmoffer.machine;

/** Makes the parts of a machine; a test that breaks one on purpose makes it itself. */
class Parts {

  MmuHardware hardware(MmuState state) {
    return new MmuHardware(state);
  }

  MmuCalls calls(MmuState state) {
    return new MmuCalls(state);
  }

  MmuFault fault(MmuCalls calls, MmuHardware hardware) {
    return new MmuFault(calls, hardware);
  }

  MmuClaim claim(MmuCalls calls, MmuFault fault) {
    return new MmuClaim(calls, fault);
  }

  MmuMemory memory(MmuCalls calls, MmuHardware hardware) {
    return new MmuMemory(calls, hardware);
  }

  MmuProcess process(MmuCalls calls, MmuHardware hardware, MmuMemory memory) {
    return new MmuProcess(calls, hardware, memory);
  }

  VmOfferMmu next(MmuState state) {
    return new VmOfferMmu(state, this);
  }
}
