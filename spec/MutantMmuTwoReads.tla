-------------------------- MODULE MutantMmuTwoReads --------------------------
(* The claim reads its offer twice: what it has validated before it had the *)
(* locks is not what it finds with them, as in XSA-500. The second offer    *)
(* grants what the source has not got any more.                             *)
EXTENDS MmuSmall

Rule(t) == LET a == Args(t) IN Seen!ClaimRule(a.pid, a.src_pid, a.remote_addr, a.local_addr,
  a.size, a.flags, a.out_ok, a.expect_id, a.min_perms)
Wanted(t) == offers[CHOOSE i \in Seen!Found(Args(t).src_pid, Mine(t), Args(t).remote_addr) : TRUE]
Validated(t) == job[t].offer # <<>>

MutantClaimDecide(t) ==
  \/ /\ InCall(t, "user", "claim") /\ Rule(t) = "K0" /\ ~Validated(t)
     /\ job' = [job EXCEPT ![t].offer = Wanted(t)]
     /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, pc, coreVars>>
  \/ /\ InCall(t, "decide", "claim")
     /\ IF Rule(t) # "K0" /\ ~(Rule(t) = "K6" /\ Validated(t)) THEN Fail(t, Rule(t))
        ELSE LET o == Wanted(t)
                 place == Least(Seen!Places(Mine(t), o.pages))
                 tables == Lowest(spare, MissingTables(Mine(t), Range(place, o.pages))) IN
             /\ spare' = spare \ tables
             /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.offer = o, !.place = place,
                  !.left = Offered(o), !.tables = tables]]
             /\ Goto(t, "take")
             /\ UNCHANGED <<callerVars, root, table, frameVars, device, lock, at, coreVars>>
==============================================================================
