--------------------- MODULE MutantMmuCommitBeforeFlush ----------------------
(* The claim commits and installs before the other cores have acknowledged: the*)
(* mistake of CVE-2018-18281, where mremap flushed after it had let go.       *)
EXTENDS MCMmu

MutantAcknowledged(t) == TRUE
==============================================================================
