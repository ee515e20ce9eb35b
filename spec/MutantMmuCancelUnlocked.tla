----------------------- MODULE MutantMmuCancelUnlocked -----------------------
(* A cancel looks at the offers and takes no lock, as in XSA-396: it        *)
(* succeeds while a claim of the offer is under way, and so does the claim. *)
EXTENDS MmuSmall

MutantOfferDecide(t) ==
  /\ \/ InCall(t, "decide", "offer")
     \/ InCall(t, "user", "offer") /\ Args(t).len = 0
  /\ LET a == Args(t)
         rule == IF a.len = 0 THEN Seen!CancelRule(a.pid, a.dest_pid, a.addr, a.flags)
                 ELSE Seen!OfferRule(a.pid, a.dest_pid, a.addr, a.len, a.flags) IN
     IF rule \notin {"O0", "C0"} THEN Fail(t, rule)
     ELSE /\ offers' = IF rule = "C0"
               THEN SelectSeq(offers, LAMBDA o : ~Seen!Matches(o, a.pid, a.dest_pid, a.addr))
               ELSE Append(offers, [src |-> a.pid, dst |-> a.dest_pid, page |-> Seen!PageOf(a.addr),
                      pages |-> Seen!PageOf(a.len), grant |-> Grant[a.flags], drop |-> Drop[a.flags]])
          /\ Done(t, rule, 0)
          /\ Goto(t, "unlock")
          /\ UNCHANGED <<alive, tableVars, frameVars, device, lock, at, job, coreVars>>
==============================================================================
