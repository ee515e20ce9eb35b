-------------------------------- MODULE MCMmu --------------------------------
(* Scenarios of the kernel level: who runs what at once, and from which state. *)
(* Each configuration takes one of them, and asks one question.                *)
EXTENDS VmOfferMmu

-----------------------------------------------------------------------------
(* Words to write programs with.                                               *)
Touch(p, g, kind, v) == [call |-> "access",
  args |-> [pid |-> p, addr |-> g * PageSize, kind |-> kind, value |-> v]]
Store(p, g, v) == Touch(p, g, "W", v)
Load(p, g) == Touch(p, g, "R", 0)
OfferOf(p, dst, g, n, flags) == [call |-> "offer",
  args |-> [pid |-> p, dest_pid |-> dst, addr |-> g * PageSize, len |-> n * PageSize, flags |-> flags]]
Cancel(p, dst, g) == OfferOf(p, dst, g, 0, 0)
ClaimAt(p, src, g, local) == [call |-> "claim",
  args |-> [pid |-> p, src_pid |-> src, remote_addr |-> g * PageSize, local_addr |-> local * PageSize,
            size |-> 0, flags |-> 0, out_ok |-> TRUE, expect_id |-> 0, min_perms |-> {}]]
Claim(p, src, g) == ClaimAt(p, src, g, 0)
List(p) == [call |-> "list", args |-> [pid |-> p, count |-> OfferLimit, out_ok |-> TRUE]]
Mmap(p, g, n) == [call |-> "mmap",
  args |-> [pid |-> p, addr |-> g * PageSize, pages |-> n, perms |-> {"R", "W"}, special |-> FALSE]]
Munmap(p, g, n) == [call |-> "munmap", args |-> [pid |-> p, addr |-> g * PageSize, pages |-> n]]
Mprotect(p, g, n, perms) == [call |-> "mprotect",
  args |-> [pid |-> p, addr |-> g * PageSize, pages |-> n, perms |-> perms]]
Pin(p, g) == [call |-> "pin", args |-> [pid |-> p, addr |-> g * PageSize]]
Unpin(p, g) == [call |-> "unpin", args |-> [pid |-> p, addr |-> g * PageSize]]
DmaTo(p, g, kind, v) == [call |-> "dma", args |-> Touch(p, g, kind, v).args]
Fork(p) == [call |-> "fork", args |-> [pid |-> p]]
Exec(p) == [call |-> "exec", args |-> [pid |-> p]]
Exit(p) == [call |-> "exit", args |-> [pid |-> p]]
Spawn(p) == [call |-> "spawn", args |-> [pid |-> p]]

(* Frame n is behind page n of whoever starts with it.                         *)
RW(f) == [frame |-> f, phys |-> f, cur |-> {"R", "W"}, max |-> Right, cow |-> FALSE, marks |-> {}]
FirstOwns(pages) == [p \in Pids |-> [g \in Pages |-> IF p = 1 /\ g \in pages THEN RW(g) ELSE Absent]]
FirstHas(last) == FirstOwns(0..last)
OnePage == FirstHas(0)
TwoPages == FirstHas(1)
OnePageEach == [p \in Pids |-> [g \in Pages |-> IF g = p - 1 THEN RW(g) ELSE Absent]]
Moving(src, dst, g, n) == [src |-> src, dst |-> dst, page |-> g, pages |-> n, grant |-> {"R"}, drop |-> Right]
Dropping(src, dst, g, n) == [src |-> src, dst |-> dst, page |-> g, pages |-> n, grant |-> {"R"}, drop |-> {"W"}]

OneEach == <<1, 2>>
TwoOfSource == <<1, 2, 1>>
TwoOfDestination == <<1, 2, 2>>
ThreeProcesses == <<1, 2, 3>>

-----------------------------------------------------------------------------
(* Claim beside an access by another thread.                                   *)
NoOffersYet == <<>>
MoveOne == <<Moving(1, 2, 0, 1)>>
DropOne == <<Dropping(1, 2, 0, 1)>>
MoveTwo == <<Moving(1, 2, 0, 2)>>
AccessProgram == << <<Store(1, 0, 1), Store(1, 1, 2), Load(1, 0)>>, <<Claim(2, 1, 0), Load(2, 0)>> >>
ShareProgram == << <<Store(1, 0, 1), Load(1, 0), Store(1, 0, 2)>>, <<Claim(2, 1, 0), Load(2, 0)>> >>

(* Claim beside cancel, beside another claim.                                  *)
CancelProgram == << <<Cancel(1, 2, 0), Store(1, 0, 1)>>, <<Claim(2, 1, 0), Load(2, 0)>>, <<List(1), List(1)>> >>
AgainProgram == << <<Cancel(1, 2, 0), OfferOf(1, 2, 0, 1, 115), Load(1, 0)>>, <<Claim(2, 1, 0), Store(2, 0, 1)>>, <<List(2)>> >>
TwiceProgram == << <<Load(1, 0)>>, <<Claim(2, 1, 0)>>, <<Claim(2, 1, 0), List(2)>> >>

