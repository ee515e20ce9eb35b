----------------------- MODULE MutantMmuSecondUnmapper -----------------------
(* munmap that finds nothing mapped returns at once, without the lock, as   *)
(* in CVE-2022-39188: the entry is gone, but who took it still waits for    *)
(* its flush, and the page is still in use.                                 *)
EXTENDS MmuSmall

MutantMunmapDecide(t) ==
  LET rule == Seen!MunmapRule(Args(t).addr, Args(t).pages)
      gone == Mapped(Mine(t), Asked(t)) IN
  \/ /\ InCall(t, "user", "munmap") /\ rule = "munmap.0" /\ gone = {}
     /\ Done(t, rule, 0)
     /\ Advance(t)
     /\ UNCHANGED <<alive, offers, tableVars, frameVars, device, lock, pc, job, coreVars>>
  \/ /\ InCall(t, "decide", "munmap")
     /\ IF rule # "munmap.0" THEN Fail(t, rule)
        ELSE /\ job' = [job EXCEPT ![t] = [NoJob EXCEPT !.left = gone]]
             /\ StopDevice(Mine(t), gone)
             /\ Goto(t, IF gone = {} THEN "wait" ELSE "take")
             /\ UNCHANGED <<callerVars, tableVars, frameVars, lock, at, coreVars>>
==============================================================================
