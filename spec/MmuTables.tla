------------------------------ MODULE MmuTables ------------------------------
(* Page tables: how a page is split into slots, what a walk finds, leaves that *)
(* map many pages at once and the tables they keep aside, caps that an entry   *)
(* puts on all that is below it, entries that come and go. And the abstraction *)
(* function: what the atomic level sees in all this.                           *)
EXTENDS MmuState

-----------------------------------------------------------------------------
(* A page is split from the top, one slot a level; the root is at Levels. The  *)
(* walk is the same at every level.                                            *)

Span == [k \in 0..(Levels - 1) |-> FanOut^k]                  \* pages below a table of level k
IndexOf(g, k) == IF k = Levels THEN 0 ELSE g \div Span[k]    \* which table of level k
SlotOf(g, k) == IndexOf(g, k - 1) % FanOut
Block(g, k) == Range(g - (g % Span[k - 1]), Span[k - 1])     \* pages behind a slot of level k
Indices(k) == 0..IndexOf(UserPages - 1, k)
ASSUME IndexOf(UserPages - 1, Levels - 1) < FanOut

(* A slot of level 1 holds a mapping. A higher one holds a table, with what it *)
(* lets through at most, or up to LargestLeaf a large leaf: a mapping of its   *)
(* whole block, with the identity of each frame, the first of as many frames in*)
(* a row, and the tables that it keeps for the day it is split.                *)
IsTable(x) == x # Absent /\ "table" \in DOMAIN x
IsLarge(x) == x # Absent /\ "kept" \in DOMAIN x
Wide(d) == [table |-> d, cur |-> Right, max |-> Right]
Capped(x, cur, max) == IF cur = Right /\ max = Right THEN x
                       ELSE [x EXCEPT !.cur = @ \cap cur, !.max = @ \cap max]

(* What the entry of a table may cap: hardware has no bit that takes the right *)
(* to read there, and on RISC-V none at all.                                   *)
Caps == IF Arch = "riscv" THEN {Right} ELSE {r \in Representable : "R" \in r}

(* Whether the slot x of a table of level k, which is not empty, leads on.     *)
LeadsOn(x, k) == k > LargestLeaf \/ (k > 1 /\ IsTable(x))

(* The table of level k on the way to page g. What a walk has found is handed  *)
(* on as a function's argument, since TLC evaluates an operator's anew wherever*)
(* it is named.                                                                *)
SomeTable == Tables \cup {Absent}
NextTable(d, g, k) ==
  IF d = Absent THEN Absent
  ELSE LET x == table[d][SlotOf(g, k)] IN
       IF x = Absent THEN Absent ELSE IF LeadsOn(x, k) THEN x.table ELSE Absent
RECURSIVE TableOn(_, _, _)
TableOn(p, g, k) ==
  IF k = Levels THEN root[p]
  ELSE [d \in SomeTable |-> NextTable(d, g, k + 1)][TableOn(p, g, k + 1)]

(* What the entries on the way there let through together.                     *)
RECURSIVE CurOn(_, _, _)
CurOn(p, g, k) == IF k = Levels THEN Right
  ELSE CurOn(p, g, k + 1) \cap table[TableOn(p, g, k + 1)][SlotOf(g, k + 1)].cur

(* Where a walk ends: the level of the slot, and what is there under all caps. *)
Rights == SUBSET Right
RECURSIVE WalkFrom(_, _, _, _, _)
WalkFrom(d, g, k, cur, max) ==
  LET x == table[d][SlotOf(g, k)] IN
  IF x = Absent THEN [level |-> k, leaf |-> Absent]
  ELSE IF LeadsOn(x, k)
  THEN [e \in Tables, c \in Rights, m \in Rights |-> WalkFrom(e, g, k - 1, c, m)]
         [x.table, cur \cap x.cur, max \cap x.max]
  ELSE [level |-> k, leaf |-> Capped(x, cur, max)]
Walk(p, g) == IF root[p] = Absent THEN [level |-> Levels, leaf |-> Absent]
              ELSE WalkFrom(root[p], g, Levels, Right, Right)

(* The mapping of a page, which may be one of many in a large leaf.            *)
Part(m, i) == [frame |-> m.frame[i], phys |-> m.phys + i, cur |-> m.cur, max |-> m.max,
               cow |-> m.cow, marks |-> m.marks]
RECURSIVE EntryFrom(_, _, _, _, _)
EntryFrom(d, g, k, cur, max) ==
  LET x == table[d][SlotOf(g, k)] IN
  IF x = Absent THEN Absent
  ELSE IF LeadsOn(x, k)
  THEN [e \in Tables, c \in Rights, m \in Rights |-> EntryFrom(e, g, k - 1, c, m)]
         [x.table, cur \cap x.cur, max \cap x.max]
  ELSE Capped(IF k = 1 THEN x ELSE Part(x, g % Span[k - 1]), cur, max)
Entry(p, g) == IF root[p] = Absent THEN Absent
  ELSE [h \in Pages |-> EntryFrom(root[p], h, Levels, Right, Right)][g]
