------------------------------ MODULE MmuState -------------------------------
(* What the kernel level is about: page tables in any number of levels, frames *)
(* and who refers to them, what each core has cached, stores that wait,        *)
(* interrupts on their way, devices, locks, and how far each thread has come.  *)
EXTENDS Integers, Sequences, FiniteSets, Rights, Outcomes

CONSTANTS
  MaxPid, UserPages, FrameCount, OfferLimit, Values, Absent, \* as in Memory
  Levels,      \* tables that a walk visits, at least 2
  FanOut,      \* entries of a table
  TableCount,  \* frames for tables, numbered from 1
  StoreDepth,  \* stores that may wait in one core; 0: a store is in memory at once
  StructureCaches, \* TRUE: cores cache tables of higher levels as well
  Evictions,   \* TRUE: a core may drop what it has cached at any moment
  TableMoves,  \* TRUE: a disowning claim of a whole aligned table moves the table
  FlushBatch,  \* pages that a call may change before it asks for their flush
  ProcessOf,   \* thread -> pid; a thread has a core of its own, of the same number
  Later,       \* threads that start with a process which somebody creates
  Program,     \* thread -> the calls and accesses that it makes, in order
  StartSpace,  \* pid -> page -> mapping: the machine when the threads begin
  StartOffers, \* and what is pending then
  Observed     \* TRUE: what threads are told is kept, to be looked at in the end

ASSUME /\ {MaxPid, UserPages, FrameCount, FanOut, TableCount, FlushBatch} \subseteq Nat \ {0}
       /\ Levels \in Nat \ {0, 1} /\ StoreDepth \in Nat
       /\ {TableMoves, StructureCaches, Evictions, Observed} \subseteq BOOLEAN
       /\ DOMAIN Program = DOMAIN ProcessOf /\ Later \subseteq DOMAIN Program

VARIABLES
  alive, offers, reply, \* as at the atomic level; they change when a call commits
  result,  \* thread -> the rule and the number that each call ended with, if Observed
  root,    \* pid -> the table of the highest level, or Absent
  table,   \* table -> slot -> entry: a table, at level 1 a mapping, or Absent
  spare,   \* tables on the free list
  unused,  \* frames on the free list
  mem,     \* frame -> what memory holds
  refs,    \* frame -> how many mappings refer to it
  reserve, \* frame -> frames kept for the copies that its sharers may need
  device,  \* pid -> translations of the devices that work for it: page, frame, rights
  tlb,     \* core -> translations it has cached: page, frame, rights
  psc,     \* core -> paging-structure cache: level, index, table
  buffer,  \* core -> stores that have retired and wait, oldest first
  request, \* core -> shootdowns asked of it and not yet acknowledged
  handler, \* core -> whether it is in the interrupt handler
  lock,    \* pid -> the thread that holds the address-space lock, or Nobody
  at,      \* thread -> which call of its program it is in
  pc,      \* thread -> where in the call; "user" between calls
  job      \* thread -> what the call has found out and has still to do

callerVars == <<alive, offers, reply, result>>
tableVars == <<root, table, spare>>
frameVars == <<unused, mem, refs, reserve>>
threadVars == <<lock, at, pc, job>>
kernelVars == <<callerVars, tableVars, frameVars, threadVars, device>>
coreVars == <<tlb, psc, buffer, request, handler>>
vars == <<kernelVars, coreVars>>
machine == <<alive, offers, result, tableVars, frameVars, threadVars, device, coreVars>>

PageSize == 4096 \* bytes
Pids == 1..MaxPid
Pages == 0..(UserPages - 1)
Frames == 0..(FrameCount - 1)
Slots == 0..(FanOut - 1)
Tables == 1..TableCount
Threads == DOMAIN Program
Nobody == 0
Unborn == "unborn" \* pc of a thread whose process is not there yet
Ended == "ended"   \* and of one whose process has gone

ThreadsOf(p) == {t \in Threads : ProcessOf[t] = p}

-----------------------------------------------------------------------------
(* Tables. A page is split from the top, one slot a level; the leaves are at   *)
(* level 1, the root at Levels. The walk is the same at every level.           *)

Span == [k \in 0..(Levels - 1) |-> FanOut^k]                  \* pages below a table of level k
IndexOf(g, k) == IF k = Levels THEN 0 ELSE g \div Span[k]    \* which table of level k
SlotOf(g, k) == IndexOf(g, k - 1) % FanOut
Indices(k) == 0..IndexOf(UserPages - 1, k)
ASSUME IndexOf(UserPages - 1, Levels - 1) < FanOut

