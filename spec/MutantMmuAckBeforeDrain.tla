----------------------- MODULE MutantMmuAckBeforeDrain -----------------------
(* A core acknowledges while a store still waits in its buffer, as in       *)
(* CVE-2025-10263: the flush is done, the store is not.                     *)
EXTENDS MmuSmall

MutantMayAcknowledge(c) == TRUE
==============================================================================
