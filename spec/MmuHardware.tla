----------------------------- MODULE MmuHardware -----------------------------
(* What cores do behind the kernel's back: walk and cache at any moment, whether*)
(* an access asks for it or not; let stores wait; take interrupts. And what a  *)
(* thread does in user mode: one access at a time through what is cached.      *)
EXTENDS MmuState

(* The atomic level over the tables as they are now: what the kernel itself sees*)
(* when it decides.                                                            *)
FramePolicy == "any"
Placement == "any"
SpuriousNoMem == TRUE
ExpectExtension == FALSE
Calls(name) ==
  UNION {{Program[t][i].args : i \in {j \in DOMAIN Program[t] : Program[t][j].call = name}} : t \in Threads}
OfferArgs == Calls("offer")
ClaimArgs == Calls("claim")
ListArgs == Calls("list")
MmapArgs == Calls("mmap")
MunmapArgs == Calls("munmap")
MprotectArgs == Calls("mprotect")
AccessArgs == Calls("access")
PinArgs == {}
ForkPids == {}
ExecPids == {}
ExitPids == {a.pid : a \in Calls("exit")}
Seen == INSTANCE VmOffer WITH space <- TableSpace, free <- unused, content <- mem

-----------------------------------------------------------------------------
(* Walks. A core reads the root into its paging-structure cache, and later the *)
(* lower table that the cache names, wherever that table hangs by then.        *)

Live(c) == pc[c] # Ended /\ ~handler[c]

FillStructure(c, i) ==
  /\ Live(c)
  /\ root[ProcessOf[c]][i] # NoTable
  /\ ~\E e \in psc[c] : e.index = i
  /\ psc' = [psc EXCEPT ![c] = @ \cup {[index |-> i, table |-> root[ProcessOf[c]][i]]}]
  /\ UNCHANGED <<kernelVars, tlb, buffer, request, handler>>

Walked(c, g) == {EntryIn(e.table, g) : e \in {x \in psc[c] : x.index = IndexOf(g)}}

FillTranslation(c, g) ==
  /\ Live(c)
  /\ ~\E e \in tlb[c] : e.page = g
  /\ \E m \in Walked(c, g) \ {Absent} :
       /\ m.cur # {}
       /\ tlb' = [tlb EXCEPT ![c] = @ \cup {[page |-> g, frame |-> m.frame, rights |-> m.cur]}]
  /\ UNCHANGED <<kernelVars, psc, buffer, request, handler>>

-----------------------------------------------------------------------------
(* Stores leave the buffer in order.                                           *)

Drain(c) ==
  /\ buffer[c] # <<>>
  /\ LET s == Head(buffer[c]) IN
     /\ mem' = [mem EXCEPT ![s.frame] = s.value]
     /\ reply' = Seen!Reply(ProcessOf[c], "access.0", 0)
  /\ buffer' = [buffer EXCEPT ![c] = Tail(@)]
  /\ UNCHANGED <<alive, offers, root, table, unused, lock, at, pc, job, tlb, psc, request, handler>>

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

AccessHit(t) ==
  /\ Runs(t, "user") /\ Is(t, "access")
  /\ \E e \in Permitting(t) :
       IF Access(t).kind = "W"
       THEN /\ Len(buffer[t]) < StoreDepth
            /\ buffer' = [buffer EXCEPT ![t] =
                 Append(@, [page |-> e.page, frame |-> e.frame, value |-> Access(t).value])]
            /\ UNCHANGED reply
       ELSE /\ reply' = IF \E i \in DOMAIN buffer[t] : buffer[t][i].frame = e.frame THEN reply
                        ELSE Seen!Reply(ProcessOf[t], "access.0", 0)
                             @@ IF Access(t).kind = "R" THEN [value |-> mem[e.frame]] ELSE <<>>
            /\ UNCHANGED buffer
  /\ Advance(t)
  /\ UNCHANGED <<alive, offers, root, table, unused, mem, lock, pc, job, tlb, psc, request, handler>>

Denies(m, kind) == IF m = Absent THEN TRUE ELSE kind \notin m.cur

Refused(t) ==
  LET g == AccessPage(t) IN
  IF \E e \in tlb[t] : e.page = g THEN TRUE
  ELSE IF \E e \in psc[t] : e.index = IndexOf(g)
  THEN \E m \in Walked(t, g) : Denies(m, Access(t).kind)
  ELSE root[ProcessOf[t]][IndexOf(g)] = NoTable

(* The walk of the access finds no right to it, or what is cached has not got it.*)
AccessFault(t) ==
  /\ Runs(t, "user") /\ Is(t, "access")
  /\ Permitting(t) = {}
  /\ Refused(t)
  /\ Goto(t, "fault")
  /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, lock, at, job, coreVars>>
=============================================================================
