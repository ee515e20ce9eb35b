------------------------- MODULE MutantHistoryRemap --------------------------
(* Unmapping leaves the offer pending, so that what is mapped there later is     *)
(* delivered.                                                                    *)
EXTENDS MCHistory

MutantTouches(o, p, gone) == FALSE
==============================================================================
