----------------------- MODULE MutantMmuExecKeepsWalks -----------------------
(* exec flushes translations and not walks, as in XSA-286: the tables are   *)
(* free, and a walk still goes through them.                                *)
EXTENDS MmuSmall

MutantEndRequest(t) == Runs(t, "request") /\ Ends(t) /\ Request(t, Mine(t), {})
==============================================================================
