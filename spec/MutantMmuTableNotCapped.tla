----------------------- MODULE MutantMmuTableNotCapped -----------------------
(* A table is hung on the other side as it is, with the rights of the       *)
(* source in its entries: more than the grant, as in CVE-2021-39793.        *)
EXTENDS MmuSmall

MutantClaimInstallTable(t) ==
  /\ InCall(t, "install", "claim") /\ job[t].moved # {}
  /\ LET k == LevelOf(job[t].offer.pages)
         top == CHOOSE d \in MovedTables(t) : <<d, k>> \in job[t].moved IN
     table' = Hung(Path(Mine(t), job[t].place, job[t].tables, k + 1), job[t].place, k + 1, top)
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ Goto(t, "unlock")
  /\ UNCHANGED <<callerVars, root, spare, frameVars, device, lock, at, coreVars>>
==============================================================================
