------------------------------ MODULE MmuMemory ------------------------------
(* mmap, munmap, mprotect and exit, step by step.                              *)
EXTENDS MmuClaim

Asked(t) == Range(Seen!PageOf(Args(t).addr), Args(t).pages)
Mapped(p, pages) == {g \in pages : Entry(p, g) # Absent}

(* mmap has nothing to flush: nobody caches what is not there. It commits as   *)
(* soon as everything is reserved.                                             *)
MmapDecide(t) ==
  /\ InCall(t, "decide", "mmap")
  /\ LET a == Args(t)
         rule == Seen!MmapRule(a.pid, a.addr, a.pages, a.perms)
         need == MissingTables(a.pid, Asked(t))
         rank(g) == Cardinality({h \in Asked(t) : h <= g})
         frames == Lowest(unused, a.pages)
         nth(n) == CHOOSE f \in frames : Cardinality({e \in frames : e <= f}) = n
         fresh(g) == [frame |-> nth(rank(g)), cur |-> a.perms, max |-> Right,
                      marks |-> IF a.special THEN {"special"} ELSE {}] IN
     IF rule = "mmap.4"
     THEN Fail(t, IF Cardinality(AbsFree) < a.pages THEN rule ELSE "mmap.nomem")
     ELSE IF rule # "mmap.0" THEN Fail(t, rule)
     ELSE IF Cardinality(SpareTables) < need THEN Fail(t, "mmap.nomem")
     ELSE /\ unused' = unused \ frames
          /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.left = Asked(t),
               !.tables = Lowest(SpareTables, need),
               !.over = [n \in {a.pid} \X Asked(t) |-> fresh(n[2])]]]
          /\ reply' = Seen!Reply(a.pid, rule, 0)
          /\ Goto(t, "install")
          /\ UNCHANGED <<alive, offers, root, table, mem, lock, at, coreVars>>

MmapInstall(t) == InCall(t, "install", "mmap") /\ Install(t, Mine(t))

-----------------------------------------------------------------------------
MunmapDecide(t) ==
  /\ InCall(t, "decide", "munmap")
  /\ LET rule == Seen!MunmapRule(Args(t).addr, Args(t).pages)
         gone == Mapped(Mine(t), Asked(t)) IN
     IF rule # "munmap.0" THEN Fail(t, rule)
     ELSE /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.left = gone]]
          /\ Goto(t, IF gone = {} THEN "wait" ELSE "take")
          /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, lock, at, coreVars>>

MunmapTakeRights(t) ==
  LET after(m) == Absent IN InCall(t, "take", "munmap") /\ TakeRights(t, Mine(t), after, "request")

MunmapRequest(t) ==
  /\ InCall(t, "request", "munmap")
  /\ Shoot(t, Mine(t), Asked(t), {})
  /\ Goto(t, "wait")
  /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, lock, at, job, buffer, handler>>

MunmapCommit(t) ==
  /\ InCall(t, "wait", "munmap") /\ Acknowledged(t) /\ Drained(t)
  /\ offers' = SelectSeq(offers, LAMBDA o : ~Seen!Touches(o, Mine(t), Asked(t)))
  /\ reply' = Seen!Reply(Mine(t), "munmap.0", 0)
  /\ job' = [job EXCEPT ![t].over = <<>>,
                        ![t].frames = FramesOver(t) \ FramesWithout(t, DOMAIN job[t].over)]
  /\ Goto(t, "free")
  /\ UNCHANGED <<alive, root, table, unused, mem, lock, at, coreVars>>

MunmapFree(t) ==
  /\ InCall(t, "free", "munmap")
  /\ FreeFrames(job[t].frames)
  /\ Goto(t, "unlock")
  /\ UNCHANGED <<alive, offers, reply, root, table, lock, at, job, coreVars>>

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
          /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, lock, at, coreVars>>

MprotectTakeRights(t) ==
  LET after(m) == [m EXCEPT !.cur = @ \cap Args(t).perms] IN
  InCall(t, "take", "mprotect") /\ TakeRights(t, Mine(t), after, "request")

