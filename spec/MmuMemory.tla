------------------------------ MODULE MmuMemory ------------------------------
(* mmap, munmap, mprotect, pin and unpin, step by step.                        *)
EXTENDS MmuClaim

Asked(t) == Range(Seen!PageOf(Args(t).addr), Args(t).pages)

(* mmap has nothing to flush: nobody caches what is not there. It commits as   *)
(* soon as everything is reserved.                                             *)
MmapDecide(t) ==
  /\ InCall(t, "decide", "mmap")
  /\ LET a == Args(t)
         rule == Seen!MmapRule(a.pid, a.addr, a.pages, a.perms)
         need == MissingTables(a.pid, Asked(t))
         frames == Lowest(unused, a.pages)
         nth(S, g) == Nth(S, Cardinality({h \in Asked(t) : h <= g}))
         fresh(g) == [frame |-> nth(AbsFree, g), phys |-> nth(frames, g), cur |-> a.perms, max |-> Right,
                      cow |-> FALSE, marks |-> IF a.special THEN {"special"} ELSE {}] IN
     IF rule = "mmap.4"
     THEN Fail(t, IF Cardinality(AbsFree) < a.pages THEN rule ELSE "mmap.nomem")
     ELSE IF rule # "mmap.0" THEN Fail(t, rule)
     ELSE IF Cardinality(spare) < need THEN Fail(t, "mmap.nomem")
     ELSE /\ unused' = unused \ frames
          /\ refs' = [f \in Frames |-> IF f \in frames THEN 1 ELSE refs[f]]
          /\ spare' = spare \ Lowest(spare, need)
          /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.left = Asked(t),
               !.tables = Lowest(spare, need),
               !.over = [n \in {a.pid} \X Asked(t) |-> fresh(n[2])]]]
          /\ Done(t, rule, 0)
          /\ Goto(t, "install")
          /\ UNCHANGED <<alive, offers, root, table, mem, reserve, device, lock, at, coreVars>>

MmapInstall(t) == InCall(t, "install", "mmap") /\ Install(t, Mine(t))

-----------------------------------------------------------------------------
StopDevice(p, pages) == device' = [device EXCEPT ![p] = {e \in @ : e.page \notin pages}]

(* A device that works on a page is stopped before the page goes.              *)
MunmapDecide(t) ==
  /\ InCall(t, "decide", "munmap")
  /\ LET rule == Seen!MunmapRule(Args(t).addr, Args(t).pages)
         gone == Mapped(Mine(t), Asked(t)) IN
     IF rule # "munmap.0" THEN Fail(t, rule)
     ELSE /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.left = gone]]
          /\ StopDevice(Mine(t), gone)
          /\ Goto(t, IF gone = {} THEN "wait" ELSE "take")
          /\ UNCHANGED <<callerVars, tableVars, frameVars, lock, at, coreVars>>

MunmapTakeRights(t) ==
  LET after(m) == Absent IN InCall(t, "take", "munmap") /\ TakeRights(t, Mine(t), after, "request")

MunmapRequest(t) == InCall(t, "request", "munmap") /\ Request(t, Mine(t), {})

MunmapCommit(t) ==
  /\ InCall(t, "wait", "munmap") /\ Acknowledged(t) /\ Drained(t)
  /\ offers' = SelectSeq(offers, LAMBDA o : ~Seen!Touches(o, Mine(t), Asked(t)))
  /\ Done(t, "munmap.0", 0)
  /\ Dropped(job[t].over)
  /\ job' = [job EXCEPT ![t].over = <<>>, ![t].frames = Freed(job[t].over)]
  /\ Goto(t, "free")
  /\ UNCHANGED <<alive, tableVars, unused, mem, device, lock, at, coreVars>>

MunmapFree(t) ==
  /\ InCall(t, "free", "munmap")
  /\ FreeFrames(job[t].frames)
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ Goto(t, "unlock")
  /\ UNCHANGED <<callerVars, tableVars, refs, reserve, device, lock, at, coreVars>>

