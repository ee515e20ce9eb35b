---------------------- MODULE MutantMmuCountedTooEarly -----------------------
(* A sharer that is about to copy is not counted any more: the other one    *)
(* takes the page for its own and writes, while the first still reads it. A *)
(* count decides that says too little, as in CVE-2020-29374.                *)
EXTENDS MmuSmall

Leaving(t, f) == Cardinality({s \in Threads \ {t} :
  pc[s] \in {"copyRequest", "copyWait"} /\ \E n \in DOMAIN job[s].over : job[s].over[n].phys = f})

MutantCopy(t) ==
  /\ Runs(t, "copy")
  /\ LET p == Owner(t)
         g == Least(job[t].left)
         m == Entry(p, g)
         f == m.phys IN
     IF refs[f] - Leaving(t, f) = 1
     THEN /\ Put(p, g, [m EXCEPT !.cow = FALSE])
          /\ job' = [job EXCEPT ![t] = NoJob]
          /\ Copied(t)
          /\ UNCHANGED frameVars
     ELSE /\ reserve[f] # {}
          /\ LET r == Least(reserve[f]) IN
             /\ reserve' = [reserve EXCEPT ![f] = @ \ {r}]
             /\ mem' = [mem EXCEPT ![r] = mem[f]]
             /\ refs' = [refs EXCEPT ![r] = 1]
             /\ job' = [job EXCEPT ![t].copy = {r}, ![t].over = Overlay(@, <<p, g>>, m)]
          /\ Put(p, g, Absent)
          /\ Goto(t, "copyRequest")
          /\ UNCHANGED <<lock, unused>>
  /\ UNCHANGED <<callerVars, root, spare, device, at, coreVars>>
==============================================================================
