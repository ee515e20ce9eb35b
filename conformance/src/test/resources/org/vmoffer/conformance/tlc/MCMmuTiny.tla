------------------------------- MODULE MCMmuTiny ------------------------------
(* As little as has what models of the kernel level have: threads, each with a   *)
(* program, that end; a level above. Two threads take a lock and give it back.   *)
EXTENDS Naturals
CONSTANT Broken
VARIABLES lock, pc

Threads == {1, 2}
Nobody == 0
vars == <<lock, pc>>

Init == lock = Nobody /\ pc = [t \in Threads |-> "outside"]

Take(t) ==
  /\ pc[t] = "outside"
  /\ lock = Nobody \/ Broken = "take"
  /\ lock' = t
  /\ pc' = [pc EXCEPT ![t] = "inside"]

Give(t) ==
  /\ pc[t] = "inside"
  /\ lock' = CASE Broken = "keep" -> lock
               [] Broken = "pass" -> 3 - t
               [] OTHER -> Nobody
  /\ pc' = [pc EXCEPT ![t] = "done"]

Retry(t) ==
  /\ Broken = "retry"
  /\ pc[t] = "inside"
  /\ lock' = Nobody
  /\ pc' = [pc EXCEPT ![t] = "outside"]

Step(t) == Take(t) \/ Give(t) \/ Retry(t)
Done == (\A t \in Threads : pc[t] = "done") /\ UNCHANGED vars
Next == (\E t \in Threads : Step(t)) \/ Done
Fair == \A t \in Threads : WF_vars(IF Broken = "unfair" THEN Take(t) ELSE Step(t))
Spec == Init /\ [][Next]_vars /\ Fair

Above == INSTANCE Owner WITH owner <- lock

OneInsideInv == \A t, u \in Threads : pc[t] = "inside" /\ pc[u] = "inside" => t = u
RefinesProp == [][Above!Next]_Above!vars
EndProp == <>(\A t \in Threads : pc[t] = "done")
LeaveProp == \A t \in Threads : pc[t] = "inside" ~> pc[t] = "done"
===============================================================================