MprotectRequest(t) ==
  /\ InCall(t, "request", "mprotect")
  /\ Shoot(t, Mine(t), Asked(t), {})
  /\ Goto(t, "wait")
  /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, lock, at, job, buffer, handler>>

MprotectCommit(t) ==
  /\ InCall(t, "wait", "mprotect") /\ Acknowledged(t) /\ Drained(t)
  /\ job' = [job EXCEPT ![t].left = Asked(t), ![t].over = [n \in {Mine(t)} \X Asked(t) |->
       [Entry(Mine(t), n[2]) EXCEPT !.cur = Args(t).perms]]]
  /\ reply' = Seen!Reply(Mine(t), "mprotect.0", 0)
  /\ Goto(t, "install")
  /\ UNCHANGED <<alive, offers, root, table, unused, mem, lock, at, coreVars>>

MprotectInstall(t) == InCall(t, "install", "mprotect") /\ Install(t, Mine(t))

-----------------------------------------------------------------------------
(* exit stops the sibling threads where they are in user mode; one that is in a*)
(* call ends the call first. Of two that exit at once the lower one goes on.   *)
Siblings(t) == ThreadsOf(Mine(t)) \ {t}

ExitBegin(t) ==
  /\ InCall(t, "user", "exit")
  /\ Goto(t, "stop")
  /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, lock, at, job, coreVars>>

Stop(t) ==
  /\ \/ Runs(t, "user") /\ \E s \in Siblings(t) : pc[s] = "stop"
     \/ Runs(t, "stop") /\ \E s \in Siblings(t) : pc[s] = "stop" /\ s < t
  /\ Goto(t, Ended)
  /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, lock, at, job, coreVars>>

ExitLock(t) ==
  /\ Runs(t, "stop")
  /\ \A s \in Siblings(t) : pc[s] = Ended /\ Drained(s)
  /\ lock[Mine(t)] = Nobody
  /\ lock' = [lock EXCEPT ![Mine(t)] = t]
  /\ Goto(t, "decide")
  /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, at, job, coreVars>>

(* I6: the pid and the offers go together.                                     *)
ExitCommit(t) ==
  /\ InCall(t, "decide", "exit") /\ Drained(t)
  /\ LET p == Mine(t)
         all == {p} \X Pages IN
     /\ alive' = alive \ {p}
     /\ offers' = SelectSeq(offers, LAMBDA o : o.src # p /\ o.dst # p)
     /\ reply' = Seen!Reply(p, "exit.0", 0)
     /\ job' = [job EXCEPT ![t].over = [n \in all |-> Absent],
          ![t].frames = {Entry(p, g).frame : g \in Mapped(p, Pages)} \ FramesWithout(t, all)]
  /\ Goto(t, "take")
  /\ UNCHANGED <<root, table, unused, mem, lock, at, coreVars>>

ExitTearDown(t) ==
  /\ InCall(t, "take", "exit")
  /\ LET p == Mine(t)
         mine == {root[p][i] : i \in Indices} \ {NoTable} IN
     /\ root' = [root EXCEPT ![p] = [i \in Indices |-> NoTable]]
     /\ job' = [job EXCEPT ![t].over = <<>>, ![t].tables = mine]
     /\ Shoot(t, p, Pages, mine)
  /\ Goto(t, "wait")
  /\ UNCHANGED <<alive, offers, reply, table, unused, mem, lock, at, buffer, handler>>

ExitFree(t) ==
  /\ InCall(t, "wait", "exit") /\ Acknowledged(t)
  /\ FreeFrames(job[t].frames)
  /\ table' = [d \in Tables |-> IF d \in job[t].tables THEN [s \in DOMAIN table[d] |-> Absent] ELSE table[d]]
  /\ lock' = Free(t)
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ Goto(t, Ended)
  /\ UNCHANGED <<alive, offers, reply, root, at, coreVars>>
=============================================================================
