------------------------------ MODULE MmuCalls -------------------------------
(* The calls as the kernel makes them, step by step. Each takes the address-space*)
(* lock of its caller (a claim that of the source too, the lower pid first),   *)
(* decides by what the tables say then, takes rights away, has them flushed    *)
(* wherever they may be cached, commits in one step, gives rights, unlocks.    *)
EXTENDS MmuHardware

Mine(t) == ProcessOf[t]
Args(t) == Call(t).args

(* The pids whose locks the call of t needs, in the order in which it takes them.*)
Needs(t) ==
  IF Is(t, "claim") /\ Args(t).src_pid \in Pids THEN {Mine(t), Args(t).src_pid} ELSE {Mine(t)}
FirstLock(t, wanted) == Least(wanted)
Held(t) == {p \in Pids : lock[p] = t}
Free(t) == [p \in Pids |-> IF lock[p] = t THEN Nobody ELSE lock[p]]

(* An access is the hardware's; a list looks at the offers alone; exec and exit*)
(* stop their siblings before they take the lock.                              *)
Lockless == {"access", "dma", "list", "exec", "exit"}

Lock(t) ==
  /\ \/ Runs(t, "user") /\ at[t] <= Len(Program[t]) /\ Call(t).call \notin Lockless
     \/ Runs(t, "lock")
     \/ Runs(t, "fault")
  /\ LET wanted == IF pc[t] = "fault" THEN {Mine(t)} ELSE Needs(t) \ Held(t)
         p == FirstLock(t, wanted) IN
     /\ lock[p] = Nobody
     /\ lock' = [lock EXCEPT ![p] = t]
     /\ Goto(t, IF pc[t] = "fault" THEN "look" ELSE IF wanted = {p} THEN "decide" ELSE "lock")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, at, job, coreVars>>

(* Back to user mode, with the reply that was given when the call committed.   *)
Return(t) ==
  /\ Runs(t, "unlock")
  /\ lock' = Free(t)
  /\ Advance(t)
  /\ Goto(t, "user")
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, coreVars>>

(* An error changes nothing.                                                   *)
Fail(t, rule) ==
  /\ Done(t, rule, -1)
  /\ Goto(t, "unlock")
  /\ UNCHANGED <<alive, offers, tableVars, frameVars, device, lock, at, job, coreVars>>

-----------------------------------------------------------------------------
(* Changing tables. What an entry was stays promised until the call commits.   *)

Put(p, g, m) ==
  table' = [table EXCEPT ![TableOn(p, g, 1)][SlotOf(g, 1)] = m]

Overlay(over, n, m) == (n :> m) @@ over
Without(over, ns) == [n \in DOMAIN over \ ns |-> over[n]]

(* Rights leave the entries of process p page by page. After every FlushBatch  *)
(* of them, and after the last, their flush is asked for.                      *)
TakeRights(t, p, after(_), then) ==
  LET g == Least(job[t].left)
      m == Entry(p, g)
      rest == job[t].left \ {g}
      owed == job[t].owed \cup {g} IN
  /\ Put(p, g, after(m))
  /\ job' = [job EXCEPT ![t].left = rest, ![t].owed = owed,
                        ![t].over = Overlay(@, <<p, g>>, m)]
  /\ IF rest = {} \/ Cardinality(owed) = FlushBatch THEN Goto(t, then) ELSE UNCHANGED pc
  /\ UNCHANGED <<callerVars, root, spare, frameVars, device, lock, at, coreVars>>

(* Every core that runs a thread of p may have cached it; this one flushes itself.*)
Targets(t, p) == {c \in Cores : c # t /\ ProcessOf[c] = p /\ pc[c] # Unborn}
FlushOwn(t, p, pages, tables) ==
  IF Mine(t) = p
  THEN /\ tlb' = [tlb EXCEPT ![t] = {e \in @ : e.page \notin pages}]
       /\ psc' = [psc EXCEPT ![t] = {e \in @ : e.table \notin tables}]
  ELSE UNCHANGED <<tlb, psc>>
Shoot(t, p, pages, tables) ==
  /\ request' = [c \in Threads |->
       IF c \in Targets(t, p)
       THEN request[c] \cup {[by |-> t, pages |-> pages, tables |-> tables]} ELSE request[c]]
  /\ FlushOwn(t, p, pages, tables)

