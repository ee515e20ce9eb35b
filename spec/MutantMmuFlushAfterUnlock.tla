---------------------- MODULE MutantMmuFlushAfterUnlock ----------------------
(* The claim asks for its flush when it has unlocked, as mremap did in      *)
(* CVE-2018-18281: meanwhile the new owner unmaps the page, and it is free  *)
(* while the old one's core still has it.                                   *)
EXTENDS MmuSmall

MutantClaimRequest(t) ==
  /\ InCall(t, "request", "claim")
  /\ Goto(t, IF job[t].left = {} THEN "wait" ELSE "take")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, job, coreVars>>

MutantReturn(t) ==
  /\ \/ /\ Runs(t, "unlock") /\ job[t].offer # <<>>
        /\ lock' = Free(t)
        /\ Goto(t, "late")
        /\ UNCHANGED <<at, job, tlb, psc, request>>
     \/ /\ Runs(t, "unlock") /\ job[t].offer = <<>>
        /\ lock' = Free(t)
        /\ Advance(t) /\ Goto(t, "user")
        /\ job' = [job EXCEPT ![t] = NoJob]
        /\ UNCHANGED <<tlb, psc, request>>
     \/ /\ Runs(t, "late")
        /\ Shoot(t, job[t].offer.src, Offered(job[t].offer), {})
        /\ Advance(t) /\ Goto(t, "user")
        /\ job' = [job EXCEPT ![t] = NoJob]
        /\ UNCHANGED lock
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, buffer, handler>>
==============================================================================
