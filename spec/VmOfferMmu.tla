----------------------------- MODULE VmOfferMmu ------------------------------
(* The kernel level: every call in small steps on a machine of several cores,  *)
(* whose caches fill behind the kernel's back. It refines the atomic level.    *)
EXTENDS MmuProcess

(* Tables for the start: address space after address space.                    *)
StartAlive == {ProcessOf[t] : t \in Threads \ Later}
StartNodes(p) == IF p \in StartAlive THEN NodesFor(StartSpace[p]) ELSE {}
StartNumber(p, n) ==
  Cardinality(UNION {{q} \X StartNodes(q) : q \in 1..(p - 1)}) + NodeRank(n, StartNodes(p)) + 1
StartTable(d) == {n \in UNION {{p} \X StartNodes(p) : p \in Pids} : StartNumber(n[1], n[2]) = d}
StartMappings == {n \in Pids \X Pages : StartSpace[n[1]][n[2]] # Absent}
ASSUME \A n \in StartMappings : n[1] \in StartAlive
StartRefs(f) == Cardinality({n \in StartMappings : StartSpace[n[1]][n[2]].phys = f})

Init ==
  /\ alive = StartAlive
  /\ offers = StartOffers
  /\ reply = Seen!Reply(0, "exit.0", 0)
  /\ result = [t \in Threads |-> <<>>]
  /\ root = [p \in Pids |-> IF p \in StartAlive THEN StartNumber(p, <<Levels, 0>>) ELSE Absent]
  /\ table = [d \in Tables |->
       IF StartTable(d) = {} THEN Blank
       ELSE LET n == CHOOSE m \in StartTable(d) : TRUE
                number(m) == StartNumber(n[1], m) IN Written(n[2], StartSpace[n[1]], number)]
  /\ spare = {d \in Tables : StartTable(d) = {}}
  /\ unused = {f \in Frames : StartRefs(f) = 0}
  /\ mem = [f \in Frames |-> 0]
  /\ refs = [f \in Frames |-> StartRefs(f)]
  /\ reserve = [f \in Frames |-> {}]
  /\ device = [p \in Pids |-> {}]
  /\ tlb = [c \in Threads |-> {}] /\ psc = [c \in Threads |-> {}]
  /\ buffer = [c \in Threads |-> <<>>]
  /\ request = [c \in Threads |-> {}] /\ handler = [c \in Threads |-> FALSE]
  /\ lock = [p \in Pids |-> Nobody]
  /\ at = [t \in Threads |-> 1]
  /\ pc = [t \in Threads |-> IF t \in Later THEN Unborn ELSE "user"]
  /\ job = [t \in Threads |-> NoJob]

(* What a thread does next, in user mode or in the kernel.                     *)
Step(t) ==
  \/ AccessHit(t) \/ AccessFault(t) \/ Dma(t)
  \/ FaultLook(t) \/ Copy(t) \/ CopyRequest(t) \/ CopyInstall(t)
  \/ Lock(t) \/ Return(t)
  \/ OfferDecide(t) \/ ListOffers(t)
  \/ ClaimDecide(t) \/ ClaimTakeRights(t) \/ ClaimTakeTable(t) \/ ClaimRequest(t)
  \/ ClaimCommit(t) \/ ClaimInstall(t) \/ ClaimInstallTable(t)
  \/ MmapDecide(t) \/ MmapInstall(t)
  \/ MunmapDecide(t) \/ MunmapTakeRights(t) \/ MunmapRequest(t) \/ MunmapCommit(t) \/ MunmapFree(t)
  \/ MprotectDecide(t) \/ MprotectTakeRights(t) \/ MprotectRequest(t)
  \/ MprotectCommit(t) \/ MprotectInstall(t)
  \/ PinDecide(t) \/ UnpinDecide(t)
  \/ ForkDecide(t) \/ ForkTakeRights(t) \/ ForkRequest(t) \/ ForkCommit(t) \/ SpawnDecide(t)
  \/ EndBegin(t) \/ Stop(t) \/ EndLock(t)
  \/ ExecCommit(t) \/ ExecTearDown(t) \/ ExitCommit(t) \/ EndRequest(t) \/ EndFree(t)

(* What a core does by itself.                                                 *)
Hardware(c) ==
  \/ Drain(c) \/ Deliver(c) \/ Acknowledge(c)
  \/ \E k \in 1..(Levels - 1) : \E i \in Indices(k) : FillStructure(c, k, i)
  \/ \E g \in Pages : FillTranslation(c, g) \/ Evict(c, g)
  \/ \E k \in 1..(Levels - 1) : \E i \in Indices(k) : EvictStructure(c, k, i)

(* Everybody has made all calls, and nothing is on its way. A device outlives  *)
(* the process that it works for.                                              *)
Rests(t) == \/ pc[t] \in {Unborn, Ended}
            \/ pc[t] = "user" /\ at[t] > Len(Program[t])
Quiet == \A t \in Threads : Rests(t) /\ Drained(t) /\ request[t] = {}
Rest == Quiet /\ UNCHANGED vars

Next == (\E t \in Threads : Step(t)) \/ (\E c \in Cores : Hardware(c)) \/ Rest

Spec == Init /\ [][Next]_vars

Fairness == \A t \in Threads :
  /\ WF_vars(Step(t)) /\ WF_vars(Drain(t)) /\ WF_vars(Deliver(t)) /\ WF_vars(Acknowledge(t))
  /\ \A k \in 1..(Levels - 1) : \A i \in Indices(k) : WF_vars(FillStructure(t, k, i))
  /\ \A g \in Pages : WF_vars(FillTranslation(t, g))
FairSpec == Spec /\ Fairness

-----------------------------------------------------------------------------
(* I3: whatever a core or a device has cached or has waiting, its process may  *)
(* still do. A thread in exec or exit does nothing in user mode any more.      *)
Acting(c) == /\ ProcessOf[c] \in alive /\ pc[c] \notin {Unborn, Ended} /\ ~HasLeft(c)
             /\ ~(Is(c, "exec") /\ pc[c] \in {"take", "request", "wait"})
Allows(p, g, f, rights) ==
  LET m == Promised(p, g) IN m # Absent /\ m.phys = f /\ rights \subseteq Hard(m)
I3FlushedInv ==
  /\ \A c \in Cores : Acting(c) =>
       /\ \A e \in tlb[c] : Allows(ProcessOf[c], e.page, e.frame, e.rights)
       /\ \A i \in DOMAIN buffer[c] :
            Allows(ProcessOf[c], buffer[c][i].page, buffer[c][i].frame, {"W"})
  /\ \A p \in Pids : \A e \in device[p] : Allows(p, e.page, e.frame, e.rights)

(* I4: nobody can reach a free frame, whatever is cached or waiting.           *)
I4NobodyReachesInv == \A f \in unused :
  /\ mem[f] = 0
  /\ \A p \in Pids, g \in Pages : Entry(p, g) # Absent => Entry(p, g).phys # f
  /\ \A c \in Cores : /\ \A e \in tlb[c] : e.frame # f
                      /\ \A i \in DOMAIN buffer[c] : buffer[c][i].frame # f
  /\ \A p \in Pids : \A e \in device[p] : e.frame # f

(* A core that still walks a table walks one of its own process, or one that a *)
(* call under way takes.                                                       *)
WalksInv == \A c \in Cores : \A e \in psc[c] : Acting(c) =>
  e.table = TableOn(ProcessOf[c], e.index * Span[e.level], e.level)
  \/ \E t \in Threads : <<e.table, e.level>> \in job[t].moved

(* What is counted as references to a frame are the mappings of it: in tables, *)
(* in those that are torn down, in a call's hands, and copies under way.       *)
Kept(f) == {n \in Pids \X Pages : Entry(n[1], n[2]) # Absent /\ Entry(n[1], n[2]).phys = f}
InHand(t, f) == {n \in DOMAIN job[t].over : /\ job[t].over[n] # Absent /\ job[t].over[n].phys = f
                                            /\ Entry(n[1], n[2]) = Absent}
Torn(t, f) == IF ~Ends(t) THEN {}
  ELSE {n \in DOMAIN TornDown(t) : TornDown(t)[n] # Absent /\ TornDown(t)[n].phys = f}
RefsInv == \A f \in Frames : refs[f] =
  Cardinality(Kept(f)) + Cardinality({t \in Threads : f \in job[t].copy})
  + Cardinality(UNION {{t} \X InHand(t, f) : t \in Threads})
  + Cardinality(UNION {{t} \X Torn(t, f) : t \in Threads})

(* I11, physically: a frame is free, mapped, kept for a copy or in a call's    *)
(* hands, and only one of these.                                               *)
I11FramesInv == \A f \in Frames :
  Cardinality({f} \cap unused) + Cardinality({h \in Frames : f \in reserve[h]})
  + Cardinality({t \in Threads : f \in job[t].frames}) + (IF refs[f] > 0 THEN 1 ELSE 0) = 1

(* So is a table.                                                              *)
I11TablesInv == \A d \in Tables :
  Cardinality({d} \cap spare) + Cardinality({t \in Threads : d \in job[t].tables})
  + Cardinality({t \in Threads : \E k \in 1..Levels : <<d, k>> \in job[t].moved
                                 /\ ~\E p \in Pids : <<d, k>> \in TablesOf(p, {k})})
  + Cardinality({p \in Pids : \E k \in 1..Levels : <<d, k>> \in TablesOf(p, {k})}) = 1

(* No frame is kept that no copy can need: of n sharers the last needs none.   *)
ReserveInv == \A f \in Frames : reserve[f] = {} \/ Cardinality(reserve[f]) < refs[f]

(* Whoever is promised the same frame reaches the same memory.                 *)
IdentityInv == \A m, n \in Promises : m.frame = n.frame => m.phys = n.phys

(* I9, as far as a state can show it: whoever waits for a lock waits for one   *)
(* that somebody else holds, and the higher of two only with the lower in hand.*)
LocksInv == \A t \in Threads : \A p \in Held(t) :
  pc[t] = "lock" => \A q \in Needs(t) \ Held(t) : p < q

(* I9: every call returns, or its program ends first.                          *)
I9EveryCallReturnsProp == \A t \in Threads : <>Rests(t)
FlushIsAcknowledgedProp == \A c \in Threads : (request[c] # {}) ~> (request[c] = {})

-----------------------------------------------------------------------------
(* The refinement: every step is a step of the atomic level, or none.          *)
A == INSTANCE Properties WITH space <- AbsSpace, free <- AbsFree, content <- AbsContent

(* The start is given, not reached, so what holds there is checked here too.   *)
SpaceInv == A!SpaceInv
OffersInv == A!OffersInv

RefinesProp == [][A!Next]_A!vars

THEOREM Spec => RefinesProp
=============================================================================
