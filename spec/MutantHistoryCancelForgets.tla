--------------------- MODULE MutantHistoryCancelForgets ----------------------
(* A cancel returns 0 and leaves the offer pending: it may be claimed after all. *)
EXTENDS MCHistory

MutantCancel(pid, dest_pid, addr, flags) ==
  LET rule == CancelRule(pid, dest_pid, addr, flags) IN
  IF rule # "C0" THEN Fail(pid, rule) ELSE Succeed(pid, rule) /\ UNCHANGED state
==============================================================================
