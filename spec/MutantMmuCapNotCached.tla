------------------------ MODULE MutantMmuCapNotCached ------------------------
(* The paging-structure cache keeps a table without the rights that its     *)
(* entry leaves: walks from there on have more than they may, as where      *)
(* XSA-286 trusted an upper entry that had been cached.                     *)
EXTENDS MmuSmall

MutantFillStructure(c, k, i) ==
  /\ StructureCaches /\ Live(c)
  /\ Cached(c, k, i) = {}
  /\ \E up \in TopCached(c, k + 1, i \div FanOut) :
       LET x == table[up.table][i % FanOut] IN
       /\ IsTable(x)
       /\ psc' = [psc EXCEPT ![c] = @ \cup
            {[level |-> k, index |-> i, table |-> x.table, rights |-> up.rights]}]
  /\ UNCHANGED <<kernelVars, tlb, buffer, request, handler>>
==============================================================================
