---------------------- MODULE MutantMmuFrameNotCleared -----------------------
(* A frame goes back with what was in it, as in CVE-2022-26365: the next    *)
(* owner would read it.                                                     *)
EXTENDS MmuSmall

MutantFreeFrames(fs) == unused' = unused \cup fs /\ UNCHANGED mem
==============================================================================
