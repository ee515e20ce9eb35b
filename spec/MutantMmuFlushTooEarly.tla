----------------------- MODULE MutantMmuFlushTooEarly ------------------------
(* The flush comes before the right has left the entry, as in XSA-401: a    *)
(* walk finds it again behind the flush.                                    *)
EXTENDS MmuSmall

MutantClaimTakeRights(t) ==
  /\ InCall(t, "take", "claim") /\ job[t].moved = {}
  /\ LET o == job[t].offer
         after(m) == Seen!Given(m, o) IN
     IF job[t].owed = {}
     THEN /\ Shoot(t, o.src, Offered(o), {})
          /\ job' = [job EXCEPT ![t].owed = Offered(o)]
          /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, pc, buffer, handler>>
     ELSE /\ Acknowledged(t)
          /\ TakeRights(t, o.src, after, "wait")
==============================================================================
