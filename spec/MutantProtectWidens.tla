------------------------- MODULE MutantProtectWidens -------------------------
(* mprotect takes rights that the hardware cannot represent.                     *)
EXTENDS MCPermissions

MutantMprotectRule(pid, addr, pages, perms) ==
  LET range == Range(PageOf(addr), pages) IN
  IF BadRange(addr, pages) THEN "mprotect.1"
  ELSE IF \E g \in range : ~IsMapped(pid, g) THEN "mprotect.3"
  ELSE IF \E g \in range : ~(perms \subseteq space[pid][g].max) THEN "mprotect.4"
  ELSE IF \E g \in range : "pinned" \in space[pid][g].marks /\ ~(space[pid][g].cur \subseteq perms)
       THEN "mprotect.5"
  ELSE "mprotect.0"
==============================================================================
