------------------------ MODULE MutantCancelTakesAll -------------------------
(* A cancel ends every offer of the caller instead of the one that it names.     *)
EXTENDS MCRanges

MutantCancel(pid, dest_pid, addr, flags) ==
  LET rule == CancelRule(pid, dest_pid, addr, flags) IN
  IF rule # "C0" THEN Fail(pid, rule)
  ELSE /\ offers' = SelectSeq(offers, LAMBDA o : o.src # pid)
       /\ Succeed(pid, rule)
       /\ UNCHANGED <<alive, space, free, content>>
==============================================================================
