------------------------------ MODULE MmuClaim -------------------------------
(* vm_offer, vm_claim and vm_listoffer. An offer commits when it is inserted, a*)
(* cancel when it is removed, a list is one look at the offers. A claim has both*)
(* locks all along, so what it validated holds until it has committed.         *)
EXTENDS MmuFault

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
          /\ Done(t, rule, 0)
          /\ Goto(t, "unlock")
          /\ UNCHANGED <<alive, tableVars, frameVars, device, lock, at, job, coreVars>>

ListOffers(t) ==
  /\ InCall(t, "user", "list")
  /\ Advance(t)
  /\ UNCHANGED <<alive, offers, tableVars, frameVars, device, lock, pc, job, coreVars>>
  /\ Seen!ListOffers(Args(t).pid, Args(t).count, Args(t).out_ok)
  /\ Record(t, reply'.rule, IF "count" \in DOMAIN reply' THEN reply'.count ELSE reply'.ret)

-----------------------------------------------------------------------------
Offered(o) == Range(o.page, o.pages)
Placed(t) == Range(job[t].place, job[t].offer.pages)

(* A table of level k changes hands, with all below it, if the range is what it*)
(* maps on both sides.                                                         *)
MovedLevel(p, o, place) ==
  {k \in 1..(Levels - 1) : /\ TableMoves /\ o.drop = Right /\ o.pages = Span[k]
                           /\ o.page % Span[k] = 0 /\ place % Span[k] = 0
                           /\ TableOn(p, place, k) = Absent}
MissingAbove(p, g, k) == Cardinality(Lacking(p, g, k + 1))
SubTables(p, pages, k) == UNION {{<<TableOn(p, g, j), j>> : j \in 1..k} : g \in pages}
MovedTables(t) == {n[1] : n \in job[t].moved}

(* What the claimer is promised: the frame, the grant and no more.             *)
Taken(m, o) ==
  [frame |-> m.frame, phys |-> m.phys, cur |-> o.grant, max |-> o.grant, cow |-> FALSE,
   marks |-> IF o.drop = Right THEN m.marks \cap {"shared"} ELSE {"shared"}]

(* Everything is reserved here, before anything changes.                       *)
ClaimDecide(t) ==
  /\ InCall(t, "decide", "claim")
  /\ LET a == Args(t)
         rule == Seen!ClaimRule(a.pid, a.src_pid, a.remote_addr, a.local_addr, a.size, a.flags,
                                a.out_ok, a.expect_id, a.min_perms)
         o == offers[CHOOSE i \in Seen!Found(a.src_pid, a.pid, a.remote_addr) : TRUE]
         place == IF a.local_addr # 0 THEN Seen!PageOf(a.local_addr) ELSE Least(Seen!Places(a.pid, o.pages))
         moves == MovedLevel(a.pid, o, place)
         need == IF moves = {} THEN MissingTables(a.pid, Range(place, o.pages))
                 ELSE MissingAbove(a.pid, place, Least(moves)) IN
     IF rule = "K5"
     THEN /\ DoneWith(t, rule, -1, [size |-> o.pages * PageSize], -1)
          /\ Goto(t, "unlock")
          /\ UNCHANGED <<alive, offers, tableVars, frameVars, device, lock, at, job, coreVars>>
     ELSE IF rule # "K0" THEN Fail(t, rule)
     ELSE IF Cardinality(spare) < need THEN Fail(t, "claim.nomem")
     ELSE IF SharedByFork(o.src, Offered(o)) # {}
     THEN /\ job' = [job EXCEPT ![t].left = {Least(SharedByFork(o.src, Offered(o)))}]
          /\ Goto(t, "copy")
          /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, coreVars>>
     ELSE /\ spare' = spare \ Lowest(spare, need)
          /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.offer = o, !.place = place,
               !.left = Offered(o), !.tables = Lowest(spare, need),
               !.moved = IF moves = {} THEN {} ELSE SubTables(o.src, Offered(o), Least(moves))]]
          /\ Goto(t, "take")
          /\ UNCHANGED <<callerVars, root, table, frameVars, device, lock, at, coreVars>>

(* The dropped rights leave the source's entries, so that no walk finds them.  *)
ClaimTakeRights(t) ==
  /\ InCall(t, "take", "claim") /\ job[t].moved = {}
  /\ LET o == job[t].offer
         after(m) == Seen!Given(m, o) IN
     TakeRights(t, o.src, after, IF o.drop # {} THEN "request"
                                 ELSE IF Cardinality(job[t].left) = 1 THEN "wait" ELSE "take")

(* A moved table leaves its parent: one entry for all the pages below it.      *)
LevelOf(pages) == CHOOSE k \in 1..(Levels - 1) : Span[k] = pages
ClaimTakeTable(t) ==
  /\ InCall(t, "take", "claim") /\ job[t].moved # {}
  /\ LET o == job[t].offer
         k == LevelOf(o.pages) IN
     /\ table' = [table EXCEPT ![TableOn(o.src, o.page, k + 1)][SlotOf(o.page, k + 1)] = Absent]
     /\ job' = [job EXCEPT ![t].left = {}, ![t].owed = Offered(o),
          ![t].over = [n \in {o.src} \X Offered(o) |-> Entry(o.src, n[2])]]
  /\ Goto(t, "request")
  /\ UNCHANGED <<callerVars, root, spare, frameVars, device, lock, at, coreVars>>

ClaimRequest(t) ==
  InCall(t, "request", "claim") /\ Request(t, job[t].offer.src, MovedTables(t))

(* I3: every core has acknowledged. I1: offer and invalidated offers go at once.*)
ClaimCommit(t) ==
  /\ InCall(t, "wait", "claim") /\ Acknowledged(t)
  /\ LET o == job[t].offer
         from(g) == job[t].over[<<o.src, o.page + (g - job[t].place)>>] IN
     /\ offers' = SelectSeq(offers, LAMBDA other :
          other # o /\ ~(o.drop = Right /\ Seen!Touches(other, o.src, Offered(o))))
     /\ DoneWith(t, "K0", 0, [local_addr |-> job[t].place * PageSize, size |-> o.pages * PageSize],
                 job[t].place)
     /\ refs' = [f \in Frames |-> IF o.drop = Right THEN refs[f]
          ELSE refs[f] + Cardinality({g \in Placed(t) : from(g).phys = f})]
     /\ job' = [job EXCEPT ![t].left = Placed(t), ![t].owed = {},
          ![t].over = [n \in {Mine(t)} \X Placed(t) |-> Taken(from(n[2]), o)]]
  /\ Goto(t, "install")
  /\ UNCHANGED <<alive, tableVars, unused, mem, reserve, device, lock, at, coreVars>>

ClaimInstall(t) ==
  InCall(t, "install", "claim") /\ job[t].moved = {} /\ Install(t, Mine(t))

(* The table is hung where it belongs now, its entries capped beforehand.      *)
ClaimInstallTable(t) ==
  /\ InCall(t, "install", "claim") /\ job[t].moved # {}
  /\ LET o == job[t].offer
         k == LevelOf(o.pages)
         top == CHOOSE d \in MovedTables(t) : <<d, k>> \in job[t].moved
         hung == Hung(Path(Mine(t), job[t].place, job[t].tables, k + 1), job[t].place, k + 1, top) IN
     table' = [d \in Tables |-> IF <<d, 1>> \in job[t].moved
                                THEN [s \in Slots |-> Taken(table[d][s], o)] ELSE hung[d]]
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ Goto(t, "unlock")
  /\ UNCHANGED <<callerVars, root, spare, frameVars, device, lock, at, coreVars>>
=============================================================================
