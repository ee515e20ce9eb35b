---------------------- MODULE MutantMmuDeviceNotStopped ----------------------
(* munmap flushes the cores and leaves a device its translation, as in      *)
(* CVE-2022-0330: it writes to a page that is gone.                         *)
EXTENDS MmuSmall

MutantStopDevice(p, pages) == UNCHANGED device
==============================================================================
