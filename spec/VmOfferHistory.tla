--------------------------- MODULE VmOfferHistory ---------------------------
(* VmOffer with a memory of its past, for the promises that speak of an offer's *)
(* whole life: how it ended (I1), which incarnations it was between (I6), which *)
(* frames were behind it when it was made (I7). Module Properties says the same *)
(* step by step; here it is said at once, for bounded lives. No action of       *)
(* VmOffer reads a history variable.                                            *)
EXTENDS Arguments

CONSTANTS
  MaxLives,       \* offers that are followed from their making to their end
  MaxIncarnations \* programs that may begin under one pid

VARIABLES
  incarnation, \* pid -> how many programs have begun under it
  ids,         \* beside offers: which life each pending offer is
  lives        \* every offer ever made: its parties, its frames, how it ended

past == <<incarnation, ids, lives>>
HistoryView == <<state, past>>

FramesBehind(o) == [i \in 1..o.pages |-> space[o.src][o.page + i - 1].frame]

Begins(p) ==
  \/ reply'.rule \in {"spawn.0", "fork.0"} /\ reply'.ret = p
  \/ reply'.rule = "exec.0" /\ reply'.pid = p

(* How offer i ends in this step, as its caller learns it; named holds the rank *)
(* of the offer that a claim or a cancel names.                                 *)
EndOf(i, named) ==
  IF reply'.rule = "C0" /\ i \in named THEN [how |-> "cancelled"]
  ELSE IF reply'.rule = "K0" /\ i \in named
  THEN [how |-> "claimed", by |-> incarnation[reply'.pid], pid |-> reply'.pid,
        frames |-> [j \in 1..PageOf(reply'.size) |->
                     space'[reply'.pid][PageOf(reply'.local_addr) + j - 1].frame]]
  ELSE [how |-> "invalidated"]

Birth(o) ==
  [src |-> o.src, dst |-> o.dst, by |-> incarnation[o.src], to |-> incarnation[o.dst],
   frames |-> FramesBehind(o), ends |-> <<>>]

(* An offer has ended when it is no longer pending, and also when the caller was *)
(* told so: the two must agree (I1).                                            *)
Remember(named) ==
  LET pending == {offers'[i] : i \in DOMAIN offers'}
      kept == SelectSeq([i \in DOMAIN offers |-> i], LAMBDA i : offers[i] \in pending)
      ended == {i \in DOMAIN offers : offers[i] \notin pending}
               \cup (IF reply'.rule \in {"C0", "K0"} THEN named ELSE {})
      made == reply'.rule = "O0"
      aged == [n \in DOMAIN lives |->
                IF \E i \in ended : ids[i] = n
                THEN [lives[n] EXCEPT !.ends =
                       Append(@, EndOf(CHOOSE i \in ended : ids[i] = n, named))]
                ELSE lives[n]] IN
  /\ incarnation' = [p \in Pids |-> incarnation[p] + (IF Begins(p) THEN 1 ELSE 0)]
  /\ ids' = [k \in DOMAIN kept |-> ids[kept[k]]] \o (IF made THEN <<Len(lives) + 1>> ELSE <<>>)
  /\ lives' = aged \o (IF made THEN <<Birth(offers'[Len(offers')])>> ELSE <<>>)

HistoryInit ==
  /\ Init
  /\ incarnation = [p \in Pids |-> 0]
  /\ ids = <<>>
  /\ lives = <<>>

HistoryNext ==
  \/ \E a \in ClaimArgs :
       /\ Claim(a.pid, a.src_pid, a.remote_addr, a.local_addr, a.size, a.flags, a.out_ok,
                a.expect_id, a.min_perms)
       /\ Remember(Found(a.src_pid, a.pid, a.remote_addr))
  \/ \E a \in OfferArgs :
       /\ VmOffer(a.pid, a.dest_pid, a.addr, a.len, a.flags)
       /\ Remember(Found(a.pid, a.dest_pid, a.addr))
  \/ MemoryCalls /\ Remember({})
  \/ ProcessCalls /\ Remember({})

HistorySpec == HistoryInit /\ [][HistoryNext]_<<vars, past>>

(* Beyond these bounds nothing new is followed.                                 *)
Followed ==
  Len(lives) <= MaxLives /\ \A p \in Pids : incarnation[p] <= MaxIncarnations

Claimed(life) == life.ends # <<>> /\ life.ends[1].how = "claimed"

(* I1: every offer ends at most once, and is pending until then.                *)
I1OneEndInv ==
  /\ Len(ids) = Len(offers)
  /\ \A n \in DOMAIN lives :
       /\ Len(lives[n].ends) <= 1
       /\ (lives[n].ends = <<>>) <=> (\E i \in DOMAIN ids : ids[i] = n)

(* I6: who claimed was the very program that the offer was made to, and the one *)
(* that made it was still running.                                              *)
I6SameProgramsInv ==
  /\ \A n \in DOMAIN lives : Claimed(lives[n]) =>
       lives[n].ends[1].pid = lives[n].dst /\ lives[n].ends[1].by = lives[n].to
  /\ \A i \in DOMAIN ids : incarnation[lives[ids[i]].src] = lives[ids[i]].by

(* I7: what is behind a pending offer is what was there when it was made, and   *)
(* what a claim delivered is just that.                                         *)
I7SameFramesInv ==
  /\ \A i \in DOMAIN ids :
       /\ \A g \in Range(offers[i].page, offers[i].pages) : IsMapped(offers[i].src, g)
       /\ FramesBehind(offers[i]) = lives[ids[i]].frames
  /\ \A n \in DOMAIN lives : Claimed(lives[n]) => lives[n].ends[1].frames = lives[n].frames
=============================================================================
