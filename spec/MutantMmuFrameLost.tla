------------------------- MODULE MutantMmuFrameLost --------------------------
(* A copy that replaces the last mapping of a frame does not free it: what  *)
(* a call under way held is lost, as in CVE-2022-50257.                     *)
EXTENDS MmuSmall

MutantCopyInstall(t) ==
  /\ Runs(t, "copyWait") /\ Acknowledged(t)
  /\ LET p == Owner(t)
         g == Least(job[t].left)
         m == job[t].over[<<p, g>>] IN
     /\ Put(p, g, [m EXCEPT !.phys = Least(job[t].copy), !.cow = FALSE])
     /\ refs' = [refs EXCEPT ![m.phys] = @ - 1]
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ Copied(t)
  /\ UNCHANGED <<callerVars, root, spare, unused, mem, reserve, device, at, coreVars>>
==============================================================================
