------------------------ MODULE MutantMmuLocksRetried ------------------------
(* A claim takes its own lock, and if the other one is taken lets go and    *)
(* begins again: two that cross may do so for ever, as in XSA-295. No core  *)
(* ever stands still.                                                       *)
EXTENDS MmuSmall

MutantLock(t) ==
  /\ \/ Runs(t, "user") /\ at[t] <= Len(Program[t]) /\ Call(t).call \notin Lockless
     \/ Runs(t, "lock")
     \/ Runs(t, "fault")
  /\ LET wanted == IF pc[t] = "fault" THEN {Mine(t)} ELSE Needs(t) \ Held(t)
         p == IF Mine(t) \in wanted THEN Mine(t) ELSE Least(wanted) IN
     IF lock[p] = Nobody
     THEN /\ lock' = [lock EXCEPT ![p] = t]
          /\ Goto(t, IF pc[t] = "fault" THEN "look" ELSE IF wanted = {p} THEN "decide" ELSE "lock")
     ELSE pc[t] = "lock" /\ lock' = Free(t) /\ Goto(t, "user")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, at, job, coreVars>>
==============================================================================
