---------------------- MODULE MutantClaimReversesPages -----------------------
(* The pages arrive in the wrong order.                                          *)
EXTENDS MCRanges

MutantTakeEffect(pid, o, place) ==
  LET mine == Range(place, o.pages)
      theirs == Range(o.page, o.pages)
      last == o.page + o.pages - 1 IN
  /\ space' = [space EXCEPT
       ![o.src] = [g \in Pages |-> IF g \in theirs THEN Given(@[g], o) ELSE @[g]],
       ![pid] = [g \in Pages |->
         IF g \in mine THEN Taken(space[o.src][last - (g - place)], o) ELSE @[g]]]
  /\ offers' = SelectSeq(offers, LAMBDA other :
       other # o /\ ~(o.drop = Right /\ Touches(other, o.src, theirs)))
  /\ reply' = Reply(pid, "K0", 0)
       @@ [local_addr |-> place * PageSize, size |-> o.pages * PageSize]
  /\ UNCHANGED <<alive, free, content>>
==============================================================================