(* Claim beside what its source does to its memory and itself.                 *)
MunmapProgram == << <<Store(1, 0, 1), Store(1, 1, 1)>>, <<Claim(2, 1, 0), Load(2, 0)>>, <<Munmap(1, 1, 1)>> >>
MprotectProgram == << <<Store(1, 0, 1), Store(1, 0, 2)>>, <<Claim(2, 1, 0)>>,
  <<Mprotect(1, 0, 1, {}), Mprotect(1, 0, 1, {"R", "W"})>> >>
ExitProgram == << <<Store(1, 0, 1), Exit(1)>>, <<Claim(2, 1, 0), Load(2, 0)>>, <<Store(1, 0, 2), Munmap(1, 0, 1)>> >>

(* Claims that cross, and three in a ring.                                     *)
MoveBoth == <<Moving(1, 2, 0, 1), Moving(2, 1, 1, 1)>>
CrossingProgram == << <<Claim(1, 2, 1), Load(1, 0)>>, <<Claim(2, 1, 0), Load(2, 1)>> >>
MoveRing == <<Moving(1, 2, 0, 1), Moving(2, 3, 1, 1), Moving(3, 1, 2, 1)>>
RingProgram == << <<ClaimAt(1, 3, 2, 3)>>, <<ClaimAt(2, 1, 0, 3)>>, <<ClaimAt(3, 2, 1, 3)>> >>

(* A table that changes hands beside a walk through it.                        *)
TableProgram == << <<Store(1, 0, 1), Load(1, 1)>>, <<Claim(2, 1, 0), Load(2, 0)>>, <<Load(1, 0)>> >>

(* Frames that are freed and used again beside a thread that has them cached.  *)
ReuseProgram == << <<Store(1, 0, 1), Store(1, 0, 2)>>, <<Mmap(2, 0, 1), Load(2, 0)>>, <<Munmap(1, 0, 1)>> >>

(* munmap by the thread that has the page cached itself, without another core. *)
OwnCoreProgram == << <<Store(1, 0, 1), Munmap(1, 0, 1), Load(1, 0)>>, <<Mmap(2, 0, 1)>> >>

(* munmap of a page that a claim has left with both.                           *)
ShareMunmapProgram == << <<Store(1, 0, 1), Munmap(1, 0, 1)>>, <<Claim(2, 1, 0), Load(2, 0), Munmap(2, 0, 1)>> >>

(* Nothing left to reserve: the claimer has no lower table for the place.      *)
NoRoomProgram == << <<Store(1, 0, 1)>>, <<Claim(2, 1, 0), Mmap(2, 0, 1)>> >>

-----------------------------------------------------------------------------
(* fork: who writes first copies; a claim and a pin copy before they go on.    *)
ParentAndChild == <<1, 2>>
WriteProgram == << <<Store(1, 0, 1), Fork(1), Store(1, 0, 2)>>, <<Store(2, 0, 3), Load(2, 0)>> >>
TwoAndChild == <<1, 1, 2>>
ForkStoreProgram == << <<Fork(1)>>, <<Store(1, 0, 1), Store(1, 0, 2)>>, <<Load(2, 0)>> >>
WithChild == <<1, 2, 3>>
LendProgram == << <<Fork(1), Store(1, 0, 1)>>, <<Claim(2, 1, 0), Load(2, 0)>>, <<Load(3, 0)>> >>
ClaimForkProgram == << <<Fork(1)>>, <<Claim(2, 1, 0)>>, <<Load(3, 0)>> >>
ParentExitProgram == << <<Store(1, 0, 1), Fork(1), Exit(1)>>, <<Store(2, 0, 2), Load(2, 0)>> >>

(* Devices: what is pinned is not taken, what is unmapped is let go first.     *)
WithDevice == <<1, 2, 1>>
PinProgram == << <<Pin(1, 0), Munmap(1, 0, 1)>>, <<Claim(2, 1, 0), Mmap(2, 1, 1)>>, <<DmaTo(1, 0, "W", 1)>> >>
PinForkProgram == << <<Pin(1, 0), Fork(1), Unpin(1, 0)>>, <<Store(2, 0, 2)>>, <<DmaTo(1, 0, "W", 1), DmaTo(1, 0, "R", 0)>> >>
ForkPinProgram == << <<Fork(1), Pin(1, 0)>>, <<Load(2, 0)>>, <<DmaTo(1, 0, "W", 1)>> >>

(* exec: the address space is emptied and goes on under the same number.       *)
ExecProgram == << <<Store(1, 0, 1), Exec(1), Load(1, 0)>>, <<Claim(2, 1, 0), Load(2, 0)>>, <<Store(1, 0, 2)>> >>
ExecReuseProgram == << <<Load(1, 0), Exec(1), Mmap(1, 0, 1), Load(1, 0)>>, <<Mmap(2, 0, 1), Store(2, 0, 1)>> >>

(* A pid that is used again has nothing to do with old offers.                 *)
PidReuseProgram == << <<Spawn(1)>>, <<Exit(2)>>, <<Claim(2, 1, 0), List(2)>> >>
OldAndNew == <<1, 2, 2>>

