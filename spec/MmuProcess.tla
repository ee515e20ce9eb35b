----------------------------- MODULE MmuProcess ------------------------------
(* fork, exec, exit and spawn, step by step.                                   *)
EXTENDS MmuMemory

(* Of the threads that wait for their process the lowest starts.               *)
Starting(p) == {t \in ThreadsOf(p) : pc[t] = Unborn /\ \A s \in ThreadsOf(p) : pc[s] = Unborn => t <= s}
StartsWith(t, p, where) ==
  pc' = [s \in Threads |-> IF s \in Starting(p) THEN "user" ELSE IF s = t THEN where ELSE pc[s]]

(* Pids that calls under way have been promised, whichever they will be.       *)
Forking == {t \in Threads : Is(t, "fork") /\ pc[t] \in {"take", "request", "wait"}}
NoPidLeft == alive # Pids /\ Cardinality(alive) + Cardinality(Forking) >= MaxPid

(* Private pages but those a device works on are copied only when somebody     *)
(* writes; a frame is reserved for each.                                       *)
CopiedLater(p) == {g \in Seen!Private(p) : "pinned" \notin Entry(p, g).marks}
Inherited(p) == [g \in Pages |-> IF Seen!IsInherited(p, g) THEN Entry(p, g) ELSE Absent]

ForkDecide(t) ==
  /\ InCall(t, "decide", "fork")
  /\ LET p == Mine(t)
         rule == Seen!ForkRule(p)
         count == Cardinality(Seen!Private(p))
         need == Cardinality(NodesFor(Inherited(p)))
         unprotected == {g \in CopiedLater(p) : ~Entry(p, g).cow} IN
     IF rule = "fork.2" THEN Fail(t, IF Cardinality(AbsFree) < count THEN rule ELSE "fork.nomem")
     ELSE IF rule # "fork.0" THEN Fail(t, rule)
     ELSE IF NoPidLeft \/ Cardinality(spare) < need THEN Fail(t, "fork.nomem")
     ELSE /\ unused' = unused \ Lowest(unused, count)
          /\ spare' = spare \ Lowest(spare, need)
          /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.left = unprotected,
               !.frames = Lowest(unused, count), !.tables = Lowest(spare, need)]]
          /\ Goto(t, IF unprotected = {} THEN "wait" ELSE "take")
          /\ UNCHANGED <<callerVars, root, table, mem, refs, reserve, device, lock, at, coreVars>>

ForkTakeRights(t) ==
  LET after(m) == [m EXCEPT !.cow = TRUE] IN
  InCall(t, "take", "fork") /\ TakeRights(t, Mine(t), after, "request")

ForkRequest(t) == InCall(t, "request", "fork") /\ Request(t, Mine(t), {})

(* Nobody can write to what parent and child share now.                        *)
ForkCommit(t) ==
  /\ InCall(t, "wait", "fork") /\ Acknowledged(t) /\ Drained(t)
  /\ LET p == Mine(t)
         child == Seen!LowestFreePid
         private == Seen!Private(p)
         nth(S, g) == Nth(S, Cardinality({h \in private : h <= g}))
         kept(g) == nth(job[t].frames, g)
         page(g) ==
           LET m == Entry(p, g) IN
           IF ~Seen!IsInherited(p, g) THEN Absent
           ELSE IF g \in CopiedLater(p) THEN [m EXCEPT !.frame = nth(AbsFree, g)]
           ELSE IF g \in private
           THEN [m EXCEPT !.frame = nth(AbsFree, g), !.phys = kept(g), !.marks = @ \ {"pinned"}]
           ELSE [m EXCEPT !.marks = @ \ {"pinned"}]
         space == [g \in Pages |-> page(g)]
         nodes == NodesFor(space)
         number(n) == Nth(job[t].tables, NodeRank(n, nodes) + 1)
         sharers(f) == Cardinality({g \in Pages : space[g] # Absent /\ space[g].phys = f}) IN
     /\ alive' = alive \cup {child}
     /\ root' = [root EXCEPT ![child] = number(<<Levels, 0>>)]
     /\ table' = [d \in Tables |-> IF d \in job[t].tables
          THEN Written(CHOOSE n \in nodes : number(n) = d, space, number) ELSE table[d]]
     /\ refs' = [f \in Frames |-> refs[f] + sharers(f)]
     /\ reserve' = [f \in Frames |-> reserve[f] \cup
          {kept(g) : g \in {h \in CopiedLater(p) : Entry(p, h).phys = f}}]
     /\ mem' = [f \in Frames |->
          LET gs == {g \in private \ CopiedLater(p) : kept(g) = f} IN
          IF gs = {} THEN mem[f] ELSE mem[Entry(p, CHOOSE g \in gs : TRUE).phys]]
     /\ Done(t, "fork.0", child)
     /\ StartsWith(t, child, "unlock")
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ UNCHANGED <<offers, spare, unused, device, lock, at, coreVars>>

