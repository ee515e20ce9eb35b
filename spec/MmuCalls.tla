------------------------------ MODULE MmuCalls -------------------------------
(* The calls as the kernel makes them, step by step. Each takes the address-space*)
(* lock of its caller (a claim that of the source too, the lower pid first),   *)
(* decides by what the tables say then, takes rights away, has them flushed    *)
(* wherever they may be cached, commits in one step, gives rights, unlocks.    *)
EXTENDS MmuHardware

Mine(t) == ProcessOf[t]

(* The pids whose locks the call of t needs, in the order in which it takes them.*)
Needs(t) ==
  LET src == Call(t).args.src_pid IN
  IF Is(t, "claim") /\ src \in Pids THEN {Mine(t), src} ELSE {Mine(t)}
FirstLock(t, wanted) == Least(wanted)
Held(t) == {p \in Pids : lock[p] = t}
Free(t) == [p \in Pids |-> IF lock[p] = t THEN Nobody ELSE lock[p]]

(* An access is the hardware's; a list looks at the offers alone; exit stops its*)
(* siblings before it takes the lock.                                          *)
Lockless == {"access", "list", "exit"}

Lock(t) ==
  /\ \/ Runs(t, "user") /\ at[t] <= Len(Program[t]) /\ Call(t).call \notin Lockless
     \/ Runs(t, "lock")
     \/ Runs(t, "fault")
  /\ LET wanted == IF pc[t] = "fault" THEN {Mine(t)} ELSE Needs(t) \ Held(t)
         p == FirstLock(t, wanted) IN
     /\ lock[p] = Nobody
     /\ lock' = [lock EXCEPT ![p] = t]
     /\ Goto(t, IF pc[t] = "fault" THEN "look" ELSE IF wanted = {p} THEN "decide" ELSE "lock")
  /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, at, job, coreVars>>

(* Back to user mode, with the reply that was given when the call committed.   *)
Return(t) ==
  /\ Runs(t, "unlock")
  /\ lock' = Free(t)
  /\ Advance(t)
  /\ Goto(t, "user")
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, coreVars>>

Answer(t, r) == reply' = r /\ Goto(t, "unlock")
Fail(t, rule) ==
  /\ Answer(t, Seen!Reply(Mine(t), rule, -1))
  /\ UNCHANGED <<alive, offers, root, table, unused, mem, lock, at, job, coreVars>>

-----------------------------------------------------------------------------
(* A fault takes the lock and looks again: the rights may be there after all.  *)

FaultLook(t) ==
  /\ Runs(t, "look")
  /\ LET rule == Seen!AccessRule(Mine(t), Access(t).addr, Access(t).kind)
         p == Mine(t) IN
     /\ tlb' = [tlb EXCEPT ![t] = {e \in @ : e.page # AccessPage(t)}]
     /\ psc' = [psc EXCEPT ![t] = {e \in @ : e.index # IndexOf(AccessPage(t))}]
     /\ IF rule = "access.0" THEN Goto(t, "user") /\ UNCHANGED <<reply, at>>
        ELSE /\ reply' = Seen!Reply(p, rule, -1)
             /\ Advance(t)
             /\ Goto(t, "user")
     /\ lock' = Free(t)
  /\ UNCHANGED <<alive, offers, root, table, unused, mem, job, buffer, request, handler>>

-----------------------------------------------------------------------------
(* Changing tables. Put writes one entry; a page without table and nothing to  *)
(* write needs none.                                                           *)

Put(p, g, m) ==
  table' = [table EXCEPT ![root[p][IndexOf(g)]][SlotOf(g)] = m]

Overlay(over, n, m) == (n :> m) @@ over
Without(over, ns) == [n \in DOMAIN over \ ns |-> over[n]]

(* Rights leave the entries of process p page by page. What they were stays    *)
(* promised until the call commits.                                            *)
TakeRights(t, p, after(_), then) ==
  LET g == Least(job[t].left)
      m == Entry(p, g)
      rest == job[t].left \ {g} IN
  /\ IF m = Absent THEN UNCHANGED table ELSE Put(p, g, after(m))
  /\ job' = [job EXCEPT ![t].left = rest,
       ![t].over = IF m = Absent THEN @ ELSE Overlay(@, <<p, g>>, m)]
  /\ IF rest = {} THEN Goto(t, then) ELSE UNCHANGED pc
  /\ UNCHANGED <<alive, offers, reply, root, unused, mem, lock, at, coreVars>>

(* Every core that runs a thread of p may have cached it; this one flushes itself.*)
Shoot(t, p, pages, tables) ==
  /\ request' = [c \in Threads |->
       IF c # t /\ ProcessOf[c] = p
       THEN request[c] \cup {[by |-> t, pages |-> pages, tables |-> tables]} ELSE request[c]]
  /\ IF Mine(t) = p
     THEN /\ tlb' = [tlb EXCEPT ![t] = {e \in @ : e.page \notin pages}]
          /\ psc' = [psc EXCEPT ![t] = {e \in @ : e.table \notin tables}]
     ELSE UNCHANGED <<tlb, psc>>

Acknowledged(t) == \A c \in Threads : \A r \in request[c] : r.by # t

(* What the address spaces would be without the pages that a job gives up.     *)
FramesWithout(t, gone) == {AbsSpace[n[1]][n[2]].frame :
  n \in {m \in Pids \X Pages : m \notin gone /\ AbsSpace[m[1]][m[2]] # Absent}}
FramesOver(t) == {job[t].over[n].frame : n \in {m \in DOMAIN job[t].over : job[t].over[m] # Absent}}

(* After the flush nobody can reach these frames: they are cleared and free.   *)
FreeFrames(fs) ==
  /\ unused' = unused \cup fs
  /\ mem' = [f \in Frames |-> IF f \in fs THEN 0 ELSE mem[f]]

(* Lower tables that the pages need and that are not there.                    *)
MissingTables(p, pages) == Cardinality({i \in {IndexOf(g) : g \in pages} : root[p][i] = NoTable})
KeptTables == UNION {job[t].tables : t \in Threads}
SpareTables == Tables \ (UsedTables \cup KeptTables)
Lowest(S, n) == CHOOSE T \in SUBSET S : Cardinality(T) = n /\ \A a \in T, b \in S \ T : a < b

(* One page of what was promised at the commit goes into the tables.           *)
Install(t, p) ==
  LET g == Least(job[t].left)
      rest == job[t].left \ {g}
      i == IndexOf(g)
      new == root[p][i] = NoTable
      d == IF new THEN Least(job[t].tables) ELSE root[p][i] IN
  /\ root' = [root EXCEPT ![p][i] = d]
  /\ table' = [table EXCEPT ![d][SlotOf(g)] = job[t].over[<<p, g>>]]
  /\ job' = [job EXCEPT ![t].left = rest, ![t].over = Without(@, {<<p, g>>}),
                        ![t].tables = IF new THEN @ \ {d} ELSE @]
  /\ IF rest = {} THEN Goto(t, "unlock") ELSE UNCHANGED pc
  /\ UNCHANGED <<alive, offers, reply, unused, mem, lock, at, coreVars>>
=============================================================================
