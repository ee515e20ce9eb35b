------------------------ MODULE MutantForkChildOffers ------------------------
(* A fork child has its parent's offers as its own.                              *)
EXTENDS MCLifecycle

MutantFork(pid) ==
  LET child == LowestFreePid
      mine == SelectSeq(offers, LAMBDA o : o.src = pid) IN
  /\ pid \in alive
  /\ ForkRule(pid) = "fork.0"
  /\ alive' = alive \cup {child}
  /\ offers' = offers \o [i \in DOMAIN mine |-> [mine[i] EXCEPT !.src = child]]
  /\ reply' = Reply(pid, "fork.0", child)
  /\ UNCHANGED <<space, free, content>>
==============================================================================
