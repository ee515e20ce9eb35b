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

(* Whose page it is that the thread changes until it commits.                  *)
Owner(t) == IF Is(t, "claim") THEN Args(t).src_pid ELSE Mine(t)

PutAt(p, g, k, m) == table' = [table EXCEPT ![TableOn(p, g, k)][SlotOf(g, k)] = m]
Put(p, g, m) == PutAt(p, g, 1, m)

Overlay(over, n, m) == (n :> m) @@ over
Without(over, ns) == [n \in DOMAIN over \ ns |-> over[n]]
Entries(p, pages) == [n \in {p} \X pages |-> Entry(p, n[2])]

(* Rights leave the entries of process p one by one, a large leaf in one step  *)
(* if all of it is meant; the tables that it kept are needed no longer if it   *)
(* goes (I11). After FlushBatch pages, and after the last, their flush is asked*)
(* for.                                                                        *)
TakeRights(t, p, after(_), then) ==
  LET g == Least(job[t].left)
      w == Walk(p, g)
      unit == Unit(p, g)
      rest == job[t].left \ unit
      owed == job[t].owed \cup unit IN
  /\ unit \subseteq job[t].left
  /\ PutAt(p, g, w.level, after(w.leaf))
  /\ spare' = IF after(w.leaf) = Absent THEN spare \cup Deposited(w.leaf) ELSE spare
  /\ job' = [job EXCEPT ![t].left = rest, ![t].owed = owed,
                        ![t].over = Entries(p, unit) @@ @]
  /\ IF rest = {} \/ Cardinality(owed) >= FlushBatch THEN Goto(t, then) ELSE UNCHANGED pc
  /\ UNCHANGED <<callerVars, root, frameVars, device, lock, at, coreVars>>

(* The pages whose entries the thread is about to change, and whose they are.  *)
Changing(t) == \/ Runs(t, "take") \/ Runs(t, "install") \/ Runs(t, "copy")
               \/ InCall(t, "decide", "pin") /\ Seen!PinRule(Args(t).pid, Args(t).addr) = "pin.0"
Work(t) == IF pc[t] = "decide" THEN {Seen!PageOf(Args(t).addr)}
           ELSE IF pc[t] = "copy" THEN {Least(job[t].left)} ELSE job[t].left
Where(t) == IF pc[t] = "install" THEN Mine(t) ELSE Owner(t)

(* A large leaf that is meant in part becomes a table of the next smaller ones,*)
(* from the tables that it keeps (I11). Nobody has to be told: the translations*)
(* are the same, and what a core has cached of the large one is flushed with   *)
(* the first page of it that is.                                               *)
Split(t) ==
  /\ Changing(t) /\ Work(t) # {}
  /\ LET p == Where(t)
         g == Least(Work(t)) IN
     /\ ~(Unit(p, g) \subseteq Work(t))
     /\ table' = AfterSplit(p, g)
  /\ UNCHANGED <<callerVars, root, spare, frameVars, threadVars, device, coreVars>>

(* Every core that runs a thread of p may have cached it; this one flushes itself.*)
Targets(t, p) == {c \in Cores : c # t /\ ProcessOf[c] = p /\ pc[c] # Unborn}
FlushOwn(t, p, pages, tables) ==
  IF Mine(t) = p
  THEN /\ tlb' = [tlb EXCEPT ![t] = Outside(@, pages)]
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
(* Reservations are of the tables that the pages need one by one. Those that a *)
(* large leaf makes needless are the ones that it keeps.                       *)

MissingTables(p, pages) == Cardinality(MissingNodes(p, pages))

(* Before something is installed that an entry above would not let through, the*)
(* cap goes down to where it belongs. Nobody gains by it, at no moment: walks  *)
(* that have it cached find less at most, and a fault looks again.             *)
Highest(S) == CHOOSE k \in S : \A j \in S : j <= k
Uncap(t) ==
  /\ Runs(t, "install") /\ job[t].left # {}
  /\ LET g == Least(job[t].left)
         ks == Capping(Mine(t), g, job[t].over[<<Mine(t), g>>]) IN
     /\ ks # {}
     /\ table' = AfterUncap(Mine(t), g, Highest(ks))
  /\ UNCHANGED <<callerVars, root, spare, frameVars, threadVars, device, coreVars>>

(* The level of the slot in which promises page(_) from page g on are installed: *)
(* that of the leaf that is there, or the highest that can map its whole block.*)
InstallLevel(p, g, pages, page(_)) ==
  LET w == Walk(p, g) IN
  IF w.leaf # Absent THEN w.level
  ELSE Highest({k \in 1..w.level :
    k <= LargestLeaf /\ Block(g, k) \subseteq pages /\ OneLeaf(page, g, k)})

(* Of what was promised at the commit as much goes into the tables as one entry*)
(* can map.                                                                    *)
Install(t, p) ==
  LET g == Least(job[t].left)
      promise(h) == job[t].over[<<p, h>>]
      k == InstallLevel(p, g, job[t].left, promise)
      there == Walk(p, g).leaf
      tables == job[t].tables \ Used(p, g, job[t].tables, k)
      kept == IF there # Absent THEN Deposited(there) ELSE Lowest(tables, Deposit[k])
      rest == job[t].left \ Block(g, k) IN
  /\ Unit(p, g) \subseteq job[t].left
  /\ Capping(p, g, promise(g)) = {}
  /\ table' = Hung(p, g, job[t].tables, k, LeafOf(promise, g, k, kept))
  /\ job' = [job EXCEPT ![t].left = rest, ![t].over = Without(@, {p} \X Block(g, k)),
                        ![t].tables = tables \ kept]
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
