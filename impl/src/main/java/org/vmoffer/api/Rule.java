package org.vmoffer.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every outcome of every call, by the label that the specification, traces and reports use for it.
 * Within a call the labels are numbered in the order in which they are checked, 0 being success;
 * the {@code nomem} labels are refusals for want of page tables, which an implementation may add.
 */
public enum Rule {
  // vm_offer with a length of 0: cancel
  /** The offer is removed and will never be claimed. */
  C0("C0"),
  /** Flags given, or dest_pid not positive. */
  C1("C1", Errno.EINVAL),
  /** No pending offer has this key. */
  C2("C2", Errno.ENOENT),

  // vm_offer
  /** The offer is recorded. */
  O0("O0"),
  /** Malformed arguments, or the caller's own address space. */
  O1("O1", Errno.EINVAL),
  /** The grant set is not representable. */
  O2("O2", Errno.EOPNOTSUPP),
  /** No live process dest_pid. */
  O3("O3", Errno.ESRCH),
  /** A page is not mapped. */
  O4("O4", Errno.EFAULT),
  /** A page is special. */
  O5("O5", Errno.EOPNOTSUPP),
  /** A page lacks a granted right. */
  O6("O6", Errno.EACCES),
  /** What a drop would leave of a page's rights is not representable. */
  O7("O7", Errno.EOPNOTSUPP),
  /** The key is already pending. */
  O8("O8", Errno.EEXIST),
  /** The caller has reached its limit of pending offers. */
  O9("O9", Errno.ETOOMANYREFS),

  // vm_claim
  /** The range is mapped. */
  K0("K0"),
  /** A result pointer is unusable. */
  K1("K1", Errno.EFAULT),
  /** Malformed arguments. */
  K2("K2", Errno.EINVAL),
  /** No live process src_pid. */
  K3("K3", Errno.ESRCH),
  /** No pending offer has this key. */
  K4("K4", Errno.ENOENT),
  /** Extension: not the offer that the caller has seen. */
  K4A("K4a", Errno.ESTALE),
  /** Extension: the offer grants less than the caller needs. */
  K4B("K4b", Errno.EACCES),
  /** The expected size is not the offered one. */
  K5("K5", Errno.ERANGE),
  /** A page no longer permits what was offered. */
  K6("K6", Errno.EACCES),
  /** A right would be dropped from a pinned page. */
  K7("K7", Errno.EBUSY),
  /** The range would pass the end of user space. */
  K8("K8", Errno.EINVAL),
  /** A page of the exact place is occupied. */
  K9("K9", Errno.EEXIST),
  /** No free range is long enough. */
  K10("K10", Errno.ENOMEM),
  /** No memory for page tables. */
  CLAIM_NOMEM("claim.nomem", Errno.ENOMEM),

  // vm_listoffer
  /** The list is written. */
  L0("L0"),
  /** List or count is unusable. */
  L1("L1", Errno.EFAULT),
  /** Count is negative. */
  L2("L2", Errno.EINVAL),
  /** The list does not fit. */
  L3("L3", Errno.ERANGE),

  // mmap
  /** The pages are mapped. */
  MMAP_0("mmap.0"),
  /** Malformed range. */
  MMAP_1("mmap.1", Errno.EINVAL),
  /** The permissions are not representable. */
  MMAP_2("mmap.2", Errno.EOPNOTSUPP),
  /** A page is occupied. */
  MMAP_3("mmap.3", Errno.EEXIST),
  /** Not enough free frames. */
  MMAP_4("mmap.4", Errno.ENOMEM),
  /** No memory for page tables. */
  MMAP_NOMEM("mmap.nomem", Errno.ENOMEM),

  // munmap
  /** Nothing is mapped in the range. */
  MUNMAP_0("munmap.0"),
  /** Malformed range. */
  MUNMAP_1("munmap.1", Errno.EINVAL),

  // mprotect
  /** The permissions are set. */
  MPROTECT_0("mprotect.0"),
  /** Malformed range. */
  MPROTECT_1("mprotect.1", Errno.EINVAL),
  /** The permissions are not representable. */
  MPROTECT_2("mprotect.2", Errno.EOPNOTSUPP),
  /** A page is not mapped. */
  MPROTECT_3("mprotect.3", Errno.ENOMEM),
  /** Beyond the maximum of a page. */
  MPROTECT_4("mprotect.4", Errno.EACCES),
  /** A right would be taken from a pinned page. */
  MPROTECT_5("mprotect.5", Errno.EBUSY),

  // access
  /** The access is done. */
  ACCESS_0("access.0"),
  /** The page is not mapped. */
  ACCESS_1("access.1", Errno.SIGSEGV),
  /** The page does not permit it. */
  ACCESS_2("access.2", Errno.SIGSEGV),

  // fork
  /** The child exists. */
  FORK_0("fork.0"),
  /** No free pid. */
  FORK_1("fork.1", Errno.EAGAIN),
  /** Not enough free frames for the private pages. */
  FORK_2("fork.2", Errno.ENOMEM),
  /** No memory for page tables. */
  FORK_NOMEM("fork.nomem", Errno.ENOMEM),

  // exec
  /** The address space is empty. */
  EXEC_0("exec.0"),

  // exit
  /** The process is gone. */
  EXIT_0("exit.0"),

  // spawn
  /** The process exists. */
  SPAWN_0("spawn.0"),
  /** No free pid. */
  SPAWN_1("spawn.1", Errno.EAGAIN),
  /** No memory for a page table. */
  SPAWN_NOMEM("spawn.nomem", Errno.EAGAIN),

  // pin
  /** The page is pinned. */
  PIN_0("pin.0"),
  /** The page is not mapped. */
  PIN_1("pin.1", Errno.EFAULT),
  /** The page is pinned already. */
  PIN_2("pin.2", Errno.EBUSY),

  // unpin
  /** The page is no longer pinned. */
  UNPIN_0("unpin.0"),
  /** The page is not mapped. */
  UNPIN_1("unpin.1", Errno.EFAULT),
  /** The page is not pinned. */
  UNPIN_2("unpin.2", Errno.EINVAL);

  private static final Map<String, Rule> BY_LABEL = new HashMap<>();

  static {
    for (Rule rule : values()) {
      BY_LABEL.put(rule.label, rule);
    }
  }

  private final String label;
  private final @Nullable Errno errno;

  Rule(String label) {
    this.label = label;
    this.errno = null;
  }

  Rule(String label, Errno errno) {
    this.label = label;
    this.errno = errno;
  }

  /**
   * The rule with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Rule of(String label) {
    Rule rule = BY_LABEL.get(label);
    if (rule == null) {
      throw new IllegalArgumentException("no rule has the label '" + label + "'");
    }
    return rule;
  }

  /** The label, {@code K4a} or {@code mmap.3} say. */
  public String label() {
    return label;
  }

  /** The error that the caller sees, or null if the rule is a success. */
  public @Nullable Errno errno() {
    return errno;
  }

  /** Whether the call took effect. */
  public boolean isSuccess() {
    return errno == null;
  }

  @Override
  public String toString() {
    return label;
  }
}
