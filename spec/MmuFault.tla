------------------------------ MODULE MmuFault -------------------------------
(* Page faults, and copies of pages that a fork has left shared: by whoever    *)
(* writes first, and before a page is pinned or handed over. The frame for the *)
(* copy was reserved by the fork, so no copy fails.                            *)
EXTENDS MmuCalls

(* A fault takes the lock and looks again: the rights may be there after all.  *)
FaultLook(t) ==
  /\ Runs(t, "look")
  /\ LET p == Mine(t)
         g == AccessPage(t)
         rule == Seen!AccessRule(p, Access(t).addr, Access(t).kind) IN
     /\ tlb' = [tlb EXCEPT ![t] = Outside(@, {g})]
     /\ psc' = [psc EXCEPT ![t] = {e \in @ : e.index # IndexOf(g, e.level)}]
     /\ IF rule # "access.0"
        THEN Done(t, rule, -1) /\ Advance(t) /\ Goto(t, "user") /\ lock' = Free(t) /\ UNCHANGED job
        ELSE IF Denies(Entry(p, g), Access(t).kind)
        THEN /\ job' = [job EXCEPT ![t].left = {g}]
             /\ Goto(t, "copy")
             /\ UNCHANGED <<reply, result, at, lock>>
        ELSE Goto(t, "user") /\ lock' = Free(t) /\ UNCHANGED <<reply, result, at, job>>
  /\ UNCHANGED <<alive, offers, tableVars, frameVars, device, buffer, request, handler>>

-----------------------------------------------------------------------------
SharedByFork(p, pages) == {g \in Mapped(p, pages) : Entry(p, g).cow}

(* After the copy the call decides again, or the access is tried again.        *)
Copied(t) == IF Is(t, "access")
  THEN lock' = Free(t) /\ Goto(t, "user")
  ELSE Goto(t, "decide") /\ UNCHANGED lock

(* The last sharer has the page to itself. Others copy it now, while nobody can*)
(* write to it: a sharer that waits for its flush still refers to it. Who finds*)
(* no frame left waits for one of those. A large leaf is split beforehand.     *)
Copy(t) ==
  /\ Runs(t, "copy")
  /\ Unit(Owner(t), Least(job[t].left)) \subseteq Work(t)
  /\ LET p == Owner(t)
         g == Least(job[t].left)
         m == Entry(p, g)
         f == m.phys IN
     IF refs[f] = 1
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

CopyRequest(t) ==
  /\ Runs(t, "copyRequest")
  /\ Shoot(t, Owner(t), job[t].left, {})
  /\ Goto(t, "copyWait")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, job, buffer, handler>>

(* Nobody reads the old frame through this mapping any more.                   *)
CopyInstall(t) ==
  /\ Runs(t, "copyWait") /\ Acknowledged(t)
  /\ LET p == Owner(t)
         g == Least(job[t].left)
         m == job[t].over[<<p, g>>]
         f == m.phys IN
     /\ Put(p, g, [m EXCEPT !.phys = Least(job[t].copy), !.cow = FALSE])
     /\ refs' = [refs EXCEPT ![f] = @ - 1]
     /\ FreeFrames(IF refs[f] = 1 THEN {f} ELSE {})
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ Copied(t)
  /\ UNCHANGED <<callerVars, root, spare, reserve, device, at, coreVars>>
=============================================================================
