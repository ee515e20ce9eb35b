package org.vmoffer.conformance.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.trace.CallJson;

/** The calls as a query names them: as the adapter protocol does, and a cancel on its own. */
enum CallName {
  VM_OFFER("vm_offer", "O"),
  CANCEL("cancel", "C"),
  VM_CLAIM("vm_claim", "K"),
  VM_LISTOFFER("vm_listoffer", "L"),
  MMAP("mmap", "mmap."),
  MUNMAP("munmap", "munmap."),
  MPROTECT("mprotect", "mprotect."),
  ACCESS("access", "access."),
  FORK("fork", "fork."),
  EXEC("exec", "exec."),
  EXIT("exit", "exit."),
  SPAWN("spawn", "spawn."),
  PIN("pin", "pin."),
  UNPIN("unpin", "unpin.");

  /** The word that stands for every one of them. */
  static final String ANY = "any";

  private final String word;
  private final String labels;

  CallName(String word, String labels) {
    this.word = word;
    this.labels = labels;
  }

  /** The word for it. */
  String word() {
    return word;
  }

  /** The rules by which it can end. */
  Set<Rule> rules() {
    Set<Rule> rules =
        Arrays.stream(Rule.values())
            .filter(rule -> rule.label().startsWith(labels))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    if (this == VM_CLAIM) {
      rules.add(Rule.CLAIM_NOMEM);
    }
    return rules;
  }

  /** What a call is: a vm_offer without a length is a cancel. */
  static CallName of(Call call) {
    if (call instanceof Call.VmOffer offer && offer.len() == 0) {
      return CANCEL;
    }
    return written(CallJson.name(call)).orElseThrow();
  }

  /** The call with this word, if there is one. */
  static Optional<CallName> written(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** The words of some. */
  static String words(Set<CallName> some) {
    return some.stream().map(CallName::word).collect(Collectors.joining(" "));
  }
}
