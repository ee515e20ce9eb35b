-------------------------- MODULE MutantMmuCowLent ---------------------------
(* A claim hands over a page that the source still shares with its child,   *)
(* without a copy: one writes, the other reads, as in CVE-2020-29374.       *)
EXTENDS MmuSmall

MutantSharedByFork(p, pages) == {}
==============================================================================