TableSpace == [p \in Pids |-> [g \in Pages |-> Entry(p, g)]]
Mapped(p, pages) == {g \in pages : Entry(p, g) # Absent}
Unit(p, g) == LET w == Walk(p, g) IN IF IsLarge(w.leaf) THEN Block(g, w.level) ELSE {g}

(* What hardware lets through. A page that is copied on write is not writable. *)
Hard(m) == IF m.cow THEN m.cur \ {"W"} ELSE m.cur

(* A table and all tables below it, with their levels; the large leaves in them.*)
RECURSIVE Under(_, _)
Under(d, k) == {<<d, k>>} \cup
  (IF k = 1 THEN {} ELSE UNION {Under(x.table, k - 1) : x \in {y \in {table[d][s] : s \in Slots} : IsTable(y)}})
TablesOf(p, levels) == IF root[p] = Absent THEN {} ELSE {n \in Under(root[p], Levels) : n[2] \in levels}
LargeIn(ds) == IF LargestLeaf = 1 THEN {}
               ELSE {x \in UNION {{table[d][s] : s \in Slots} : d \in ds} : IsLarge(x)}

-----------------------------------------------------------------------------
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
  ELSE IF <<n[1] - 1, i>> \in NodesFor(space) THEN Wide(number(<<n[1] - 1, i>>)) ELSE Absent]
Blank == [s \in Slots |-> Absent]

(* Tables that the pages need and that are not there.                          *)
MissingNodes(p, pages) ==
  {n \in {<<k, IndexOf(g, k)>> : k \in 1..(Levels - 1), g \in pages} :
     TableOn(p, n[2] * Span[n[1]], n[1]) = Absent}

-----------------------------------------------------------------------------
(* Leaves. A large one keeps the tables that its pages would take one by one,  *)
(* so that a split never fails.                                                *)

Deposit[k \in 1..Levels] == IF k = 1 THEN 0 ELSE 1 + FanOut * Deposit[k - 1]
Deposited(x) == IF IsLarge(x) THEN x.kept ELSE {}

(* The mappings page(_) of the block behind a slot of level k as one leaf.       *)
LeafOf(page(_), g, k, kept) ==
  IF k = 1 THEN page(g)
  ELSE [frame |-> [i \in 0..(Span[k - 1] - 1) |-> page(g + i).frame], phys |-> page(g).phys,
        cur |-> page(g).cur, max |-> page(g).max, cow |-> page(g).cow, marks |-> page(g).marks, kept |-> kept]

(* Whether they can be: equal but for frames that are in a row, and aligned.   *)
OneLeaf(page(_), g, k) ==
  /\ page(g).phys % Span[k - 1] = 0
  /\ \A h \in Block(g, k) :
       [page(h) EXCEPT !.frame = 0, !.phys = @ - (h - g)] = [page(g) EXCEPT !.frame = 0]

(* The tables after a leaf has become a table of the next smaller leaves: the  *)
(* same translations, one level down.                                          *)
Piece(x, k, s) ==
  IF k = 1 THEN Part(x, s)
  ELSE LET rest == x.kept \ {Least(x.kept)}
           before == s * Deposit[k] IN
       [x EXCEPT !.frame = [i \in 0..(Span[k - 1] - 1) |-> @[s * Span[k - 1] + i]],
                 !.phys = @ + s * Span[k - 1],
                 !.kept = Lowest(rest, before + Deposit[k]) \ Lowest(rest, before)]
AfterSplit(p, g) ==
  LET k == Walk(p, g).level
      d == TableOn(p, g, k)
      x == table[d][SlotOf(g, k)] IN
  [table EXCEPT ![d][SlotOf(g, k)] = Wide(Least(x.kept)),
                ![Least(x.kept)] = [s \in Slots |-> Piece(x, k - 1, s)]]

(* The levels at which an entry on the way to page g lets less through than m. *)
Capping(p, g, m) == {k \in 2..Levels :
  LET d == TableOn(p, g, k) IN
  IF d = Absent THEN FALSE
  ELSE LET x == table[d][SlotOf(g, k)] IN IsTable(x) /\ ~(m.cur \subseteq x.cur /\ m.max \subseteq x.max)}

(* The tables after such an entry has handed its cap down to those below it.   *)
AfterUncap(p, g, k) ==
  LET d == TableOn(p, g, k)
      x == table[d][SlotOf(g, k)] IN
  [table EXCEPT ![d][SlotOf(g, k)] = Wide(x.table),
                ![x.table] = [s \in Slots |-> IF @[s] = Absent THEN Absent ELSE Capped(@[s], x.cur, x.max)]]

-----------------------------------------------------------------------------
(* The path to page g with the tables of T in the place of those that lack, the*)
(* lowest one at the highest level; and m at the end of it.                    *)
Lacking(p, g, from) == {k \in from..(Levels - 1) : TableOn(p, g, k) = Absent}
Path(p, g, T, from) == [k \in from..Levels |->
  LET lack == Lacking(p, g, from) IN
  IF k \in lack THEN Nth(T, Cardinality({j \in lack : j >= k})) ELSE TableOn(p, g, k)]
Hung(p, g, T, from, m) ==
  LET path == Path(p, g, T, from)
      lack == Lacking(p, g, from) IN
  [d \in Tables |->
    IF \E k \in DOMAIN path : path[k] = d
    THEN LET k == CHOOSE j \in DOMAIN path : path[j] = d IN
         IF k = from THEN [table[d] EXCEPT ![SlotOf(g, k)] = m]
         ELSE IF k - 1 \in lack THEN [table[d] EXCEPT ![SlotOf(g, k)] = Wide(path[k - 1])]
         ELSE table[d]
    ELSE table[d]]
Used(p, g, T, from) == {Path(p, g, T, from)[k] : k \in Lacking(p, g, from)}

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
ContentOf(f, ms) == IF ms = {} THEN 0 ELSE mem[(CHOOSE m \in ms : TRUE).phys]
AbsContent == CHOOSE c \in
  {[f \in Frames |-> ContentOf(f, {m \in ps : m.frame = f})] : ps \in {Promises}} : TRUE
=============================================================================
