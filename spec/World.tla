-------------------------------- MODULE World --------------------------------
(* The calls around the three: memory (mmap, munmap, mprotect, access, pin,     *)
(* unpin) and processes (fork, exec, exit, spawn). Each is total: an operator   *)
(* ...Rule gives the first rule that decides, in the order of the errnos, and   *)
(* the action has the effect of that rule.                                      *)
EXTENDS Memory

MmapRule(pid, addr, pages, perms) ==
  IF BadRange(addr, pages) THEN "mmap.1"
  ELSE IF perms \notin Representable THEN "mmap.2"
  ELSE IF \E g \in Range(PageOf(addr), pages) : IsMapped(pid, g) THEN "mmap.3"
  ELSE IF Cardinality(free) < pages THEN "mmap.4"
  ELSE "mmap.0"

(* Fresh frames are zero because Release leaves no other kind free.             *)
Mmap(pid, addr, pages, perms, special) ==
  /\ pid \in alive
  /\ LET rule == MmapRule(pid, addr, pages, perms)
         first == PageOf(addr)
         fresh(frame) == [frame |-> frame, cur |-> perms, max |-> Right,
                          marks |-> IF special THEN {"special"} ELSE {}] IN
     IF rule # "mmap.0" THEN Fail(pid, rule)
     ELSE \/ Refuse(pid, "mmap.nomem")
          \/ \E fs \in FrameChoices(pages) :
               /\ space' = [space EXCEPT ![pid] = [g \in Pages |->
                    IF g \in Range(first, pages) THEN fresh(fs[g - first + 1]) ELSE @[g]]]
               /\ free' = free \ {fs[i] : i \in 1..pages}
               /\ Succeed(pid, rule)
               /\ UNCHANGED <<alive, content, offers>>

MunmapRule(addr, pages) == IF BadRange(addr, pages) THEN "munmap.1" ELSE "munmap.0"

(* An offer that loses one page dies whole (I7): it never shrinks. A pin goes   *)
(* with its mapping.                                                            *)
Munmap(pid, addr, pages) ==
  /\ pid \in alive
  /\ LET rule == MunmapRule(addr, pages)
         gone == Range(PageOf(addr), pages) IN
     IF rule # "munmap.0" THEN Fail(pid, rule)
     ELSE /\ Release([space EXCEPT ![pid] = [g \in Pages |-> IF g \in gone THEN Absent ELSE @[g]]])
          /\ offers' = SelectSeq(offers, LAMBDA o : ~Touches(o, pid, gone))
          /\ Succeed(pid, rule)
          /\ UNCHANGED alive

MprotectRule(pid, addr, pages, perms) ==
  LET range == Range(PageOf(addr), pages) IN
  IF BadRange(addr, pages) THEN "mprotect.1"
  ELSE IF perms \notin Representable THEN "mprotect.2"
  ELSE IF \E g \in range : ~IsMapped(pid, g) THEN "mprotect.3"
  ELSE IF \E g \in range : ~(perms \subseteq space[pid][g].max) THEN "mprotect.4"
  ELSE IF \E g \in range : "pinned" \in space[pid][g].marks /\ ~(space[pid][g].cur \subseteq perms)
       THEN "mprotect.5"
  ELSE "mprotect.0"

(* The maximum stays, so what a claim dropped stays dropped (I10). Offers stay  *)
(* too: a claim looks at the permissions again.                                 *)
Mprotect(pid, addr, pages, perms) ==
  /\ pid \in alive
  /\ LET rule == MprotectRule(pid, addr, pages, perms)
         range == Range(PageOf(addr), pages) IN
     IF rule # "mprotect.0" THEN Fail(pid, rule)
     ELSE /\ space' = [space EXCEPT ![pid] = [g \in Pages |->
               IF g \in range THEN [@[g] EXCEPT !.cur = perms] ELSE @[g]]]
          /\ Succeed(pid, rule)
          /\ UNCHANGED <<alive, free, content, offers>>

AccessRule(pid, addr, kind) ==
  IF ~IsMappedAt(pid, addr) THEN "access.1"
  ELSE IF kind \notin space[pid][PageOf(addr)].cur THEN "access.2"
  ELSE "access.0"

(* A store changes the frame, hence every mapping of it.                        *)
Access(pid, addr, kind, value) ==
  /\ pid \in alive
  /\ LET rule == AccessRule(pid, addr, kind)
         frame == space[pid][PageOf(addr)].frame IN
     IF rule # "access.0" THEN Fail(pid, rule)
     ELSE /\ content' = IF kind = "W" THEN [content EXCEPT ![frame] = value] ELSE content
          /\ IF kind = "R" THEN reply' = Reply(pid, rule, 0) @@ [value |-> content[frame]]
                           ELSE Succeed(pid, rule)
          /\ UNCHANGED <<alive, space, free, offers>>

