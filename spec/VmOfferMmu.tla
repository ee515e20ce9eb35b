----------------------------- MODULE VmOfferMmu ------------------------------
(* The kernel level: every call in small steps on a machine of several cores,  *)
(* whose caches fill behind the kernel's back. It refines the atomic level.    *)
EXTENDS MmuMemory

(* Tables for the start: one after the other for whoever has pages.            *)
Wanted == {n \in Pids \X Indices : \E g \in Pages :
             IndexOf(g) = n[2] /\ StartSpace[n[1]][g] # Absent}
Before(n, m) == n[1] < m[1] \/ (n[1] = m[1] /\ n[2] <= m[2])
TableFor(n) == Cardinality({m \in Wanted : Before(m, n)})

Init ==
  /\ alive = {ProcessOf[t] : t \in Threads}
  /\ offers = StartOffers
  /\ reply = Seen!Reply(0, "exit.0", 0)
  /\ root = [p \in Pids |-> [i \in Indices |-> IF <<p, i>> \in Wanted THEN TableFor(<<p, i>>) ELSE NoTable]]
  /\ table = [d \in Tables |-> [s \in 0..(FanOut - 1) |->
       IF \E n \in Wanted : TableFor(n) = d
       THEN LET n == CHOOSE m \in Wanted : TableFor(m) = d IN StartSpace[n[1]][n[2] * FanOut + s]
       ELSE Absent]]
  /\ unused = Frames \ {StartSpace[n[1]][n[2]].frame : n \in {m \in Pids \X Pages : StartSpace[m[1]][m[2]] # Absent}}
  /\ mem = [f \in Frames |-> 0]
  /\ tlb = [c \in Threads |-> {}] /\ psc = [c \in Threads |-> {}]
  /\ buffer = [c \in Threads |-> <<>>]
  /\ request = [c \in Threads |-> {}] /\ handler = [c \in Threads |-> FALSE]
  /\ lock = [p \in Pids |-> Nobody]
  /\ at = [t \in Threads |-> 1] /\ pc = [t \in Threads |-> "user"]
  /\ job = [t \in Threads |-> NoJob]

(* What a thread does next, in user mode or in the kernel.                     *)
Step(t) ==
  \/ AccessHit(t) \/ AccessFault(t) \/ FaultLook(t)
  \/ Lock(t) \/ Return(t)
  \/ OfferDecide(t) \/ ListOffers(t)
  \/ ClaimDecide(t) \/ ClaimTakeRights(t) \/ ClaimTakeTable(t) \/ ClaimRequest(t)
  \/ ClaimCommit(t) \/ ClaimInstall(t) \/ ClaimInstallTable(t)
  \/ MmapDecide(t) \/ MmapInstall(t)
  \/ MunmapDecide(t) \/ MunmapTakeRights(t) \/ MunmapRequest(t) \/ MunmapCommit(t) \/ MunmapFree(t)
  \/ MprotectDecide(t) \/ MprotectTakeRights(t) \/ MprotectRequest(t)
  \/ MprotectCommit(t) \/ MprotectInstall(t)
  \/ ExitBegin(t) \/ Stop(t) \/ ExitLock(t) \/ ExitCommit(t) \/ ExitTearDown(t) \/ ExitFree(t)

(* What a core does by itself.                                                 *)
Hardware(c) ==
  \/ Drain(c) \/ Deliver(c) \/ Acknowledge(c)
  \/ \E i \in Indices : FillStructure(c, i)
  \/ \E g \in Pages : FillTranslation(c, g)

(* Everybody has made all calls, and nothing is on its way.                    *)
Quiet == \A t \in Threads : /\ pc[t] = Ended \/ (pc[t] = "user" /\ at[t] > Len(Program[t]))
                            /\ Drained(t) /\ request[t] = {}
Rest == Quiet /\ UNCHANGED vars

Next == (\E t \in Threads : Step(t)) \/ (\E c \in Threads : Hardware(c)) \/ Rest

Spec == Init /\ [][Next]_vars

Fairness == \A t \in Threads :
  /\ WF_vars(Step(t)) /\ WF_vars(Drain(t)) /\ WF_vars(Deliver(t)) /\ WF_vars(Acknowledge(t))
  /\ \A i \in Indices : WF_vars(FillStructure(t, i))
  /\ \A g \in Pages : WF_vars(FillTranslation(t, g))
FairSpec == Spec /\ Fairness

-----------------------------------------------------------------------------
(* I3: whatever a core has cached or has waiting, its process may still do.    *)
Acting(c) == ProcessOf[c] \in alive
Allows(c, g, f, rights) ==
  LET m == AbsSpace[ProcessOf[c]][g] IN m # Absent /\ m.frame = f /\ rights \subseteq m.cur
I3FlushedInv == \A c \in Threads : Acting(c) =>
  /\ \A e \in tlb[c] : Allows(c, e.page, e.frame, e.rights)
  /\ \A i \in DOMAIN buffer[c] : Allows(c, buffer[c][i].page, buffer[c][i].frame, {"W"})

(* I4: nobody can reach a free frame, whatever is cached or waiting.           *)
I4NobodyReachesInv == \A f \in unused :
  /\ mem[f] = 0
  /\ \A p \in Pids, g \in Pages : Entry(p, g) # Absent => Entry(p, g).frame # f
  /\ \A c \in Threads : /\ \A e \in tlb[c] : e.frame # f
                        /\ \A i \in DOMAIN buffer[c] : buffer[c][i].frame # f

(* A core that still walks a lower table walks one of its own process.         *)
WalksInv == \A c \in Threads : \A e \in psc[c] : Acting(c) =>
  e.table = root[ProcessOf[c]][e.index]
  \/ \E t \in Threads : e.table \in job[t].moved \cup job[t].tables

(* I9, as far as a state can show it: whoever waits for a lock waits for one   *)
(* that somebody else holds, and the higher of two only with the lower in hand.*)
LocksInv == \A t \in Threads : \A p \in Held(t) :
  pc[t] = "lock" => \A q \in Needs(t) \ Held(t) : p < q

(* I9: every call returns, or its program ends first.                          *)
I9EveryCallReturnsProp == \A t \in Threads :
  <>(pc[t] = Ended \/ (pc[t] = "user" /\ at[t] > Len(Program[t])))
FlushIsAcknowledgedProp == \A c \in Threads : (request[c] # {}) ~> (request[c] = {})

-----------------------------------------------------------------------------
(* The refinement: every step is a step of the atomic level, or none.          *)
A == INSTANCE Properties WITH space <- AbsSpace, free <- AbsFree, content <- AbsContent

(* The start is given, not reached, so what holds there is checked here too.   *)
SpaceInv == A!SpaceInv
OffersInv == A!OffersInv
I4FreeIsFreeInv == A!I4FreeIsFreeInv
I11ConservedInv == A!I11ConservedInv

RefinesProp == [][A!Next]_A!vars

THEOREM Spec => RefinesProp
=============================================================================