-----------------------------------------------------------------------------
(* Rights that go are flushed before the commit, rights that come are written  *)
(* after it. The core that calls has to let its own stores drain as well.      *)
MprotectDecide(t) ==
  /\ InCall(t, "decide", "mprotect")
  /\ LET a == Args(t)
         rule == Seen!MprotectRule(a.pid, a.addr, a.pages, a.perms)
         lost == {g \in Asked(t) : ~(Entry(a.pid, g).cur \subseteq a.perms)} IN
     IF rule # "mprotect.0" THEN Fail(t, rule)
     ELSE /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.left = lost]]
          /\ Goto(t, IF lost = {} THEN "wait" ELSE "take")
          /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, coreVars>>

MprotectTakeRights(t) ==
  LET after(m) == [m EXCEPT !.cur = @ \cap Args(t).perms] IN
  InCall(t, "take", "mprotect") /\ TakeRights(t, Mine(t), after, "request")

MprotectRequest(t) == InCall(t, "request", "mprotect") /\ Request(t, Mine(t), {})

MprotectCommit(t) ==
  /\ InCall(t, "wait", "mprotect") /\ Acknowledged(t) /\ Drained(t)
  /\ job' = [job EXCEPT ![t].left = Asked(t), ![t].over = [n \in {Mine(t)} \X Asked(t) |->
       [Entry(Mine(t), n[2]) EXCEPT !.cur = Args(t).perms]]]
  /\ Done(t, "mprotect.0", 0)
  /\ Goto(t, "install")
  /\ UNCHANGED <<alive, offers, tableVars, frameVars, device, lock, at, coreVars>>

MprotectInstall(t) == InCall(t, "install", "mprotect") /\ Install(t, Mine(t))

-----------------------------------------------------------------------------
(* A device gets a translation of its own, with the rights held now. It has no *)
(* faults, so a page that is still shared by a fork is copied first. A page of *)
(* a large leaf gets an entry of its own for the mark, and keeps it.           *)
PinDecide(t) ==
  /\ InCall(t, "decide", "pin")
  /\ Changing(t) => Unit(Mine(t), Seen!PageOf(Args(t).addr)) \subseteq Work(t)
  /\ LET rule == Seen!PinRule(Args(t).pid, Args(t).addr)
         g == Seen!PageOf(Args(t).addr)
         m == Entry(Mine(t), g) IN
     IF rule # "pin.0" THEN Fail(t, rule)
     ELSE IF m.cow
     THEN /\ job' = [job EXCEPT ![t].left = {g}]
          /\ Goto(t, "copy")
          /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, coreVars>>
     ELSE /\ Put(Mine(t), g, [m EXCEPT !.marks = @ \cup {"pinned"}])
          /\ device' = [device EXCEPT ![Mine(t)] = @ \cup {[page |-> g, frame |-> m.phys, rights |-> m.cur]}]
          /\ Done(t, rule, 0)
          /\ Goto(t, "unlock")
          /\ UNCHANGED <<alive, offers, root, spare, frameVars, lock, at, job, coreVars>>

UnpinDecide(t) ==
  /\ InCall(t, "decide", "unpin")
  /\ LET rule == Seen!UnpinRule(Args(t).pid, Args(t).addr)
         g == Seen!PageOf(Args(t).addr) IN
     IF rule # "unpin.0" THEN Fail(t, rule)
     ELSE /\ StopDevice(Mine(t), {g})
          /\ Put(Mine(t), g, [Entry(Mine(t), g) EXCEPT !.marks = @ \ {"pinned"}])
          /\ Done(t, rule, 0)
          /\ Goto(t, "unlock")
          /\ UNCHANGED <<alive, offers, root, spare, frameVars, lock, at, job, coreVars>>
=============================================================================
