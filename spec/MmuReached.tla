------------------------------ MODULE MmuReached ------------------------------
(* Witnesses: what the properties speak of does occur, in the system as it is. *)
(* Each operator says that something interesting never happens, and must be    *)
(* found wrong: the behaviour that TLC finds is the witness.                   *)
EXTENDS MmuSmall

-----------------------------------------------------------------------------
(* I3FlushedInv: what is cached contradicts the tables, and calls wait for it. *)

Contradicts(p, e) ==
  LET m == Entry(p, e.page) IN m = Absent \/ m.phys # e.frame \/ ~(e.rights \subseteq Hard(m))
StaleEntryReached == ~\E c \in Cores : \E e \in tlb[c] : Acting(c) /\ Contradicts(ProcessOf[c], e)

StoreWaitsReached == ~\E c \in Cores : handler[c] /\ \E r \in request[c] :
  \E i \in DOMAIN buffer[c] : buffer[c][i].page \in r.pages

OwnStoreLoadedReached == ~\E t \in Threads : Runs(t, "user") /\ Is(t, "access") /\ Access(t).kind = "R"
  /\ \E e \in Permitting(t) : \E i \in Waiting(t, e.frame) : buffer[t][i].value # mem[e.frame]

DeviceWritesReached == ~\E t, s \in Threads :
  /\ Is(t, "claim") /\ job[t].offer # <<>> /\ pc[t] = "install"
  /\ Runs(s, "user") /\ Is(s, "dma") /\ Access(s).kind = "W"
  /\ \E e \in device[ProcessOf[s]] : e.page = AccessPage(s) /\ e.page \in Offered(job[t].offer)

(* FlushIsAcknowledgedProp: a flush is on its way, and one of two batches.     *)
FlushPendingReached == ~\E c, t \in Threads :
  ~handler[c] /\ pc[t] = "wait" /\ \E r \in request[c] : r.by = t
TwoBatchesReached == ~\E c \in Cores : \E r, s \in request[c] : r # s /\ r.by = s.by

(* WalksInv: a walk is in a table that has left its process.                   *)
StaleWalkReached == ~\E c \in Cores : \E e \in psc[c] :
  Acting(c) /\ e.table # TableOn(ProcessOf[c], e.index * Span[e.level], e.level)

-----------------------------------------------------------------------------
(* LocksInv: a claim with one lock wants the other, which somebody has.        *)
HigherLockTakenReached == ~\E t \in Threads :
  pc[t] = "lock" /\ \E q \in Needs(t) \ Held(t) : lock[q] # Nobody

(* I9EveryCallReturnsProp, deadlock: who waits, waits for one that waits itself.*)
FaultWaitsReached == ~\E t \in Threads : pc[t] = "fault" /\ lock[Mine(t)] # Nobody
WaitsForFlushReached == ~\E t, s \in Threads :
  pc[t] = "fault" /\ lock[Mine(t)] = s /\ pc[s] = "wait" /\ request[t] # {}
FaultFindsRightReached == ~\E t \in Threads : pc[t] = "look"
  /\ Seen!AccessRule(Mine(t), Access(t).addr, Access(t).kind) = "access.0"
  /\ ~Denies(Entry(Mine(t), AccessPage(t)), Access(t).kind)
CopierWaitsReached == ~\E t \in Threads : pc[t] = "copy"
  /\ LET f == Entry(Owner(t), Least(job[t].left)).phys IN refs[f] > 1 /\ reserve[f] = {}
StopsWithinCallReached == ~\E t, s \in Threads :
  pc[t] = "stop" /\ s \in Siblings(t) /\ pc[s] = "wait"
StopEachOtherReached == ~\E t, s \in Threads : s \in Siblings(t) /\ pc[t] = "stop" /\ pc[s] = "stop"

-----------------------------------------------------------------------------
(* I4NobodyReachesInv, I11FramesInv, RefsInv, ReserveInv: frames between commit*)
(* and free, with something in them; and kept for a copy.                      *)
FrameToFreeReached == ~\E t \in Threads : pc[t] = "free" /\ \E f \in job[t].frames : mem[f] # 0
FrameKeptReached == ~\E f \in Frames : reserve[f] # {}
LastSharerReached == ~\E t \in Threads : pc[t] = "copy"
  /\ refs[Entry(Owner(t), Least(job[t].left)).phys] = 1

(* A store waits whose translation the core has dropped, and nobody asked it to.*)
DroppedReached == ~\E c \in Cores : buffer[c] # <<>> /\ tlb[c] = {} /\ \A t \in Threads : pc[t] = "user"

(* I11TablesInv: tables that are nobody's for a while.                         *)
TableChangesHandsReached == ~\E t \in Threads : Is(t, "claim") /\ pc[t] = "install" /\ job[t].moved # {}
TablesTornDownReached == ~\E t \in Threads : Ends(t) /\ pc[t] = "wait" /\ job[t].moved # {}

(* SpaceInv, IdentityInv: a frame with two owners.                             *)
FrameSharedReached == ~\E f \in Frames : refs[f] > 1 /\ \A t \in Threads : job[t] = NoJob

(* OffersInv: an offer about to die with another one, and a pid with a new     *)
(* owner while its old one is torn down.                                       *)
OfferDiesReached == ~\E t \in Threads : Is(t, "claim") /\ pc[t] = "wait" /\ Acknowledged(t)
  /\ \E i \in DOMAIN offers : offers[i] # job[t].offer
       /\ Seen!Touches(offers[i], job[t].offer.src, Offered(job[t].offer))
PidReusedReached == ~\E t \in Threads : Is(t, "exit") /\ HasLeft(t) /\ Mine(t) \in alive

(* RefinesProp: callers may rely on what is not in the tables yet.             *)
PromisedReached == ~\E p \in Pids, g \in Pages : Entry(p, g) = Absent /\ Promised(p, g) # Absent
  /\ \E t \in Threads : pc[t] = "install" /\ <<p, g>> \in DOMAIN job[t].over

(* And every reservation may fail.                                             *)
Told(rule) == \E t \in Threads : \E i \in DOMAIN result[t] : result[t][i][1] = rule
ClaimRefusedReached == ~Told("claim.nomem")
MmapRefusedReached == ~Told("mmap.nomem")
ForkRefusedReached == ~Told("fork.nomem")
SpawnRefusedReached == ~Told("spawn.nomem")
===============================================================================
