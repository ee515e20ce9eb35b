------------------------------ MODULE MmuState -------------------------------
(* What the kernel level is about: page tables in two levels, what each core has*)
(* cached of them, stores that wait, interrupts on their way, locks, and how far*)
(* each thread has come in its call. The abstraction function at the end says  *)
(* which state of the atomic level this is.                                    *)
EXTENDS Integers, Sequences, FiniteSets, Rights, Outcomes

CONSTANTS
  MaxPid, UserPages, FrameCount, OfferLimit, Values, Absent, \* as in Memory
  FanOut,      \* entries of a lower table; a root has UserPages / FanOut
  TableCount,  \* lower tables that there are, numbered from 1
  StoreDepth,  \* stores that may wait in one core
  TableMoves,  \* TRUE: a disowning claim of a whole aligned table moves the table
  ProcessOf,   \* thread -> pid; a thread has a core of its own, of the same number
  Program,     \* thread -> the calls and accesses that it makes, in order
  StartSpace,  \* pid -> page -> mapping: the machine when the threads begin
  StartOffers  \* and what is pending then

ASSUME /\ {MaxPid, UserPages, FrameCount, FanOut, TableCount} \subseteq Nat \ {0}
       /\ UserPages % FanOut = 0 /\ StoreDepth \in Nat \ {0} /\ TableMoves \in BOOLEAN
       /\ DOMAIN Program = DOMAIN ProcessOf

VARIABLES
  alive, offers, reply, \* as at the atomic level; they change when a call commits
  root,    \* pid -> index -> lower table, or NoTable
  table,   \* lower table -> index -> entry: a mapping, or Absent
  unused,  \* frames on the free list
  mem,     \* frame -> what memory holds
  tlb,     \* core -> translations it has cached: page, frame, rights
  psc,     \* core -> paging-structure cache: index and lower table
  buffer,  \* core -> stores that have retired and wait, oldest first
  request, \* core -> shootdowns asked of it and not yet acknowledged
  handler, \* core -> whether it is in the interrupt handler
  lock,    \* pid -> the thread that holds the address-space lock, or Nobody
  at,      \* thread -> which call of its program it is in
  pc,      \* thread -> where in the call; "user" between calls
  job      \* thread -> what the call has found out and has still to do

kernelVars == <<alive, offers, reply, root, table, unused, mem, lock, at, pc, job>>
coreVars == <<tlb, psc, buffer, request, handler>>
vars == <<kernelVars, coreVars>>

PageSize == 4096 \* bytes
Pids == 1..MaxPid
Pages == 0..(UserPages - 1)
Frames == 0..(FrameCount - 1)
Indices == 0..(UserPages \div FanOut - 1)
Tables == 1..TableCount
Threads == DOMAIN Program
NoTable == 0
Nobody == 0
Ended == "ended" \* pc of a thread whose process has gone

ThreadsOf(p) == {t \in Threads : ProcessOf[t] = p}

-----------------------------------------------------------------------------
(* Tables, as the kernel reads them.                                           *)

IndexOf(g) == g \div FanOut
SlotOf(g) == g % FanOut
EntryIn(d, g) == IF d = NoTable THEN Absent ELSE table[d][SlotOf(g)]
Entry(p, g) == EntryIn(root[p][IndexOf(g)], g)
TableSpace == [p \in Pids |-> [g \in Pages |-> Entry(p, g)]]
UsedTables == {root[n[1]][n[2]] : n \in Pids \X Indices} \ {NoTable}
Range(first, pages) == first..(first + pages - 1)

-----------------------------------------------------------------------------
(* Jobs. over is where tables and promise differ while a call is under way: the*)
(* mappings that callers may still, or already, rely on. left are the pages not*)
(* done yet, tables the lower tables kept aside, moved those that change hands,*)
(* frames what nobody maps any more once the call has committed.               *)

NoJob == [over |-> <<>>, left |-> {}, tables |-> {}, frames |-> {}, moved |-> {},
          offer |-> <<>>, place |-> 0]

Call(t) == Program[t][at[t]]
Is(t, name) == at[t] <= Len(Program[t]) /\ Call(t).call = name
Least(S) == CHOOSE g \in S : \A h \in S : g <= h

(* A core executes its thread unless an interrupt has it.                      *)
Runs(t, where) == pc[t] = where /\ ~handler[t]
Goto(t, where) == pc' = [pc EXCEPT ![t] = where]

InCall(t, where, name) == Runs(t, where) /\ Is(t, name)

-----------------------------------------------------------------------------
(* The abstraction function: what the atomic level sees.                       *)

OverOf(n) == {t \in Threads : n \in DOMAIN job[t].over}

AbsSpace == [p \in Pids |-> [g \in Pages |->
  LET ts == OverOf(<<p, g>>) IN
  IF ts = {} THEN Entry(p, g) ELSE job[CHOOSE t \in ts : TRUE].over[<<p, g>>]]]

AbsFree == Frames \ {AbsSpace[n[1]][n[2]].frame :
  n \in {m \in Pids \X Pages : AbsSpace[m[1]][m[2]] # Absent}}

(* A frame that nobody has reads zero, whether it has been cleared yet or not. *)
AbsContent == [f \in Frames |-> IF f \in AbsFree THEN 0 ELSE mem[f]]
=============================================================================
