------------------------ MODULE MutantMmuUncapTooWide ------------------------
(* The entry of a moved table lets everything through again before the      *)
(* entries below it have been capped: more than the grant, as in            *)
(* CVE-2021-39793.                                                          *)
EXTENDS MmuSmall

MutantAfterUncap(p, g, k) ==
  LET d == TableOn(p, g, k) IN
  [table EXCEPT ![d][SlotOf(g, k)] = Wide(@.table)]
==============================================================================
