package org.vmoffer.conformance.page;

import java.util.List;
import org.vmoffer.api.Rule;

/**
 * Where a rule is decided and what comes of it.
 *
 * @param call the call that it ends
 * @param operators of the specification, as {@code Module!Name}
 * @param methods of the kernel, as {@code Class.method}
 */
record RuleSources(String call, List<String> operators, List<String> methods) {

  /** The places of a rule. */
  static RuleSources of(Rule rule) {
    return switch (rule) {
      case C0, C1, C2 ->
          offers("vm_offer (cancel)", "cancelRule", "cancel", "CancelRule", "Cancel", "Found");
      case O0, O1, O2, O3, O4, O5, O6, O7, O8, O9 ->
          offers("vm_offer", "offerRule", "offer", "OfferRule", "Offer");
      case K0 ->
          offers(
              "vm_claim",
              "claimRule",
              "claim",
              "ClaimRule",
              "Claim",
              "TakeEffect",
              "Given",
              "Taken");
      case K6 -> offers("vm_claim", "claimRule", "claim", "ClaimRule", "Forbids", "Claim");
      case K1, K2, K3, K4, K4A, K4B, K5, K7, K8, K9, K10, CLAIM_NOMEM ->
          offers("vm_claim", "claimRule", "claim", "ClaimRule", "Claim");
      case L0, L1, L2, L3 ->
          offers(
              "vm_listoffer",
              "listOffersRule",
              "listOffers",
              "ListRule",
              "ListOffers",
              "ListEntry",
              "Party");
      case MMAP_0, MMAP_1, MMAP_2, MMAP_3, MMAP_4, MMAP_NOMEM ->
          world("mmap", "mmapRule", "MmapRule", "Mmap");
      case MUNMAP_0, MUNMAP_1 -> world("munmap", "munmapRule", "MunmapRule", "Munmap");
      case MPROTECT_0, MPROTECT_1, MPROTECT_2, MPROTECT_3, MPROTECT_4, MPROTECT_5 ->
          world("mprotect", "mprotectRule", "MprotectRule", "Mprotect");
      case ACCESS_0, ACCESS_1, ACCESS_2 -> world("access", "accessRule", "AccessRule", "Access");
      case FORK_0, FORK_1, FORK_2, FORK_NOMEM -> world("fork", "forkRule", "ForkRule", "Fork");
      case EXEC_0 -> new RuleSources("exec", inWorld("Exec", "EndIncarnation"), kernel("exec"));
      case EXIT_0 -> new RuleSources("exit", inWorld("Exit", "EndIncarnation"), kernel("exit"));
      case SPAWN_0, SPAWN_1, SPAWN_NOMEM -> world("spawn", "spawnRule", "SpawnRule", "Spawn");
      case PIN_0, PIN_1, PIN_2 -> world("pin", "pinRule", "PinRule", "Pin");
      case UNPIN_0, UNPIN_1, UNPIN_2 -> world("unpin", "unpinRule", "UnpinRule", "Unpin");
    };
  }

  private static RuleSources offers(String call, String decides, String does, String... names) {
    return new RuleSources(
        call,
        List.of(names).stream().map(name -> "VmOffer!" + name).toList(),
        List.of("VmOffer." + decides, "VmOffer." + does));
  }

  private static RuleSources world(String call, String decides, String... names) {
    return new RuleSources(call, inWorld(names), kernel(decides, call));
  }

  private static List<String> inWorld(String... names) {
    return List.of(names).stream().map(name -> "World!" + name).toList();
  }

  private static List<String> kernel(String... methods) {
    return List.of(methods).stream().map(method -> "World." + method).toList();
  }
}
