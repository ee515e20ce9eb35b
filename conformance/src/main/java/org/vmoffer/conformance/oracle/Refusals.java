package org.vmoffer.conformance.oracle;

import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.api.Errno;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;

/**
 * The refusals that an implementation may add for want of resources, without effect. That memory or
 * a resource is wanting is found last, so such a refusal stands in the place of a success; a signal
 * may come before anything is decided, so EINTR stands in the place of every outcome of a claim.
 */
public final class Refusals {
  private Refusals() {}

  /**
   * Whether a call may be refused with this error.
   *
   * @param succeeds whether success is due
   * @param errno the name of the error
   */
  public static boolean allow(Call call, boolean succeeds, String errno) {
    return switch (call) {
      case Call.VmClaim _ ->
          is(Errno.EINTR, errno)
              || (succeeds && (is(Errno.ENOMEM, errno) || is(Errno.EBUSY, errno)));
      case Call.Mmap _ -> succeeds && is(Errno.ENOMEM, errno);
      case Call.Fork _ -> succeeds && (is(Errno.ENOMEM, errno) || is(Errno.EAGAIN, errno));
      case Call.Spawn _ -> succeeds && is(Errno.EAGAIN, errno);
      default -> false;
    };
  }

  /** Whether this label is that of a refusal of a call for want of page tables. */
  public static boolean isOf(Call call, Rule rule) {
    return switch (call) {
      case Call.VmClaim _ -> rule == Rule.CLAIM_NOMEM;
      case Call.Mmap _ -> rule == Rule.MMAP_NOMEM;
      case Call.Fork _ -> rule == Rule.FORK_NOMEM;
      case Call.Spawn _ -> rule == Rule.SPAWN_NOMEM;
      default -> false;
    };
  }

  /** What the specification calls a refusal, or null if it has no label for it. */
  static @Nullable Reply reply(Call call, String errno) {
    for (Rule rule : Rule.values()) {
      if (isOf(call, rule) && rule.errno() != null && rule.errno().name().equals(errno)) {
        return new Reply.Failed(rule);
      }
    }
    return null;
  }

  private static boolean is(Errno errno, String name) {
    return errno.name().equals(name);
  }
}
