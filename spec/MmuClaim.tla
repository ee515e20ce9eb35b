------------------------------ MODULE MmuClaim -------------------------------
(* vm_offer, vm_claim and vm_listoffer. An offer commits when it is inserted, a*)
(* cancel when it is removed, a list is one look at the offers. A claim has both*)
(* locks all along, so what it validated holds until it has committed.         *)
EXTENDS MmuCalls

Args(t) == Call(t).args

OfferDecide(t) ==
  /\ InCall(t, "decide", "offer")
  /\ LET a == Args(t)
         rule == IF a.len = 0 THEN Seen!CancelRule(a.pid, a.dest_pid, a.addr, a.flags)
                 ELSE Seen!OfferRule(a.pid, a.dest_pid, a.addr, a.len, a.flags) IN
     IF rule \notin {"O0", "C0"} THEN Fail(t, rule)
     ELSE /\ offers' = IF rule = "C0"
               THEN SelectSeq(offers, LAMBDA o : ~Seen!Matches(o, a.pid, a.dest_pid, a.addr))
               ELSE Append(offers, [src |-> a.pid, dst |-> a.dest_pid, page |-> Seen!PageOf(a.addr),
                      pages |-> Seen!PageOf(a.len), grant |-> Grant[a.flags], drop |-> Drop[a.flags]])
          /\ Answer(t, Seen!Reply(a.pid, rule, 0))
          /\ UNCHANGED <<alive, root, table, unused, mem, lock, at, job, coreVars>>

ListOffers(t) ==
  /\ InCall(t, "user", "list")
  /\ Advance(t)
  /\ UNCHANGED <<alive, offers, root, table, unused, mem, lock, pc, job, coreVars>>
  /\ Seen!ListOffers(Args(t).pid, Args(t).count, Args(t).out_ok)

-----------------------------------------------------------------------------
Offered(o) == Range(o.page, o.pages)
Placed(t) == Range(job[t].place, job[t].offer.pages)

(* Whole lower tables change hands if the range is one on both sides.          *)
CanMove(p, o, place) ==
  /\ TableMoves /\ o.drop = Right /\ o.pages = FanOut
  /\ SlotOf(o.page) = 0 /\ SlotOf(place) = 0
  /\ root[p][IndexOf(place)] = NoTable

(* Everything is reserved here, before anything changes.                       *)
ClaimDecide(t) ==
  /\ InCall(t, "decide", "claim")
  /\ LET a == Args(t)
         rule == Seen!ClaimRule(a.pid, a.src_pid, a.remote_addr, a.local_addr, a.size, a.flags,
                                a.out_ok, a.expect_id, a.min_perms)
         o == offers[CHOOSE i \in Seen!Found(a.src_pid, a.pid, a.remote_addr) : TRUE]
         place == IF a.local_addr # 0 THEN Seen!PageOf(a.local_addr) ELSE Least(Seen!Places(a.pid, o.pages))
         need == IF CanMove(a.pid, o, place) THEN 0 ELSE MissingTables(a.pid, Range(place, o.pages)) IN
     IF rule = "K5"
     THEN /\ Answer(t, Seen!Reply(a.pid, rule, -1) @@ [size |-> o.pages * PageSize])
          /\ UNCHANGED <<alive, offers, root, table, unused, mem, lock, at, job, coreVars>>
     ELSE IF rule # "K0" THEN Fail(t, rule)
     ELSE IF Cardinality(SpareTables) < need THEN Fail(t, "claim.nomem")
     ELSE /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.offer = o, !.place = place,
               !.left = Offered(o), !.tables = Lowest(SpareTables, need),
               !.moved = IF CanMove(a.pid, o, place) THEN {root[o.src][IndexOf(o.page)]} ELSE {}]]
          /\ Goto(t, "take")
          /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, lock, at, coreVars>>

(* The dropped rights leave the source's entries, so that no walk finds them.  *)
ClaimTakeRights(t) ==
  /\ InCall(t, "take", "claim") /\ job[t].moved = {}
  /\ LET o == job[t].offer
         after(m) == Seen!Given(m, o) IN
     TakeRights(t, o.src, after, IF o.drop = {} THEN "wait" ELSE "request")

ClaimTakeTable(t) ==
  /\ InCall(t, "take", "claim") /\ job[t].moved # {}
  /\ LET o == job[t].offer IN
     /\ root' = [root EXCEPT ![o.src][IndexOf(o.page)] = NoTable]
     /\ job' = [job EXCEPT ![t].left = {}, ![t].tables = job[t].moved,
          ![t].over = [n \in {o.src} \X Offered(o) |-> Entry(o.src, n[2])]]
  /\ Goto(t, "request")
  /\ UNCHANGED <<alive, offers, reply, table, unused, mem, lock, at, coreVars>>

ClaimRequest(t) ==
  /\ InCall(t, "request", "claim")
  /\ Shoot(t, job[t].offer.src, Offered(job[t].offer), job[t].moved)
  /\ Goto(t, "wait")
  /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, lock, at, job, buffer, handler>>

(* I3: every core has acknowledged. I1: offer and invalidated offers go at once.*)
ClaimCommit(t) ==
  /\ InCall(t, "wait", "claim") /\ Acknowledged(t)
  /\ LET o == job[t].offer
         from(g) == job[t].over[<<o.src, o.page + (g - job[t].place)>>] IN
     /\ offers' = SelectSeq(offers, LAMBDA other :
          other # o /\ ~(o.drop = Right /\ Seen!Touches(other, o.src, Offered(o))))
     /\ reply' = Seen!Reply(Mine(t), "K0", 0)
          @@ [local_addr |-> job[t].place * PageSize, size |-> o.pages * PageSize]
     /\ job' = [job EXCEPT ![t].left = Placed(t),
          ![t].over = [n \in {Mine(t)} \X Placed(t) |-> Seen!Taken(from(n[2]), o)]]
  /\ Goto(t, "install")
  /\ UNCHANGED <<alive, root, table, unused, mem, lock, at, coreVars>>

ClaimInstall(t) ==
  InCall(t, "install", "claim") /\ job[t].moved = {} /\ Install(t, Mine(t))

(* The table is hung where it belongs now, its entries capped beforehand.      *)
ClaimInstallTable(t) ==
  /\ InCall(t, "install", "claim") /\ job[t].moved # {}
  /\ LET d == Least(job[t].moved)
         p == Mine(t) IN
     /\ root' = [root EXCEPT ![p][IndexOf(job[t].place)] = d]
     /\ table' = [table EXCEPT ![d] = [s \in DOMAIN @ |-> job[t].over[<<p, job[t].place + s>>]]]
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ Goto(t, "unlock")
  /\ UNCHANGED <<alive, offers, reply, unused, mem, lock, at, coreVars>>
=============================================================================
