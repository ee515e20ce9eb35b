------------------------ MODULE MutantMmuLockDropped -------------------------
(* mprotect checks under the lock, lets it go and does not check again, as  *)
(* in CVE-2023-41974: it gives back what a claim has taken for good         *)
(* meanwhile.                                                               *)
EXTENDS MmuSmall

MutantMprotectDecide(t) ==
  /\ InCall(t, "decide", "mprotect")
  /\ LET a == Args(t)
         rule == Seen!MprotectRule(a.pid, a.addr, a.pages, a.perms)
         lost == {g \in Asked(t) : ~(Entry(a.pid, g).cur \subseteq a.perms)} IN
     IF rule # "mprotect.0" THEN Fail(t, rule)
     ELSE /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.left = lost]]
          /\ lock' = Free(t)
          /\ Goto(t, IF lost = {} THEN "wait" ELSE "take")
          /\ UNCHANGED <<callerVars, tableVars, frameVars, device, at, coreVars>>
==============================================================================
