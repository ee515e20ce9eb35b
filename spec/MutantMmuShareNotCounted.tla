---------------------- MODULE MutantMmuShareNotCounted -----------------------
(* A claim that leaves the source its page does not count the mapping that  *)
(* it adds, so that the first to go frees the page of both: counts that say *)
(* less than there is, as in XSA-224.                                       *)
EXTENDS MmuSmall

MutantClaimCommit(t) ==
  /\ InCall(t, "wait", "claim") /\ Acknowledged(t)
  /\ LET o == job[t].offer
         from(g) == job[t].over[<<o.src, o.page + (g - job[t].place)>>] IN
     /\ offers' = SelectSeq(offers, LAMBDA other :
          other # o /\ ~(o.drop = Right /\ Seen!Touches(other, o.src, Offered(o))))
     /\ DoneWith(t, "K0", 0, [local_addr |-> job[t].place * PageSize, size |-> o.pages * PageSize],
                 job[t].place)
     /\ job' = [job EXCEPT ![t].left = Placed(t), ![t].owed = {},
          ![t].over = [n \in {Mine(t)} \X Placed(t) |-> Taken(from(n[2]), o)]]
  /\ Goto(t, "install")
  /\ UNCHANGED <<alive, tableVars, frameVars, device, lock, at, coreVars>>
==============================================================================
