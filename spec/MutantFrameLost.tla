--------------------------- MODULE MutantFrameLost ---------------------------
(* The last mapping of a frame goes and nobody frees it.                         *)
EXTENDS MCContent

MutantRelease(after) ==
  /\ space' = after
  /\ UNCHANGED <<free, content>>
==============================================================================
