------------------------ MODULE MutantErrorHasEffect -------------------------
(* A call that fails has dropped the oldest offer on the way.                    *)
EXTENDS MCRanges

MutantFail(p, rule) ==
  /\ reply' = Reply(p, rule, -1)
  /\ offers' = IF offers = <<>> THEN offers ELSE Tail(offers)
  /\ UNCHANGED <<alive, space, free, content>>
==============================================================================
