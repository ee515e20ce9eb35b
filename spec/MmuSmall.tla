------------------------------ MODULE MmuSmall -------------------------------
(* Scenarios of the mutants and witnesses, as small as what they show.        *)
EXTENDS MCMmu

OfOne == <<1>>
OneAndChild == <<1, 2>>
ThirdIsChild == <<1, 2, 3>>

NoOffer == <<>>
ShareOne == <<[Moving(1, 2, 0, 1) EXCEPT !.drop = {}]>>
MoveOneToWrite == <<[Moving(1, 2, 0, 1) EXCEPT !.grant = {"R", "W"}]>>
MoveUp == <<Moving(2, 1, 1, 1)>>

(* Of one process: two that unmap the same page, one that unmaps beside one that*)
(* uses it, one that becomes another program.                                  *)
UnmapBothProgram == << <<Munmap(1, 0, 1)>>, <<Munmap(1, 0, 1)>> >>
ProtectTwiceProgram == << <<Store(1, 0, 1)>>,
  <<Mprotect(1, 0, 1, {"R"}), Mprotect(1, 0, 1, {"R", "W"})>> >>
UnmapBesideProgram == << <<Store(1, 0, 1)>>, <<Munmap(1, 0, 1)>> >>
BecomeProgram == << <<Load(1, 0), Exec(1), Load(1, 0)>> >>

(* One claim and one other call.                                               *)
ClaimAloneProgram == << <<Store(1, 0, 1)>>, <<Claim(2, 1, 0)>> >>
ClaimUpProgram == << <<Claim(1, 2, 1)>>, <<Load(2, 1)>> >>
ClaimCancelProgram == << <<Cancel(1, 2, 0)>>, <<Claim(2, 1, 0)>> >>
ClaimWidenProgram == << <<Mprotect(1, 0, 1, {"R", "W"})>>, <<Claim(2, 1, 0)>> >>
ClaimUnmapProgram == << <<Store(1, 0, 1)>>, <<Claim(2, 1, 0)>>, <<Munmap(2, 0, 1)>> >>
OtherOfferProgram == << <<Cancel(1, 2, 0), OfferOf(1, 2, 0, 1, Flags[{"R", "W"}][{}]),
  Mprotect(1, 0, 1, {"R"})>>, <<Claim(2, 1, 0)>> >>
DestinationExecProgram == << <<Load(1, 0)>>, <<Exec(2), Claim(2, 1, 0)>> >>
ExitSpawnProgram == << <<Exit(1)>>, <<Spawn(2)>> >>

(* fork, and who writes to the pages afterwards.                               *)
ForkBesideProgram == << <<Store(1, 0, 1), Store(1, 0, 2)>>, <<Fork(1)>> >>
StoreAfterForkProgram == << <<Fork(1), Store(1, 0, 1)>>, <<Load(1, 0)>> >>
ForkBothStoreProgram == << <<Fork(1), Store(1, 0, 1)>>, <<Store(2, 0, 2)>> >>
ForkChildEndsProgram == << <<Fork(1), Store(1, 0, 1)>>, <<Munmap(2, 0, 1)>> >>
ForkClaimProgram == << <<Fork(1)>>, <<Claim(2, 1, 0), Store(2, 0, 1)>>, <<Load(3, 0)>> >>

(* A device beside the process that it works for.                              *)
DeviceUnmapProgram == << <<Pin(1, 0), Munmap(1, 0, 1)>>, <<DmaTo(1, 0, "W", 1)>> >>
DeviceForkProgram == << <<Fork(1), Pin(1, 0)>>, <<DmaTo(1, 0, "W", 1)>> >>
ForkDeviceProgram == << <<Pin(1, 0), Fork(1)>>, <<DmaTo(1, 0, "W", 1)>> >>

(* Half of a large leaf, or all of it; and what is mapped where a table came.  *)
FirstHalfProgram == << <<Load(1, 1)>>, <<Munmap(1, 0, 1)>> >>
SecondHalfProgram == << <<Load(1, 0)>>, <<Munmap(1, 1, 1)>> >>
HalfAloneProgram == << <<Munmap(1, 0, 1)>> >>
WholeAloneProgram == << <<Munmap(1, 0, 2)>> >>
UncapAloneProgram == << <<>>, <<Claim(2, 1, 0), Munmap(2, 0, 1), Mmap(2, 0, 1)>> >>
ClaimLoadProgram == << <<>>, <<Claim(2, 1, 0), Load(2, 1)>> >>

(* What only witnesses need.                                                   *)
TwoTakers == <<Moving(1, 2, 0, 1), Moving(1, 3, 0, 1)>>
TwoTakersProgram == << <<Load(1, 0)>>, <<Claim(2, 1, 0)>>, <<Claim(3, 1, 0)>> >>
OwnStoreProgram == << <<Store(1, 0, 1), Load(1, 0)>> >>
ClaimDeviceProgram == << <<Pin(1, 0)>>, <<Claim(2, 1, 0)>>, <<DmaTo(1, 0, "W", 1)>> >>
ClaimMmapProgram == << <<Claim(1, 2, 1)>>, <<Mmap(2, 0, 1)>> >>
ExitBesideProgram == << <<Exit(1)>>, <<Munmap(1, 0, 1)>> >>
BothEndProgram == << <<Exit(1)>>, <<Exec(1)>> >>
MmapAloneProgram == << <<Load(1, 0)>>, <<Mmap(2, 0, 1)>> >>
SpawnAloneProgram == << <<Spawn(1)>> >>
TwoForksProgram == << <<Fork(1)>>, <<Fork(2)>> >>
MmapFreedProgram == << <<Mmap(1, 1, 1)>>, <<Mmap(2, 0, 1), Munmap(2, 0, 1)>> >>
ForkFreedProgram == << <<Fork(1)>>, <<Mmap(2, 0, 1), Munmap(2, 0, 1)>> >>
==============================================================================
