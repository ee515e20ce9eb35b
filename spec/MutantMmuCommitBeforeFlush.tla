--------------------- MODULE MutantMmuCommitBeforeFlush ----------------------
(* The claim commits and installs before the other cores have acknowledged: *)
(* the new mapping is there while the old one is still in use, as in        *)
(* CVE-2018-18281.                                                          *)
EXTENDS MmuSmall

MutantAcknowledged(t) == TRUE
==============================================================================
