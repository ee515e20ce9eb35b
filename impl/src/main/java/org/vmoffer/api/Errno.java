package org.vmoffer.api;

/**
 * Why a call had no effect. The names are those of POSIX and Linux; {@link #SIGSEGV} is the one
 * exception: it is the fault that a load, store or instruction fetch ends in, not an error number.
 */
public enum Errno {
  /** An argument is malformed, whatever the state of the machine. */
  EINVAL,
  /** The architecture, or the kind of memory, cannot do what is asked. */
  EOPNOTSUPP,
  /** No live process has this pid. */
  ESRCH,
  /** A page is not mapped, or a result pointer is unusable. */
  EFAULT,
  /** A permission is missing. */
  EACCES,
  /** No pending offer has this key. */
  ENOENT,
  /** Something is already there: a mapping, or a pending offer with this key. */
  EEXIST,
  /** The caller has as many pending offers as it may have. */
  ETOOMANYREFS,
  /** The caller's size or count does not fit; the right one is returned. */
  ERANGE,
  /** A device works on a page. */
  EBUSY,
  /** No frame, no page table or no range of addresses is left. */
  ENOMEM,
  /** No pid, or nothing to build a process from, is left. */
  EAGAIN,
  /** The offer is not the one that the caller has seen. */
  ESTALE,
  /** A signal arrived before the call took effect. */
  EINTR,
  /** Not an error number: the access faults. */
  SIGSEGV
}
