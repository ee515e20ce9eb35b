package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vmoffer.conformance.tlc.TlcException;

/** A project with the tiny model and a ledger of two entries about it. */
final class LedgerHome {
  static final String KERNEL = "impl/src/main/java/org/vmoffer/kernel/VmOffer.java";

  private LedgerHome() {}

  static TinyHome in(Path root) throws IOException, TlcException {
    TinyHome home = TinyHome.in(root);
    Files.createDirectories(root.resolve("ledger"));
    Files.createDirectories(root.resolve(KERNEL).resolveSibling("."));
    Files.writeString(
        root.resolve(KERNEL), "final class VmOffer {\n  private Rule claimRule(int pid) {\n");
    Files.writeString(root.resolve("ledger/D1.json"), FIRST);
    Files.writeString(root.resolve("ledger/D2.json"), SECOND);
    Files.writeString(
        root.resolve("spec/switches.json"),
        """
        {"switches": [{"name": "claim-trusts-offer", "decision": "D1",
          "summary": "A claim does not look at the permissions again.",
          "module": "AltClaim", "overrides": {"Forbids": "NothingForbids"},
          "models": ["MCTiny"]}]}
        """);
    return home;
  }

  private static final String FIRST =
      """
      {
        "id": "D1",
        "question": "Whose rights count?",
        "calls": ["vm_claim", "mprotect"],
        "topics": ["permissions"],
        "rules": ["K0"],
        "considered": [
          {"alternative": "Those at the offer.", "consequence": "A race keeps rights."}
        ],
        "decision": "Those at the claim.",
        "reason": "What is lost cannot be given.",
        "precedents": [
          {"system": "XNU", "fact": "It checked too early.", "source": "https://example.org/xnu"}
        ],
        "specification": [{"module": "VmOffer", "name": "ClaimRule"}],
        "implementation": [{"class": "org.vmoffer.kernel.VmOffer", "method": "claimRule"}],
        "witness": {
          "find": "vm_offer ok as o then vm_claim ok with src_pid = o.pid",
          "model": "MCTiny"
        },
        "whatIf": {
          "switch": "claim-trusts-offer",
          "override": "VmOffer: Forbids is FALSE.",
          "note": "The claimer gains a right."
        }
      }
      """;

  private static final String SECOND =
      """
      {
        "id": "D2",
        "question": "Is a claim refused while a device writes?",
        "calls": ["vm_claim"],
        "topics": ["devices", "claim"],
        "rules": [],
        "considered": [{"alternative": "It waits.", "consequence": "It may wait for ever."}],
        "decision": "It is.",
        "reason": "The device was promised the page.",
        "precedents": [],
        "noPrecedent": "none found",
        "specification": [],
        "notModelled": "The device itself.",
        "implementation": [],
        "noWitness": "No model has devices.",
        "noWhatIf": "There is nothing to replace."
      }
      """;
}