(* The step that asks for what is owed. *)
Request(t, p, tables) ==
  /\ Shoot(t, p, job[t].owed, tables)
  /\ job' = [job EXCEPT ![t].owed = {}]
  /\ Goto(t, IF job[t].left = {} THEN "wait" ELSE "take")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, buffer, handler>>

Acknowledged(t) == \A c \in Threads : \A r \in request[c] : r.by # t

-----------------------------------------------------------------------------
(* Reservations: tables that the pages need and that are not there.            *)

MissingTables(p, pages) == Cardinality(
  {n \in {<<k, IndexOf(g, k)>> : k \in 1..(Levels - 1), g \in pages} :
     TableOn(p, n[2] * Span[n[1]], n[1]) = Absent})

(* The path to page g with the tables of T in the place of those that lack, the*)
(* lowest one at the highest level; and m at the end of it.                    *)
Lacking(p, g, from) == {k \in from..(Levels - 1) : TableOn(p, g, k) = Absent}
Path(p, g, T, from) == [k \in from..Levels |->
  LET lack == Lacking(p, g, from) IN
  IF k \in lack THEN Nth(T, Cardinality({j \in lack : j >= k})) ELSE TableOn(p, g, k)]
Hung(path, g, from, m) == [d \in Tables |->
  IF \E k \in DOMAIN path : path[k] = d
  THEN LET k == CHOOSE j \in DOMAIN path : path[j] = d IN
       [table[d] EXCEPT ![SlotOf(g, k)] = IF k = from THEN m ELSE path[k - 1]]
  ELSE table[d]]
Used(p, g, T, from) == {Path(p, g, T, from)[k] : k \in Lacking(p, g, from)}

(* One page of what was promised at the commit goes into the tables.           *)
Install(t, p) ==
  LET g == Least(job[t].left)
      rest == job[t].left \ {g} IN
  /\ table' = Hung(Path(p, g, job[t].tables, 1), g, 1, job[t].over[<<p, g>>])
  /\ job' = [job EXCEPT ![t].left = rest, ![t].over = Without(@, {<<p, g>>}),
                        ![t].tables = @ \ Used(p, g, @, 1)]
  /\ IF rest = {} THEN Goto(t, "unlock") ELSE UNCHANGED pc
  /\ UNCHANGED <<callerVars, root, spare, frameVars, device, lock, at, coreVars>>

-----------------------------------------------------------------------------
(* Frames. Mappings that go refer to theirs no longer; a frame without any is  *)
(* to be freed, and of those kept for copies as many as have become needless.  *)

References(f, ms) == Cardinality({n \in DOMAIN ms : ms[n] # Absent /\ ms[n].phys = f})
Needless(f, n) == IF n = 0 THEN {} ELSE IF n = refs[f] THEN reserve[f] ELSE Lowest(reserve[f], n)
Freed(ms) == {f \in Frames : References(f, ms) > 0 /\ References(f, ms) = refs[f]}
  \cup UNION {Needless(f, References(f, ms)) : f \in Frames}
Dropped(ms) ==
  /\ refs' = [f \in Frames |-> refs[f] - References(f, ms)]
  /\ reserve' = [f \in Frames |-> reserve[f] \ Needless(f, References(f, ms))]

(* After the flush nobody can reach these frames: they are cleared and free.   *)
FreeFrames(fs) ==
  /\ unused' = unused \cup fs
  /\ mem' = [f \in Frames |-> IF f \in fs THEN 0 ELSE mem[f]]
=============================================================================
