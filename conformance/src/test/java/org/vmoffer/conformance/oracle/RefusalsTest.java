package org.vmoffer.conformance.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Errno;
import org.vmoffer.api.Permissions;

/** Which errors may come for want of resources: just those of the page on the protocol. */
class RefusalsTest {
  private static final Map<String, Call> CALLS =
      Map.of(
          "vm_offer", new Call.VmOffer(2, 0, 4096, 1),
          "vm_claim", new Call.VmClaim(1, 0, 0, 0, 0),
          "vm_listoffer", new Call.VmListOffer(4, true),
          "mmap", new Call.Mmap(0, 1, Permissions.RW, false),
          "munmap", new Call.Munmap(0, 1),
          "access", new Call.Access(0, Call.Kind.R, 0),
          "fork", new Call.Fork(),
          "exit", new Call.Exit(),
          "spawn", new Call.Spawn());

  private static Map<String, Set<String>> allowed(boolean succeeds) {
    Map<String, Set<String>> allowed = new TreeMap<>();
    CALLS.forEach(
        (name, call) -> {
          for (Errno errno : Errno.values()) {
            if (Refusals.allow(call, succeeds, errno.name())) {
              allowed.computeIfAbsent(name, _ -> new TreeSet<>()).add(errno.name());
            }
          }
        });
    return allowed;
  }

  @Test
  void whereASuccessIsDue() {
    assertEquals(
        Map.of(
            "vm_claim", Set.of("ENOMEM", "EBUSY", "EINTR"),
            "mmap", Set.of("ENOMEM"),
            "fork", Set.of("ENOMEM", "EAGAIN"),
            "spawn", Set.of("EAGAIN")),
        allowed(true));
  }

  @Test
  void whereAnErrorIsDueOnlyASignalComesFirst() {
    assertEquals(Map.of("vm_claim", Set.of("EINTR")), allowed(false));
  }
}
