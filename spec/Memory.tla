------------------------------- MODULE Memory -------------------------------
(* What the calls act on: processes with an address space each, page frames,   *)
(* pending offers, and the reply that the last call gave. One address space    *)
(* belongs to one incarnation of a pid; an incarnation needs no number here,   *)
(* since nothing that names one outlives it (OffersInv, I6Prop).               *)
EXTENDS Integers, Sequences, FiniteSets, Rights, Outcomes

CONSTANTS
  MaxPid,        \* pids are 1 .. MaxPid
  UserPages,     \* pages of user space in each process, numbered from 0
  FrameCount,    \* page frames of the machine, numbered from 0
  OfferLimit,    \* pending offers that one process may have made
  Values,        \* what a store can put into a page; holds 0, what a fresh page reads
  FramePolicy,   \* "any": mmap and fork take any free frames; "lowest": the lowest
  Placement,     \* "any": a claim that lets the system choose gets any place; "lowest"
  SpuriousNoMem, \* TRUE: calls that allocate may fail for want of memory at any time
  Absent         \* model value: what a page that is not mapped maps to

ASSUME /\ {MaxPid, UserPages, FrameCount, OfferLimit} \subseteq Nat \ {0}
       /\ {FramePolicy, Placement} \subseteq {"any", "lowest"}
       /\ SpuriousNoMem \in BOOLEAN
       /\ 0 \in Values

VARIABLES
  alive,   \* the pids that are in use
  space,   \* pid -> page -> Absent or the mapping of the page
  free,    \* the frames that nobody has
  content, \* frame -> what a load from it reads
  offers,  \* the pending offers in the order of their creation; the rank is the id
  reply    \* what the last call returned; no action looks at it

state == <<alive, space, free, content, offers>>
vars == <<state, reply>>

PageSize == 4096 \* bytes
Pids == 1..MaxPid
Pages == 0..(UserPages - 1)
Frames == 0..(FrameCount - 1)
UserEnd == UserPages * PageSize
Mark == {"shared", "pinned", "special"}

Mapping == [frame : Frames, cur : Representable, max : SUBSET Right, marks : SUBSET Mark]
OfferRecord == [src : Pids, dst : Pids, page : Pages, pages : 1..UserPages,
                grant : SUBSET Right, drop : SUBSET Right]

TypeOKInv ==
  /\ alive \subseteq Pids
  /\ DOMAIN space = Pids
  /\ \A p \in Pids : DOMAIN space[p] = Pages /\ \A g \in Pages : space[p][g] \in Mapping \cup {Absent}
  /\ free \subseteq Frames
  /\ content \in [Frames -> Values]
  /\ \A i \in DOMAIN offers : offers[i] \in OfferRecord
  /\ reply.rule \in Rules /\ reply.errno = Errno[reply.rule]

NoPages == [g \in Pages |-> Absent]

Init ==
  /\ alive = {}
  /\ space = [p \in Pids |-> NoPages]
  /\ free = Frames
  /\ content = [f \in Frames |-> 0]
  /\ offers = <<>>
  /\ reply = [pid |-> 0, rule |-> "exit.0", errno |-> OK, ret |-> 0]

-----------------------------------------------------------------------------
(* Addresses and ranges. A sum of an address and a length is taken in whole    *)
(* numbers: nothing wraps.                                                     *)

Aligned(n) == n % PageSize = 0
PageOf(addr) == addr \div PageSize
Range(first, pages) == first..(first + pages - 1)

BadRange(addr, pages) ==
  addr < 0 \/ ~Aligned(addr) \/ pages <= 0 \/ PageOf(addr) + pages > UserPages

IsMapped(p, g) == space[p][g] # Absent

(* access, pin and unpin mean the page that contains the address.              *)
IsMappedAt(p, addr) == addr >= 0 /\ addr < UserEnd /\ IsMapped(p, PageOf(addr))

-----------------------------------------------------------------------------
(* Frames.                                                                     *)

FramesOf(sp) == {sp[m[1]][m[2]].frame : m \in {n \in Pids \X Pages : sp[n[1]][n[2]] # Absent}}

Numbers(n) == [i \in 1..n |-> i - 1]
Ascending(S, n) == SelectSeq(Numbers(n), LAMBDA i : i \in S)

(* The ways to pick n free frames, in the order in which they will be used.    *)
FrameChoices(n) ==
  IF FramePolicy = "lowest" THEN {SubSeq(Ascending(free, FrameCount), 1, n)}
  ELSE {s \in [1..n -> free] : \A i, j \in 1..n : s[i] = s[j] => i = j}

-----------------------------------------------------------------------------
(* Replies.                                                                    *)

Reply(p, rule, ret) == [pid |-> p, rule |-> rule, errno |-> Errno[rule], ret |-> ret]

Succeed(p, rule) == reply' = Reply(p, rule, 0)

(* An error changes nothing but the reply (I5).                                *)
Fail(p, rule) == reply' = Reply(p, rule, -1) /\ UNCHANGED state

Refuse(p, rule) == SpuriousNoMem /\ Fail(p, rule)

-----------------------------------------------------------------------------
(* Losing pages, and what follows from it.                                     *)

Touches(o, p, gone) == o.src = p /\ Range(o.page, o.pages) \cap gone # {}

(* space' = after: the frames that no page maps any more are free and zeroed,  *)
(* a frame that somebody still maps lives on (I4, I11).                        *)
Release(after) ==
  /\ space' = after
  /\ free' = free \cup (FramesOf(space) \ FramesOf(after))
  /\ content' = [f \in Frames |-> IF f \in free' THEN 0 ELSE content[f]]
=============================================================================
