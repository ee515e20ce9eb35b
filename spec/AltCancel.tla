------------------------------ MODULE AltCancel ------------------------------
(* What else a cancel, a list, an error and the key of an offer could have       *)
(* meant: the calls in parts, and other meanings of the parts.                   *)
EXTENDS VmOffer

CancelFlagsWrong(flags) == flags # 0
CancelDestinationDead(dest) == FALSE
CancelAddressWrong(pid, addr) == FALSE
CancelFindsNothing(pid, dest, addr) == Found(pid, dest, addr) = {}

AltCancelRule(pid, dest, addr, flags) ==
  IF CancelFlagsWrong(flags) \/ dest <= 0 THEN "C1"
  ELSE IF CancelDestinationDead(dest) THEN "O3"
  ELSE IF CancelAddressWrong(pid, addr) \/ CancelFindsNothing(pid, dest, addr) THEN "C2"
  ELSE "C0"

CancelIgnoresFlags(flags) == FALSE
CancelAsksForLife(dest) == dest \notin alive
CancelAsksForThePage(pid, addr) == ~IsMappedAt(pid, addr)
CancelAlwaysFinds(pid, dest, addr) == FALSE
NothingIsCancelled(pid, dest, addr, flags) == Fail(pid, "O1")

-----------------------------------------------------------------------------
(* Lists.                                                                       *)

ListTooShort(pid, count) == count < Len(Party(pid))
ListedCount(pid, count) == Len(Party(pid))

AltListRule(pid, count, out_ok) ==
  IF ~out_ok THEN "L1"
  ELSE IF count < 0 THEN "L2"
  ELSE IF ListTooShort(pid, count) THEN "L3"
  ELSE "L0"

AltListOffers(pid, count, out_ok) ==
  /\ pid \in alive
  /\ LET rule == ListRule(pid, count, out_ok)
         n == ListedCount(pid, count) IN
     reply' = CASE rule = "L0" -> Reply(pid, rule, 0)
                     @@ [count |-> n, list |-> [i \in 1..n |-> ListEntry(Party(pid)[i])]]
                [] rule = "L3" -> Reply(pid, rule, -1) @@ [count |-> n]
                [] OTHER -> Reply(pid, rule, -1)
  /\ UNCHANGED state

EverybodyIsAParty(pid) == [i \in DOMAIN offers |-> i]
OnlyReceived(pid) == SelectSeq([i \in DOMAIN offers |-> i], LAMBDA i : offers[i].dst = pid)
NoListIsTooShort(pid, count) == FALSE
ListedAsFarAsItFits(pid, count) == IF count < Len(Party(pid)) THEN count ELSE Len(Party(pid))

-----------------------------------------------------------------------------
(* Keys and errors.                                                             *)

MatchesWithoutDestination(o, src, dst, addr) == o.src = src /\ o.page * PageSize = addr
MatchesAnyPage(o, src, dst, addr) ==
  o.src = src /\ o.dst = dst /\ PageOf(addr) \in Range(o.page, o.pages)

FailureDropsOldest(p, rule) ==
  /\ reply' = Reply(p, rule, -1)
  /\ offers' = IF offers = <<>> THEN offers ELSE Tail(offers)
  /\ UNCHANGED <<alive, space, free, content>>

(* Whoever finds no offer waits for one: the call has no outcome.               *)
FailureWaits(p, rule) == rule # "K4" /\ reply' = Reply(p, rule, -1) /\ UNCHANGED state
=============================================================================
