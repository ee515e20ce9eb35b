----------------------- MODULE MutantMmuPinDoesNotCopy -----------------------
(* A page is pinned without a copy although a fork has left it shared: the  *)
(* device writes to the child's page too. Linux a7f226604170 copies first.  *)
EXTENDS MmuSmall

MutantPinDecide(t) ==
  /\ InCall(t, "decide", "pin")
  /\ LET rule == Seen!PinRule(Args(t).pid, Args(t).addr)
         g == Seen!PageOf(Args(t).addr)
         m == Entry(Mine(t), g) IN
     IF rule # "pin.0" THEN Fail(t, rule)
     ELSE /\ Put(Mine(t), g, [m EXCEPT !.marks = @ \cup {"pinned"}])
          /\ device' = [device EXCEPT ![Mine(t)] = @ \cup {[page |-> g, frame |-> m.phys, rights |-> m.cur]}]
          /\ Done(t, rule, 0)
          /\ Goto(t, "unlock")
          /\ UNCHANGED <<alive, offers, root, spare, frameVars, lock, at, job, coreVars>>
==============================================================================
