------------------------------ MODULE Outcomes ------------------------------
(* Every way in which a call can end, by the label that specification, Java,   *)
(* traces and reports share, with the errno that the caller sees. A label ends *)
(* in 0 on success; otherwise the numbers give the order in which the guards   *)
(* are looked at. SIGSEGV is no errno: it stands for the fault of an access.   *)
EXTENDS TLC

OK == "OK" \* in place of an errno, on success

OfferOutcomes ==
  "C0" :> OK @@ "C1" :> "EINVAL" @@ "C2" :> "ENOENT" @@
  "O0" :> OK @@ "O1" :> "EINVAL" @@ "O2" :> "EOPNOTSUPP" @@ "O3" :> "ESRCH" @@
  "O4" :> "EFAULT" @@ "O5" :> "EOPNOTSUPP" @@ "O6" :> "EACCES" @@
  "O7" :> "EOPNOTSUPP" @@ "O8" :> "EEXIST" @@ "O9" :> "ETOOMANYREFS"

ClaimOutcomes ==
  "K0" :> OK @@ "K1" :> "EFAULT" @@ "K2" :> "EINVAL" @@ "K3" :> "ESRCH" @@
  "K4" :> "ENOENT" @@ "K4a" :> "ESTALE" @@ "K4b" :> "EACCES" @@
  "K5" :> "ERANGE" @@ "K6" :> "EACCES" @@ "K7" :> "EBUSY" @@ "K8" :> "EINVAL" @@
  "K9" :> "EEXIST" @@ "K10" :> "ENOMEM"

ListOutcomes == "L0" :> OK @@ "L1" :> "EFAULT" @@ "L2" :> "EINVAL" @@ "L3" :> "ERANGE"

MemoryOutcomes ==
  "mmap.0" :> OK @@ "mmap.1" :> "EINVAL" @@ "mmap.2" :> "EOPNOTSUPP" @@
  "mmap.3" :> "EEXIST" @@ "mmap.4" :> "ENOMEM" @@
  "munmap.0" :> OK @@ "munmap.1" :> "EINVAL" @@
  "mprotect.0" :> OK @@ "mprotect.1" :> "EINVAL" @@ "mprotect.2" :> "EOPNOTSUPP" @@
  "mprotect.3" :> "ENOMEM" @@ "mprotect.4" :> "EACCES" @@ "mprotect.5" :> "EBUSY" @@
  "access.0" :> OK @@ "access.1" :> "SIGSEGV" @@ "access.2" :> "SIGSEGV" @@
  "pin.0" :> OK @@ "pin.1" :> "EFAULT" @@ "pin.2" :> "EBUSY" @@
  "unpin.0" :> OK @@ "unpin.1" :> "EFAULT" @@ "unpin.2" :> "EINVAL"

ProcessOutcomes ==
  "fork.0" :> OK @@ "fork.1" :> "EAGAIN" @@ "fork.2" :> "ENOMEM" @@
  "exec.0" :> OK @@ "exit.0" :> OK @@
  "spawn.0" :> OK @@ "spawn.1" :> "EAGAIN"

(* What an implementation may add for want of memory, and only where           *)
(* SpuriousNoMem lets it: the call has no effect.                              *)
RefusalOutcomes ==
  "claim.nomem" :> "ENOMEM" @@ "mmap.nomem" :> "ENOMEM" @@
  "fork.nomem" :> "ENOMEM" @@ "spawn.nomem" :> "EAGAIN"

Errno ==
  OfferOutcomes @@ ClaimOutcomes @@ ListOutcomes @@
  MemoryOutcomes @@ ProcessOutcomes @@ RefusalOutcomes

Rules == DOMAIN Errno
=============================================================================