RECURSIVE TableOn(_, _, _)
TableOn(p, g, k) ==
  IF k = Levels THEN root[p]
  ELSE LET up == TableOn(p, g, k + 1) IN
       IF up = Absent THEN Absent ELSE table[up][SlotOf(g, k + 1)]

EntryIn(d, g) == IF d = Absent THEN Absent ELSE table[d][SlotOf(g, 1)]
Entry(p, g) == EntryIn(TableOn(p, g, 1), g)
TableSpace == [p \in Pids |-> [g \in Pages |-> Entry(p, g)]]
Range(first, pages) == first..(first + pages - 1)
Mapped(p, pages) == {g \in pages : Entry(p, g) # Absent}

(* What hardware lets through. A page that is copied on write is not writable. *)
Hard(m) == IF m.cow THEN m.cur \ {"W"} ELSE m.cur

(* The tables of one address space: level and index of each, in the order in   *)
(* which mapping page after page would need them.                              *)
NodesFor(space) == {<<Levels, 0>>} \cup
  {<<k, IndexOf(g, k)>> : k \in 1..(Levels - 1), g \in {h \in Pages : space[h] # Absent}}
FirstOf(n) == IF n[1] = Levels THEN 0 ELSE n[2] * Span[n[1]]
NodeBefore(n, m) == FirstOf(n) < FirstOf(m) \/ (FirstOf(n) = FirstOf(m) /\ n[1] > m[1])
NodeRank(n, nodes) == Cardinality({m \in nodes : NodeBefore(m, n)})

(* What the table n of an address space holds, number(_) being who is which.   *)
Written(n, space, number(_)) == [s \in Slots |->
  LET i == n[2] * FanOut + s IN
  IF n[1] = 1 THEN IF i \in Pages THEN space[i] ELSE Absent
  ELSE IF <<n[1] - 1, i>> \in NodesFor(space) THEN number(<<n[1] - 1, i>>) ELSE Absent]
Blank == [s \in Slots |-> Absent]

-----------------------------------------------------------------------------
(* Jobs. over is where tables and promise differ while a call is under way: the*)
(* mappings that callers may still, or already, rely on. left are the pages not*)
(* done yet, owed those whose flush has still to be asked for, tables the tables*)
(* kept aside, moved those that change hands or go, with their levels, copy the*)
(* frame of a copy, frames what is reserved, or what nobody maps any more once *)
(* the call has committed.                                                     *)

NoJob == [over |-> <<>>, left |-> {}, owed |-> {}, tables |-> {}, frames |-> {},
          moved |-> {}, copy |-> {}, offer |-> <<>>, place |-> 0]

Call(t) == Program[t][at[t]]
Is(t, name) == at[t] <= Len(Program[t]) /\ Call(t).call = name
Least(S) == CHOOSE g \in S : \A h \in S : g <= h
Lowest(S, n) == {g \in S : Cardinality({h \in S : h < g}) < n}
Nth(S, n) == CHOOSE g \in S : Cardinality({h \in S : h < g}) = n - 1

(* A core executes its thread unless an interrupt has it.                      *)
Runs(t, where) == pc[t] = where /\ ~handler[t]
Goto(t, where) == pc' = [pc EXCEPT ![t] = where]
InCall(t, where, name) == Runs(t, where) /\ Is(t, name)

(* An agent with a program of device accesses is a device and has no core.     *)
IsDevice(t) == \E i \in DOMAIN Program[t] : Program[t][i].call = "dma"
Cores == {t \in Threads : ~IsDevice(t)}

-----------------------------------------------------------------------------
(* The abstraction function: what the atomic level sees.                       *)

OverOf(p, g) == {t \in Threads : <<p, g>> \in DOMAIN job[t].over}
Promised(p, g) ==
  LET ts == OverOf(p, g) IN
  IF ts = {} THEN Entry(p, g) ELSE job[CHOOSE t \in ts : TRUE].over[<<p, g>>]

Plain(m) == IF m = Absent THEN Absent
            ELSE [frame |-> m.frame, cur |-> m.cur, max |-> m.max, marks |-> m.marks]
AbsSpace == [p \in Pids |-> [g \in Pages |-> Plain(Promised(p, g))]]

Promises == {Promised(n[1], n[2]) : n \in Pids \X Pages} \ {Absent}
AbsFree == Frames \ {m.frame : m \in Promises}

(* A frame that nobody has reads zero, whether it has been cleared yet or not; *)
(* one that somebody has, what is in the memory behind it.                     *)
AbsContent == [f \in Frames |->
  LET ms == {m \in Promises : m.frame = f} IN
  IF ms = {} THEN 0 ELSE mem[(CHOOSE m \in ms : TRUE).phys]]
=============================================================================
