--------------------- MODULE MutantMmuSourceLockedFirst ----------------------
(* Each claim takes the lock of the source first, whichever pid is lower:   *)
(* the crossing of XSA-73, seen before anybody is there to wait for.        *)
EXTENDS MmuSmall

MutantFirstLock(t, wanted) == IF wanted = Needs(t) THEN Args(t).src_pid ELSE Least(wanted)
==============================================================================
