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

(* A disowning claim moves every table whose pages all go, if it falls on a    *)
(* table's place where none is, and if an entry can cap it to the grant: the   *)
(* highest ones, and whatever is below. All its pages are mapped: the offer    *)
(* would have died otherwise. The rest goes entry by entry.                    *)
TopPages(n) == Range(n.page, Span[n.level])
Tops(p, o, place) ==
  LET all == {[table |-> TableOn(o.src, g, k), level |-> k, page |-> g] : k \in 1..(Levels - 1), g \in Offered(o)}
      moves == {n \in all :
        /\ n.table # Absent /\ n.page % Span[n.level] = 0 /\ TopPages(n) \subseteq Offered(o)
        /\ (place - o.page) % Span[n.level] = 0
        /\ TableOn(p, n.page + (place - o.page), n.level) = Absent} IN
  IF ~TableMoves \/ o.drop # Right \/ o.grant \notin Caps THEN {}
  ELSE {n \in moves : ~\E m \in moves : m.level > n.level /\ n.page \in TopPages(m)}

(* The moved table, if any, that has the page of the source.                   *)
TopWith(t, g) == {n \in job[t].tops : g \in TopPages(n)}
MovedTables(t) == {n[1] : n \in job[t].moved}

(* The tables that have to be reserved: those that lack and do not come along. *)
NeededTables(p, o, place) == Cardinality(
  {n \in MissingNodes(p, Range(place, o.pages)) :
     ~\E m \in Tops(p, o, place) : n[1] <= m.level /\ FirstOf(n) - (place - o.page) \in TopPages(m)})

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
         tops == Tops(a.pid, o, place)
         need == NeededTables(a.pid, o, place) IN
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
               !.tops = tops, !.moved = UNION {Under(n.table, n.level) : n \in tops}]]
          /\ Goto(t, "take")
          /\ UNCHANGED <<callerVars, root, table, frameVars, device, lock, at, coreVars>>

(* The dropped rights leave the source's entries, so that no walk finds them.  *)
ClaimTakeRights(t) ==
  /\ InCall(t, "take", "claim") /\ TopWith(t, Least(job[t].left)) = {}
  /\ LET o == job[t].offer
         after(m) == Seen!Given(m, o) IN
     TakeRights(t, o.src, after, IF o.drop # {} THEN "request"
                                 ELSE IF job'[t].left = {} THEN "wait" ELSE "take")

(* A moved table leaves its parent: one entry for all the pages below it.      *)
ClaimTakeTable(t) ==
  /\ InCall(t, "take", "claim")
  /\ \E n \in TopWith(t, Least(job[t].left)) :
       LET p == job[t].offer.src
           rest == job[t].left \ TopPages(n)
           owed == job[t].owed \cup TopPages(n) IN
       /\ PutAt(p, n.page, n.level + 1, Absent)
       /\ job' = [job EXCEPT ![t].left = rest, ![t].owed = owed,
                             ![t].over = Entries(p, TopPages(n)) @@ @]
       /\ IF rest = {} \/ Cardinality(owed) >= FlushBatch THEN Goto(t, "request") ELSE UNCHANGED pc
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

(* Where at the source the page comes from that is installed next.             *)
ComesFrom(t) == Least(job[t].left) - (job[t].place - job[t].offer.page)

ClaimInstall(t) ==
  InCall(t, "install", "claim") /\ TopWith(t, ComesFrom(t)) = {} /\ Install(t, Mine(t))

(* The table is hung where it belongs now, and its entry caps what is below to *)
(* the grant: no leaf is written, and no walk comes by that has seen more (I2).*)
ClaimInstallTable(t) ==
  /\ InCall(t, "install", "claim")
  /\ \E n \in TopWith(t, ComesFrom(t)) :
       LET p == Mine(t)
           g == Least(job[t].left)
           entry == [table |-> n.table, cur |-> job[t].offer.grant, max |-> job[t].offer.grant]
           pages == Range(g, Span[n.level])
           rest == job[t].left \ pages IN
       /\ Capping(p, g, job[t].over[<<p, g>>]) = {}
       /\ table' = Hung(p, g, job[t].tables, n.level + 1, entry)
       /\ job' = [job EXCEPT ![t].left = rest, ![t].over = Without(@, {p} \X pages),
            ![t].tables = @ \ Used(p, g, @, n.level + 1),
            ![t].tops = @ \ {n}, ![t].moved = @ \ Under(n.table, n.level)]
       /\ IF rest = {} THEN Goto(t, "unlock") ELSE UNCHANGED pc
  /\ UNCHANGED <<callerVars, root, spare, frameVars, device, lock, at, coreVars>>
=============================================================================