PinRule(pid, addr) ==
  IF ~IsMappedAt(pid, addr) THEN "pin.1"
  ELSE IF "pinned" \in space[pid][PageOf(addr)].marks THEN "pin.2"
  ELSE "pin.0"

Pin(pid, addr) ==
  /\ pid \in alive
  /\ LET rule == PinRule(pid, addr) IN
     IF rule # "pin.0" THEN Fail(pid, rule)
     ELSE /\ space' = [space EXCEPT ![pid][PageOf(addr)].marks = @ \cup {"pinned"}]
          /\ Succeed(pid, rule)
          /\ UNCHANGED <<alive, free, content, offers>>

UnpinRule(pid, addr) ==
  IF ~IsMappedAt(pid, addr) THEN "unpin.1"
  ELSE IF "pinned" \notin space[pid][PageOf(addr)].marks THEN "unpin.2"
  ELSE "unpin.0"

Unpin(pid, addr) ==
  /\ pid \in alive
  /\ LET rule == UnpinRule(pid, addr) IN
     IF rule # "unpin.0" THEN Fail(pid, rule)
     ELSE /\ space' = [space EXCEPT ![pid][PageOf(addr)].marks = @ \ {"pinned"}]
          /\ Succeed(pid, rule)
          /\ UNCHANGED <<alive, free, content, offers>>

-----------------------------------------------------------------------------
(* Processes. A new one gets the lowest free pid.                               *)

LowestFreePid == CHOOSE q \in Pids \ alive : \A r \in Pids \ alive : q <= r

IsInherited(pid, g) == IsMapped(pid, g) /\ "special" \notin space[pid][g].marks
IsPrivate(pid, g) == IsInherited(pid, g) /\ "shared" \notin space[pid][g].marks
Private(pid) == {g \in Pages : IsPrivate(pid, g)}

(* The page of an address space that has a frame which only one page of it has. *)
PageWith(pages, f) == CHOOSE g \in Pages : pages[g] # Absent /\ pages[g].frame = f

ForkRule(pid) ==
  IF alive = Pids THEN "fork.1"
  ELSE IF Cardinality(free) < Cardinality(Private(pid)) THEN "fork.2"
  ELSE "fork.0"

(* The child has its parent's permissions (I2), its own copies of private pages *)
(* and no part in any offer.                                                    *)
Fork(pid) ==
  /\ pid \in alive
  /\ LET rule == ForkRule(pid)
         child == LowestFreePid
         copied == Private(pid)
         count == Cardinality(copied)
         rank(g) == Cardinality({h \in copied : h <= g})
         page(g, fs) == [space[pid][g] EXCEPT
           !.frame = IF IsPrivate(pid, g) THEN fs[rank(g)] ELSE @, !.marks = @ \ {"pinned"}] IN
     IF rule # "fork.0" THEN Fail(pid, rule)
     ELSE \/ Refuse(pid, "fork.nomem")
          \/ \E fs \in FrameChoices(count) :
               /\ alive' = alive \cup {child}
               /\ space' = [space EXCEPT ![child] = [g \in Pages |->
                    IF IsInherited(pid, g) THEN page(g, fs) ELSE Absent]]
               /\ free' = free \ {fs[i] : i \in 1..count}
               /\ content' = [f \in Frames |-> IF f \in free \ free'
                    THEN content[space[pid][PageWith(space'[child], f)].frame]
                    ELSE content[f]]
               /\ reply' = Reply(pid, rule, child)
               /\ UNCHANGED offers

(* The end of an incarnation: its memory goes, and every offer that it made or  *)
(* that was made to it (I6).                                                    *)
EndIncarnation(pid) ==
  /\ Release([space EXCEPT ![pid] = NoPages])
  /\ offers' = SelectSeq(offers, LAMBDA o : o.src # pid /\ o.dst # pid)

Exec(pid) ==
  /\ pid \in alive
  /\ EndIncarnation(pid)
  /\ Succeed(pid, "exec.0")
  /\ UNCHANGED alive

Exit(pid) ==
  /\ pid \in alive
  /\ EndIncarnation(pid)
  /\ alive' = alive \ {pid}
  /\ Succeed(pid, "exit.0")

SpawnRule == IF alive = Pids THEN "spawn.1" ELSE "spawn.0"

Spawn ==
  IF SpawnRule # "spawn.0" THEN Fail(0, SpawnRule)
  ELSE \/ Refuse(0, "spawn.nomem")
       \/ /\ alive' = alive \cup {LowestFreePid}
          /\ reply' = Reply(0, SpawnRule, LowestFreePid)
          /\ UNCHANGED <<space, free, content, offers>>
=============================================================================
