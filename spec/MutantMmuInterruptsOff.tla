----------------------- MODULE MutantMmuInterruptsOff ------------------------
(* A core that waits for a lock takes no interrupts: who has the lock waits *)
(* for that core's acknowledgement, for ever. Linux warns of it in          *)
(* smp_call_function_many().                                                *)
EXTENDS MmuSmall

MutantDeliver(c) ==
  /\ request[c] # {} /\ ~handler[c] /\ pc[c] \notin {"fault", "lock"}
  /\ handler' = [handler EXCEPT ![c] = TRUE]
  /\ UNCHANGED <<kernelVars, tlb, psc, buffer, request>>
==============================================================================