(* Flushes that are asked for page by page.                                    *)
BatchProgram == << <<Store(1, 0, 1), Store(1, 1, 1)>>, <<Mmap(2, 0, 1), Load(2, 0)>>, <<Munmap(1, 0, 2)>> >>

(* Three levels: a table with tables below it changes hands.                   *)
FourPages == FirstHas(3)
MoveFour == <<Moving(1, 2, 0, 4)>>
DeepProgram == << <<Load(1, 1)>>, <<Claim(2, 1, 0)>> >>

(* Four levels of 512 entries, as x86-64 has them.                             *)
FourLevelProgram == << <<Load(1, 0)>>, <<Claim(2, 1, 0)>> >>

(* Nothing left to reserve.                                                    *)
NoFrameProgram == << <<Munmap(1, 0, 1), Mmap(1, 0, 1)>>, <<Mmap(2, 0, 1)>> >>
NoFrameForkProgram == << <<Fork(1)>>, <<Mmap(2, 0, 1), Munmap(2, 0, 1)>>, <<Load(3, 0)>> >>
NoPidProgram == << <<Fork(1)>>, <<Fork(2)>>, <<Load(3, 0)>> >>
NoSpawnProgram == << <<Spawn(1), Spawn(1)>>, <<Exit(2)>> >>

(* The claimer ends or goes on as another program while it claims.             *)
ClaimerExecProgram == << <<Store(1, 0, 1)>>, <<Claim(2, 1, 0), Load(2, 0)>>, <<Exec(2), List(2)>> >>
ClaimerExitProgram == << <<Store(1, 0, 1)>>, <<Claim(2, 1, 0)>>, <<Exit(2)>> >>

(* Two threads unmap the same page: the second finds nothing to do.            *)
UnmapTwiceProgram == << <<Munmap(1, 0, 1), Mmap(1, 0, 1)>>, <<Store(1, 0, 1)>>, <<Munmap(1, 0, 1)>> >>
ThreeOfSource == <<1, 1, 1>>

(* For longer runs: parent, sibling, child and claimer at once.                *)
FamilyOfTwo == <<1, 2, 3, 1>>
FamilyProgram == << <<Fork(1), Store(1, 0, 1)>>, <<Claim(2, 1, 0)>>, <<Store(3, 0, 3)>>, <<Store(1, 0, 4)>> >>

-----------------------------------------------------------------------------
(* Large leaves, of the start or made on the way, whole or split beside whoever *)
(* has them cached.                                                            *)
OneLarge == {<<1, 0, 2>>}
LargeOfFour == {<<1, 0, 4>>}
SplitProgram == << <<Store(1, 1, 1), Load(1, 0)>>, <<Claim(2, 1, 0), Load(2, 0)>> >>
SplitMunmapProgram == << <<Store(1, 1, 1)>>, <<Munmap(1, 0, 1), Munmap(1, 1, 1)>> >>
BothAndOther == <<1, 1, 2>>
BothOfOne == <<1, 1>>
SplitReuseProgram == << <<Store(1, 0, 1)>>, <<Munmap(1, 0, 1)>>, <<Mmap(2, 1, 1), Load(2, 1)>> >>
SplitMprotectProgram == << <<Store(1, 0, 1), Store(1, 1, 2)>>,
  <<Mprotect(1, 0, 1, {"R"}), Mprotect(1, 0, 2, {"R", "W"})>> >>
WholeMprotectProgram == << <<Store(1, 1, 1)>>, <<Mprotect(1, 0, 2, {}), Mprotect(1, 0, 2, {"R", "W"})>> >>
LargeClaimProgram == << <<Store(1, 1, 1), Load(1, 0)>>, <<Claim(2, 1, 0), Load(2, 1)>> >>
LargeForkProgram == << <<Fork(1), Store(1, 1, 1)>>, <<Store(2, 1, 2), Load(2, 0)>> >>
LargePinProgram == << <<Pin(1, 0), Munmap(1, 0, 2)>>, <<Store(1, 1, 1)>>, <<DmaTo(1, 0, "W", 2)>> >>
LargeEndProgram == << <<Store(1, 1, 1), Exec(1), Mmap(1, 0, 2), Exit(1)>>, <<Mmap(2, 0, 1)>> >>
SplitTwiceProgram == << <<Store(1, 0, 1)>>, <<Munmap(1, 0, 1)>> >>

(* Tables that move: more than one, with entries on both sides of them; with a *)
(* large leaf below; and what is mapped below the cap of a moved one.          *)
MiddlePages == FirstOwns(1..5)
MoveMiddle == <<Moving(1, 2, 1, 5)>>
SeveralProgram == << <<Load(1, 2)>>, <<ClaimAt(2, 1, 1, 3)>> >>
DeepLargeProgram == << <<Load(1, 1)>>, <<Claim(2, 1, 0), Munmap(2, 0, 1)>> >>
UncapProgram == << <<>>, <<Claim(2, 1, 0), Munmap(2, 0, 1), Mmap(2, 0, 1), Store(2, 0, 2)>>, <<Load(2, 1)>> >>
=============================================================================
