----------------------- MODULE MutantMmuTableNotCapped -----------------------
(* A table is hung on the other side as it is, with the rights of the       *)
(* source in its entries: more than the grant, as in CVE-2021-39793.        *)
EXTENDS MmuSmall

MutantClaimInstallTable(t) ==
  /\ InCall(t, "install", "claim")
  /\ \E n \in TopWith(t, ComesFrom(t)) :
       /\ table' = Hung(Mine(t), Least(job[t].left), job[t].tables, n.level + 1, Wide(n.table))
       /\ job' = [job EXCEPT ![t] = NoJob]
  /\ Goto(t, "unlock")
  /\ UNCHANGED <<callerVars, root, spare, frameVars, device, lock, at, coreVars>>
==============================================================================
