---------------------- MODULE MutantMmuCancelByAddress -----------------------
(* A cancel asks whether the page is still there instead of whether the     *)
(* offer is: after a claim that left the page with both it says that it     *)
(* came in time.                                                            *)
EXTENDS MmuSmall

MutantOfferDecide(t) ==
  /\ InCall(t, "decide", "offer")
  /\ LET a == Args(t)
         gone == Entry(a.pid, Seen!PageOf(a.addr)) = Absent IN
     IF a.len # 0 \/ gone THEN Fail(t, "C2")
     ELSE /\ offers' = SelectSeq(offers, LAMBDA o : ~Seen!Matches(o, a.pid, a.dest_pid, a.addr))
          /\ Done(t, "C0", 0)
          /\ Goto(t, "unlock")
          /\ UNCHANGED <<alive, tableVars, frameVars, device, lock, at, job, coreVars>>
==============================================================================
