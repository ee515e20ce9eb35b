------------------------ MODULE MutantMmuSharedFreed -------------------------
(* munmap frees the frame without looking whether somebody else still has   *)
(* it: the release of one reference is taken for that of all, as in         *)
(* XSA-394.                                                                 *)
EXTENDS MmuSmall

MutantFreed(ms) == {f \in Frames : References(f, ms) > 0}
==============================================================================