SpawnDecide(t) ==
  /\ InCall(t, "decide", "spawn")
  /\ LET rule == IF NoPidLeft \/ (Seen!SpawnRule = "spawn.0" /\ spare = {}) THEN "spawn.nomem"
                 ELSE Seen!SpawnRule
         p == Seen!LowestFreePid IN
     /\ reply' = Seen!Reply(0, rule, IF rule = "spawn.0" THEN p ELSE -1)
     /\ Record(t, rule, reply'.ret)
     /\ IF rule # "spawn.0" THEN Goto(t, "unlock") /\ UNCHANGED <<alive, root, table, spare>>
        ELSE /\ alive' = alive \cup {p}
             /\ root' = [root EXCEPT ![p] = Least(spare)]
             /\ spare' = spare \ {Least(spare)}
             /\ StartsWith(t, p, "unlock")
             /\ UNCHANGED table
  /\ UNCHANGED <<offers, frameVars, device, lock, at, job, coreVars>>

-----------------------------------------------------------------------------
(* exec and exit stop the sibling threads where they are in user mode; one that*)
(* is in a call ends the call first. Of two that stop each other the lower one *)
(* goes on.                                                                    *)
Ends(t) == Is(t, "exec") \/ Is(t, "exit")
Siblings(t) == ThreadsOf(Mine(t)) \cap {s \in Cores : s # t /\ pc[s] # Unborn}

EndBegin(t) ==
  /\ Runs(t, "user") /\ Ends(t)
  /\ Goto(t, "stop")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, job, coreVars>>

Stop(t) ==
  /\ \/ Runs(t, "user") /\ \E s \in Siblings(t) : pc[s] = "stop"
     \/ Runs(t, "stop") /\ \E s \in Siblings(t) : pc[s] = "stop" /\ s < t
  /\ ~IsDevice(t)
  /\ Goto(t, Ended)
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, job, coreVars>>

EndLock(t) ==
  /\ Runs(t, "stop")
  /\ \A s \in Siblings(t) : pc[s] = Ended /\ Drained(s)
  /\ lock[Mine(t)] = Nobody
  /\ lock' = [lock EXCEPT ![Mine(t)] = t]
  /\ Goto(t, "decide")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, at, job, coreVars>>

NoOffers(p) == SelectSeq(offers, LAMBDA o : o.src # p /\ o.dst # p)

(* I6: the offers go with the incarnation.                                     *)
ExecCommit(t) ==
  /\ InCall(t, "decide", "exec") /\ Drained(t)
  /\ offers' = NoOffers(Mine(t))
  /\ Done(t, "exec.0", 0)
  /\ StopDevice(Mine(t), Pages)
  /\ job' = [job EXCEPT ![t].over = [n \in {Mine(t)} \X Pages |-> Absent]]
  /\ Goto(t, "take")
  /\ UNCHANGED <<alive, tableVars, frameVars, lock, at, coreVars>>

(* All but the root goes, and what its slots map themselves.                   *)
ExecTearDown(t) ==
  /\ InCall(t, "take", "exec")
  /\ table' = [table EXCEPT ![root[Mine(t)]] = Blank]
  /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.owed = Pages,
       !.moved = TablesOf(Mine(t), 1..(Levels - 1)), !.torn = LargeIn({root[Mine(t)]})]]
  /\ Goto(t, "request")
  /\ UNCHANGED <<callerVars, root, spare, frameVars, device, lock, at, coreVars>>

(* I6: the pid and the offers go together. Nobody finds the tables any more, so*)
(* the lock goes too.                                                          *)
ExitCommit(t) ==
  /\ InCall(t, "decide", "exit") /\ Drained(t)
  /\ alive' = alive \ {Mine(t)}
  /\ offers' = NoOffers(Mine(t))
  /\ Done(t, "exit.0", 0)
  /\ StopDevice(Mine(t), Pages)
  /\ root' = [root EXCEPT ![Mine(t)] = Absent]
  /\ job' = [job EXCEPT ![t].owed = Pages, ![t].moved = TablesOf(Mine(t), 1..Levels)]
  /\ lock' = Free(t)
  /\ Goto(t, "request")
  /\ UNCHANGED <<table, spare, frameVars, at, coreVars>>

EndRequest(t) == Runs(t, "request") /\ Ends(t) /\ Request(t, Mine(t), MovedTables(t))

(* The mappings that are torn down: those in tables of the lowest level, and   *)
(* page by page those of large leaves, which any table that one keeps names.   *)
TornLeaves(t) == job[t].torn \cup LargeIn(MovedTables(t))
TornSlots(t) == {d \in MovedTables(t) : <<d, 1>> \in job[t].moved} \X Slots
TornParts(t) == UNION {{Least(x.kept)} \X DOMAIN x.frame : x \in TornLeaves(t)}
TornDown(t) == [n \in TornSlots(t) \cup TornParts(t) |->
  IF n \in TornSlots(t) THEN table[n[1]][n[2]]
  ELSE Part(CHOOSE x \in TornLeaves(t) : n[1] \in x.kept, n[2])]
TornTables(t) == MovedTables(t) \cup UNION {x.kept : x \in TornLeaves(t)}

EndFree(t) ==
  /\ Runs(t, "wait") /\ Ends(t) /\ Acknowledged(t)
  /\ Dropped(TornDown(t))
  /\ FreeFrames(Freed(TornDown(t)))
  /\ table' = [d \in Tables |-> IF d \in MovedTables(t) THEN Blank ELSE table[d]]
  /\ spare' = spare \cup TornTables(t)
  /\ lock' = Free(t)
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ IF Is(t, "exit") THEN Goto(t, Ended) /\ UNCHANGED at ELSE Goto(t, "user") /\ Advance(t)
  /\ UNCHANGED <<callerVars, root, device, coreVars>>
=============================================================================
