----------------------------- MODULE MmuHardware -----------------------------
(* What cores do behind the kernel's back: walk and cache at any moment, whether*)
(* an access asks for it or not; let stores wait; take interrupts. And what a  *)
(* thread does in user mode, or a device: one access at a time.                *)
EXTENDS MmuState

(* The atomic level over the tables as they are now: what the kernel itself sees*)
(* when it decides.                                                            *)
FramePolicy == "any"
Placement == "any"
SpuriousNoMem == TRUE
ExpectExtension == FALSE
Calls(name) ==
  UNION {{Program[t][i].args : i \in {j \in DOMAIN Program[t] : Program[t][j].call = name}} : t \in Threads}
Callers(name) == {a.pid : a \in Calls(name)}
OfferArgs == Calls("offer")
ClaimArgs == Calls("claim")
ListArgs == Calls("list")
MmapArgs == Calls("mmap")
MunmapArgs == Calls("munmap")
MprotectArgs == Calls("mprotect")
AccessArgs == Calls("access") \cup Calls("dma")
PinArgs == Calls("pin") \cup Calls("unpin")
ForkPids == Callers("fork")
ExecPids == Callers("exec")
ExitPids == Callers("exit")
ASSUME \A a \in AccessArgs : a.addr \in 0..(UserPages * PageSize - 1)
Seen == INSTANCE VmOffer WITH space <- TableSpace, free <- unused, content <- mem

-----------------------------------------------------------------------------
(* Walks. A core reads a table's entry into its paging-structure cache, and    *)
(* later what the cached table says, wherever that table hangs by then. exec and*)
(* exit leave the address space when they commit.                              *)

HasLeft(c) == Is(c, "exit") /\ pc[c] \in {"request", "wait"}
Live(c) == pc[c] \notin {Unborn, Ended} /\ ~HasLeft(c) /\ ~handler[c]

Cached(c, k, i) == {e.table : e \in {x \in psc[c] : x.level = k /\ x.index = i}}
TopCached(c, k, i) == IF k = Levels THEN {root[ProcessOf[c]]} ELSE Cached(c, k, i)

FillStructure(c, k, i) ==
  /\ StructureCaches /\ Live(c)
  /\ Cached(c, k, i) = {}
  /\ \E up \in TopCached(c, k + 1, i \div FanOut) :
       LET d == table[up][i % FanOut] IN
       /\ d # Absent
       /\ psc' = [psc EXCEPT ![c] = @ \cup {[level |-> k, index |-> i, table |-> d]}]
  /\ UNCHANGED <<kernelVars, tlb, buffer, request, handler>>

(* What a walk for the page finds: nothing yet, an entry, or that there is none.*)
Walked(c, g) == IF StructureCaches THEN {EntryIn(d, g) : d \in Cached(c, 1, IndexOf(g, 1))}
                ELSE {Entry(ProcessOf[c], g)}

FillTranslation(c, g) ==
  /\ Live(c)
  /\ ~\E e \in tlb[c] : e.page = g
  /\ \E m \in Walked(c, g) \ {Absent} :
       /\ Hard(m) # {}
       /\ tlb' = [tlb EXCEPT ![c] = @ \cup {[page |-> g, frame |-> m.phys, rights |-> Hard(m)]}]
  /\ UNCHANGED <<kernelVars, psc, buffer, request, handler>>

(* What is cached may be dropped at any moment, to make room or for no reason. *)
(* Nothing promises that it stays; and I3 must hold also when it comes back.   *)
Evict(c, g) ==
  /\ Evictions
  /\ \E e \in tlb[c] : e.page = g /\ tlb' = [tlb EXCEPT ![c] = @ \ {e}]
  /\ UNCHANGED <<kernelVars, psc, buffer, request, handler>>

EvictStructure(c, k, i) ==
  /\ Evictions
  /\ \E e \in psc[c] : e.level = k /\ e.index = i /\ psc' = [psc EXCEPT ![c] = @ \ {e}]
  /\ UNCHANGED <<kernelVars, tlb, buffer, request, handler>>

-----------------------------------------------------------------------------
(* What a thread is told: the reply that the atomic level gives too, and for   *)
(* whoever looks at the end, the rule and one number.                          *)

Record(t, rule, number) ==
  result' = IF Observed THEN [result EXCEPT ![t] = Append(@, <<rule, number>>)] ELSE result

Done(t, rule, ret) ==
  reply' = Seen!Reply(ProcessOf[t], rule, ret) /\ Record(t, rule, ret)
DoneWith(t, rule, ret, more, number) ==
  reply' = Seen!Reply(ProcessOf[t], rule, ret) @@ more /\ Record(t, rule, number)

-----------------------------------------------------------------------------
(* Stores leave the buffer in order.                                           *)

Stored(p, frame, value) ==
  /\ mem' = [mem EXCEPT ![frame] = value]
  /\ reply' = Seen!Reply(p, "access.0", 0)

Drain(c) ==
  /\ buffer[c] # <<>>
  /\ Stored(ProcessOf[c], Head(buffer[c]).frame, Head(buffer[c]).value)
  /\ buffer' = [buffer EXCEPT ![c] = Tail(@)]
  /\ UNCHANGED <<alive, offers, result, tableVars, unused, refs, reserve, threadVars, device,
                 tlb, psc, request, handler>>

-----------------------------------------------------------------------------
(* Interrupts. A request may stay on its way for as long as it likes. The      *)
(* handler lets the core's stores drain, drops what is cached, acknowledges.   *)

Deliver(c) ==
  /\ request[c] # {} /\ ~handler[c]
  /\ handler' = [handler EXCEPT ![c] = TRUE]
  /\ UNCHANGED <<kernelVars, tlb, psc, buffer, request>>

Drained(c) == buffer[c] = <<>>
MayAcknowledge(c) == Drained(c)

Acknowledge(c) ==
  /\ handler[c] /\ MayAcknowledge(c)
  /\ \E r \in request[c] :
       /\ tlb' = [tlb EXCEPT ![c] = {e \in @ : e.page \notin r.pages}]
       /\ psc' = [psc EXCEPT ![c] = {e \in @ : e.table \notin r.tables}]
       /\ request' = [request EXCEPT ![c] = @ \ {r}]
  /\ handler' = [handler EXCEPT ![c] = request'[c] # {}]
  /\ UNCHANGED <<kernelVars, buffer>>

-----------------------------------------------------------------------------
(* Accesses. A load that finds its own store waiting takes the value from there;*)
(* the atomic level sees a store when it drains, and such a load not at all.   *)

Access(t) == Call(t).args
AccessPage(t) == Access(t).addr \div PageSize
Permitting(t) == {e \in tlb[t] : e.page = AccessPage(t) /\ Access(t).kind \in e.rights}
Advance(t) == at' = [at EXCEPT ![t] = @ + 1]
Loaded(t, frame) == IF Access(t).kind = "R"
  THEN DoneWith(t, "access.0", 0, [value |-> mem[frame]], mem[frame])
  ELSE Done(t, "access.0", 0)
Waiting(t, frame) == {i \in DOMAIN buffer[t] : buffer[t][i].frame = frame}
Youngest(S) == CHOOSE i \in S : \A j \in S : j <= i
Forwarded(t, frame) ==
  UNCHANGED reply /\ Record(t, "access.0",
    IF Access(t).kind = "R" THEN buffer[t][Youngest(Waiting(t, frame))].value ELSE 0)

AccessHit(t) ==
  /\ Runs(t, "user") /\ Is(t, "access")
  /\ \E e \in Permitting(t) :
       IF Access(t).kind # "W"
       THEN /\ IF Waiting(t, e.frame) = {} THEN Loaded(t, e.frame) ELSE Forwarded(t, e.frame)
            /\ UNCHANGED <<buffer, mem>>
       ELSE /\ Record(t, "access.0", 0)
            /\ IF StoreDepth = 0
               THEN Stored(ProcessOf[t], e.frame, Access(t).value) /\ UNCHANGED buffer
               ELSE /\ Len(buffer[t]) < StoreDepth
                    /\ buffer' = [buffer EXCEPT ![t] =
                         Append(@, [page |-> e.page, frame |-> e.frame, value |-> Access(t).value])]
                    /\ UNCHANGED <<reply, mem>>
  /\ Advance(t)
  /\ UNCHANGED <<alive, offers, tableVars, unused, refs, reserve, lock, pc, job, device,
                 tlb, psc, request, handler>>

Denies(m, kind) == IF m = Absent THEN TRUE ELSE kind \notin Hard(m)

(* The walk goes on from the lowest table that is cached for the page.         *)
LowestCached(t, g) ==
  CHOOSE k \in 1..Levels : /\ TopCached(t, k, IndexOf(g, k)) # {}
                           /\ \A j \in 1..(k - 1) : Cached(t, j, IndexOf(g, j)) = {}
Refused(t) ==
  LET g == AccessPage(t)
      k == LowestCached(t, g) IN
  IF \E e \in tlb[t] : e.page = g THEN TRUE
  ELSE IF k = 1 \/ ~StructureCaches THEN \E m \in Walked(t, g) : Denies(m, Access(t).kind)
  ELSE \E d \in TopCached(t, k, IndexOf(g, k)) : table[d][SlotOf(g, k)] = Absent

(* The walk of the access finds no right to it, or what is cached has not got it.*)
AccessFault(t) ==
  /\ Runs(t, "user") /\ Is(t, "access")
  /\ Permitting(t) = {}
  /\ Refused(t)
  /\ Goto(t, "fault")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, job, coreVars>>

(* A device has its own translations, which pinning gives it. Without one its  *)
(* access goes nowhere.                                                        *)
Dma(t) ==
  /\ Runs(t, "user") /\ Is(t, "dma")
  /\ LET es == {e \in device[ProcessOf[t]] : e.page = AccessPage(t) /\ Access(t).kind \in e.rights} IN
     IF es = {} THEN UNCHANGED <<reply, mem>> /\ Record(t, "access.2", -1)
     ELSE LET e == CHOOSE x \in es : TRUE IN
          IF Access(t).kind = "W"
          THEN Stored(ProcessOf[t], e.frame, Access(t).value) /\ Record(t, "access.0", 0)
          ELSE Loaded(t, e.frame) /\ UNCHANGED mem
  /\ Advance(t)
  /\ UNCHANGED <<alive, offers, tableVars, unused, refs, reserve, lock, pc, job, device, coreVars>>
=============================================================================
