---------------------- MODULE MutantMmuTableNotFlushed -----------------------
(* A table moves as a whole and the pages below it are not flushed one by   *)
(* one, as in CVE-2022-41222.                                               *)
EXTENDS MmuSmall

MutantClaimTakeTable(t) ==
  /\ InCall(t, "take", "claim") /\ job[t].moved # {}
  /\ LET o == job[t].offer
         k == LevelOf(o.pages) IN
     /\ table' = [table EXCEPT ![TableOn(o.src, o.page, k + 1)][SlotOf(o.page, k + 1)] = Absent]
     /\ job' = [job EXCEPT ![t].left = {}, ![t].owed = {},
          ![t].over = [n \in {o.src} \X Offered(o) |-> Entry(o.src, n[2])]]
  /\ Goto(t, "request")
  /\ UNCHANGED <<callerVars, root, spare, frameVars, device, lock, at, coreVars>>
==============================================================================
