------------------------ MODULE MutantMmuSharedFreed -------------------------
(* munmap frees the frame without looking whether somebody else still has it: the*)
(* count was taken for one.                                                   *)
EXTENDS MCMmu

MutantFramesWithout(t, gone) == {}
==============================================================================
